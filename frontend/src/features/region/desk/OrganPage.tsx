import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { Dto } from "@/api/types";
import { Panel } from "@/components/desk/Panel";
import { below, useRecordForm } from "@/components/desk/useRecordForm";
import { useReread } from "@/components/desk/useReread";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { ChoiceField, TextField } from "./fields";
import { HoursEditor } from "./HoursEditor";
import { demandDates } from "./hours";
import { ManagedOnly } from "./ManagedOnly";
import { type OrganContent, type Read, saveOrgan, useOrgan, useOrgans } from "./queries";
import { SaveBar, useSaid } from "./SaveBar";

const natures = ["STATUTORY", "AUTHORISED", "ENTRUSTED", "OTHER"] as const;
const list = "/desk/admin/organs";
const fresh: OrganContent = { code: "", name: "", nature: "STATUTORY", aliases: [] };

/** Making an organ, or changing one. */
export function OrganPage() {
  const { t } = useTranslation("desk");
  const { code = "new" } = useParams();
  const isNew = code === "new";
  const title = isNew ? t("organs.new") : t("organs.edit");
  return (
    <ManagedOnly title={title}>
      {(jurisdiction) => (
        <Page title={title}>
          {isNew ? (
            <OrganForm jurisdiction={jurisdiction} />
          ) : (
            <KnownOrgan jurisdiction={jurisdiction} code={code} />
          )}
        </Page>
      )}
    </ManagedOnly>
  );
}

function KnownOrgan({ jurisdiction, code }: { jurisdiction: string; code: string }) {
  const organ = useOrgan(jurisdiction, code);
  const { round, reread } = useReread(organ);
  return (
    <QueryView query={organ} lines={10}>
      {(read) => (
        <OrganForm key={round} jurisdiction={jurisdiction} read={read} onReload={() => void reread()} />
      )}
    </QueryView>
  );
}

function contentOf({ jurisdiction: _, complete: __, ...content }: Dto<"OrganDetail">): OrganContent {
  return content;
}

interface Props {
  jurisdiction: string;
  read?: Read<Dto<"OrganDetail">>;
  onReload?: () => void;
}

function OrganForm({ jurisdiction, read, onReload }: Props) {
  const { t } = useTranslation("desk");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const said = useSaid();
  const organs = useOrgans(jurisdiction);
  const form = useRecordForm({
    read: read ? contentOf(read.data) : fresh,
    etag: read?.etag,
    send: (content, etag) => {
      demandDates(content.officeHours, "/officeHours", t("hours.chooseDate"));
      const aliases = content.aliases.map((a) => a.trim()).filter(Boolean);
      return saveOrgan(jurisdiction, { ...content, aliases }, etag);
    },
  });
  const { content, change, errors } = form;
  const field = (name: keyof OrganContent) => ({
    value: content[name] as string | undefined,
    error: errors.get(`/${name}`),
    onChange: (value: string | undefined) => change({ [name]: value }),
  });

  async function save() {
    if (!(await form.save())) return;
    said();
    await queries.invalidateQueries({ queryKey: ["organs"] });
    if (!read) navigate(list);
  }

  return (
    <>
      <Panel title={t("organs.basics")}>
        <div className="field-grid">
          <TextField label={t("admin.name")} required maxLength={200} {...field("name")} />
          <TextField label={t("organs.shortName")} maxLength={100} {...field("shortName")} />
          <TextField
            label={t("admin.code")}
            required
            hint={t("admin.codeHint")}
            maxLength={50}
            disabled={read !== undefined}
            {...field("code")}
          />
          <TextField label={t("organs.uscc")} maxLength={18} {...field("uscc")} />
          <ChoiceField
            label={t("organs.nature")}
            required
            options={natures.map((value) => ({ value, label: t(`organs.natures.${value}`) }))}
            {...field("nature")}
          />
          <ChoiceField
            label={t("organs.parent")}
            loading={organs.isPending}
            options={(organs.data?.items ?? [])
              .filter(({ code }) => code !== content.code)
              .map(({ code, name }) => ({ value: code, label: name }))}
            {...field("parent")}
          />
          <TextField label={t("admin.phone")} maxLength={30} type="tel" {...field("phone")} />
          <TextField
            label={t("organs.complaintPhone")}
            maxLength={30}
            type="tel"
            {...field("complaintPhone")}
          />
          <TextField
            label={t("admin.validUntil")}
            hint={t("admin.validUntilHint")}
            type="date"
            {...field("validUntil")}
          />
          <TextField
            label={t("organs.aliases")}
            hint={t("organs.aliasesHint")}
            lines={3}
            value={content.aliases.join("\n")}
            error={[...below(errors, "/aliases").values()][0]}
            onChange={(value) => change({ aliases: value === "" ? [] : value.split("\n") })}
          />
        </div>
      </Panel>
      <Panel title={t("organs.papers")}>
        {read && !read.data.complete && (
          <p className="desk-note desk-note-warn">{t("organs.incompleteHint")}</p>
        )}
        <div className="field-grid">
          <TextField
            label={t("organs.documentPrefix")}
            hint={t("organs.documentPrefixHint")}
            maxLength={20}
            {...field("documentPrefix")}
          />
          <TextField label={t("organs.reviewOrgan")} maxLength={200} {...field("reviewOrgan")} />
          <TextField label={t("organs.court")} maxLength={200} {...field("court")} />
        </div>
      </Panel>
      <Panel title={t("organs.officeHours")}>
        <HoursEditor
          hours={content.officeHours}
          errors={below(errors, "/officeHours")}
          onChange={(officeHours) => change({ officeHours })}
        />
      </Panel>
      <SaveBar
        dirty={form.dirty}
        busy={form.busy}
        problem={form.problem}
        onReload={onReload}
        back={list}
        onSave={save}
      />
    </>
  );
}
