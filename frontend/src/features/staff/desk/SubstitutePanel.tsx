import { App, Button, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "@/api/client";
import { FormField } from "@/components/desk/FormField";
import { Refusal } from "@/components/desk/Refusal";
import { useRecordForm } from "@/components/desk/useRecordForm";
import { type Member, useStaff, useStaffChanged } from "./queries";

interface Props {
  member: Member;
  etag?: string;
  editable: boolean;
  onReload: () => void;
}

/** A/B 岗: who stands in. */
export function SubstitutePanel({ editable, ...record }: Props) {
  const { t } = useTranslation("desk");
  return (
    <section className="desk-panel" aria-label={t("staff.substitute")}>
      <h2>{t("staff.substitute")}</h2>
      <p className="desk-note">{t("staff.substituteHint")}</p>
      {editable ? (
        <SubstituteForm {...record} />
      ) : (
        <p>{record.member.substitute?.name ?? t("staff.noSubstitute")}</p>
      )}
    </section>
  );
}

function SubstituteForm({ member, etag, onReload }: Omit<Props, "editable">) {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const [q, setQ] = useState("");
  const staff = useStaff({ q });
  const found = staff.data?.pages.flatMap((page) => page.items) ?? [];
  const known = new Map(
    [...(member.substitute ? [member.substitute] : []), ...found].map((one) => [one.id, one]),
  );
  known.delete(member.id);
  const form = useRecordForm({
    read: { substitute: member.substitute?.id },
    etag,
    send: (body, base) =>
      answered(
        api.PUT("/api/v1/staff/{id}/substitute", {
          params: { path: { id: member.id }, header: { "If-Match": base } },
          body,
        }),
      ),
  });
  const { substitute } = form.content;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await form.save())) return;
    message.success(t("staff.saved"));
    await changed();
  }

  return (
    <form noValidate onSubmit={save}>
      {form.problem && <Refusal problem={form.problem} onReload={onReload} />}
      <FormField
        label={t("staff.substituteChoose")}
        hint={t("staff.substituteSearch")}
        error={form.errors.get("/substitute")}
      >
        {(control) => (
          <Select
            {...control}
            value={substitute}
            options={[...known.values()].map(({ id, name, username }) => ({
              value: id,
              label: `${name}（${username}）`,
            }))}
            allowClear
            loading={staff.isFetching}
            showSearch={{ filterOption: false, onSearch: setQ }}
            onChange={(next?: string) => form.change({ substitute: next })}
          />
        )}
      </FormField>
      <Button htmlType="submit" loading={form.busy} disabled={!form.dirty}>
        {t(substitute === undefined ? "staff.substituteClear" : "staff.substituteSave")}
      </Button>
    </form>
  );
}
