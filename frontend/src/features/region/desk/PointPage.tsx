import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { Dto } from "@/api/types";
import { Panel } from "@/components/desk/Panel";
import { below, useRecordForm } from "@/components/desk/useRecordForm";
import { useReread } from "@/components/desk/useReread";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { Counters } from "./Counters";
import { ChoiceField, TextField } from "./fields";
import { HoursEditor } from "./HoursEditor";
import { demandDates } from "./hours";
import { ManagedOnly } from "./ManagedOnly";
import { type PointContent, type Read, savePoint, useOrgans, usePoint } from "./queries";
import { RegionChoice } from "./RegionChoice";
import { SaveBar, useSaid } from "./SaveBar";

const levels = ["CENTRE", "TOWN", "VILLAGE", "PARK", "BANK"] as const;
const list = "/desk/admin/points";
const fresh: PointContent = { code: "", name: "", level: "TOWN", region: "", organ: "", address: "" };

/** Making a service point, or changing one with its counters. */
export function PointPage() {
  const { t } = useTranslation("desk");
  const { code = "new" } = useParams();
  const isNew = code === "new";
  const title = isNew ? t("points.new") : t("points.edit");
  return (
    <ManagedOnly title={title}>
      {(jurisdiction) => (
        <Page title={title}>
          {isNew ? (
            <>
              <PointForm jurisdiction={jurisdiction} />
              <p className="quiet">{t("points.countersAfter")}</p>
            </>
          ) : (
            <KnownPoint jurisdiction={jurisdiction} code={code} />
          )}
        </Page>
      )}
    </ManagedOnly>
  );
}

function KnownPoint({ jurisdiction, code }: { jurisdiction: string; code: string }) {
  const point = usePoint(jurisdiction, code);
  const { round, reread } = useReread(point);
  const [counterDirty, setCounterDirty] = useState(false);
  return (
    <QueryView query={point} lines={10}>
      {(read) => (
        <>
          <Counters
            jurisdiction={jurisdiction}
            point={code}
            counters={read.data.counters}
            onDirty={setCounterDirty}
          />
          <PointForm
            key={round}
            jurisdiction={jurisdiction}
            read={read}
            counterDirty={counterDirty}
            onReload={() => void reread()}
          />
        </>
      )}
    </QueryView>
  );
}

function contentOf({ point }: Dto<"ServicePointDetail">): PointContent {
  const { code, name, level, address, phone, hours, hoursNote, longitude, latitude, validUntil } = point;
  return {
    code,
    name,
    level,
    region: point.region.code,
    organ: point.organ.code,
    address,
    phone,
    hours,
    hoursNote,
    longitude,
    latitude,
    validUntil,
  };
}

const degrees = (text: string) => (text.trim() === "" ? undefined : Number(text));

interface Props {
  jurisdiction: string;
  read?: Read<Dto<"ServicePointDetail">>;
  /** The form of a counter, on the same page, is not saved. */
  counterDirty?: boolean;
  onReload?: () => void;
}

function PointForm({ jurisdiction, read, counterDirty = false, onReload }: Props) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const said = useSaid();
  const organs = useOrgans(jurisdiction);
  const form = useRecordForm({
    read: read ? contentOf(read.data) : fresh,
    etag: read?.etag,
    send: (content, etag) => {
      demandDates(content.hours, "/hours", t("hours.chooseDate"));
      return savePoint(jurisdiction, content, etag);
    },
  });
  const { content, change, errors } = form;
  const field = (name: keyof PointContent) => ({
    value: content[name]?.toString(),
    error: errors.get(`/${name}`),
    onChange: (value: string | undefined) => change({ [name]: value ?? "" }),
  });

  async function save() {
    if (!(await form.save())) return;
    said();
    void queries.invalidateQueries({ queryKey: ["service-points"] });
    await queries.invalidateQueries({ queryKey: ["points"] });
    if (!read) navigate(`${list}/${encodeURIComponent(content.code.trim())}`, { replace: true });
  }

  return (
    <>
      <Panel title={t("points.basics")}>
        <div className="field-grid">
          <TextField label={t("admin.name")} required maxLength={200} {...field("name")} />
          <TextField
            label={t("admin.code")}
            required
            hint={t("admin.codeHint")}
            maxLength={50}
            disabled={read !== undefined}
            {...field("code")}
          />
          <ChoiceField
            label={t("points.level")}
            required
            options={levels.map((value) => ({ value, label: common(`pointLevel.${value}`) }))}
            {...field("level")}
          />
          <RegionChoice jurisdiction={jurisdiction} {...field("region")} value={content.region} />
          <ChoiceField
            label={t("points.organ")}
            required
            loading={organs.isPending}
            options={(organs.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            {...field("organ")}
          />
          <TextField label={t("points.address")} required maxLength={300} {...field("address")} />
          <TextField label={t("admin.phone")} maxLength={30} type="tel" {...field("phone")} />
          <TextField
            label={t("admin.validUntil")}
            hint={t("admin.validUntilHint")}
            type="date"
            {...field("validUntil")}
          />
          <TextField
            label={t("points.longitude")}
            type="number"
            {...field("longitude")}
            onChange={(value) => change({ longitude: degrees(value) })}
          />
          <TextField
            label={t("points.latitude")}
            type="number"
            {...field("latitude")}
            onChange={(value) => change({ latitude: degrees(value) })}
          />
        </div>
      </Panel>
      <Panel title={t("points.hours")}>
        <HoursEditor
          hours={content.hours}
          errors={below(errors, "/hours")}
          onChange={(hours) => change({ hours })}
        />
        <TextField
          label={t("points.hoursNote")}
          hint={t("points.hoursNoteHint")}
          maxLength={300}
          {...field("hoursNote")}
        />
      </Panel>
      <SaveBar
        dirty={form.dirty || counterDirty}
        busy={form.busy}
        problem={form.problem}
        onReload={onReload}
        back={list}
        onSave={save}
      />
    </>
  );
}
