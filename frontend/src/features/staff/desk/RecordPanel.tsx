import { App, Button } from "antd";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "@/api/client";
import { Refusal } from "@/components/desk/Refusal";
import { useRecordForm } from "@/components/desk/useRecordForm";
import { type Member, useStaffChanged } from "./queries";
import { RecordFields } from "./RecordFields";

interface Props {
  member: Member;
  etag?: string;
  editable: boolean;
  onReload: () => void;
}

/** What is written down about somebody; to be changed by the personnel desk. */
export function RecordPanel({ editable, ...record }: Props) {
  const { t } = useTranslation("desk");
  return (
    <section className="desk-panel" aria-label={t("staff.record")}>
      <h2>{t("staff.record")}</h2>
      {editable ? <RecordForm {...record} /> : <RecordFacts member={record.member} />}
    </section>
  );
}

function RecordForm({ member, etag, onReload }: Omit<Props, "editable">) {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const { name, phone, organ, employment, employeeNumber } = member;
  const form = useRecordForm({
    read: {
      name,
      phone: phone ?? "",
      organ: organ?.code ?? "",
      employment,
      employeeNumber: employeeNumber ?? "",
    },
    etag,
    send: (body, base) =>
      answered(
        api.PUT("/api/v1/staff/{id}", {
          params: { path: { id: member.id }, header: { "If-Match": base } },
          body,
        }),
      ),
  });

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await form.save())) return;
    message.success(t("staff.saved"));
    await changed();
  }

  return (
    <form noValidate onSubmit={save}>
      {form.problem && <Refusal problem={form.problem} onReload={onReload} />}
      <RecordFields draft={form.content} wrong={form.errors} onChange={form.change} />
      <Button type="primary" htmlType="submit" loading={form.busy}>
        {t("staff.save")}
      </Button>
    </form>
  );
}

function RecordFacts({ member }: { member: Member }) {
  const { t } = useTranslation("desk");
  const facts = [
    ["organ", member.organ?.name ?? t("staff.noOrgan")],
    ["employment", t(`staff.employment.${member.employment}`)],
    ["phone", member.phone],
    ["employeeNumber", member.employeeNumber],
    ["joinedOn", member.joinedOn],
    ["leftOn", member.leftOn],
  ] as const;
  return (
    <dl className="staff-facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{t(`staff.field.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
