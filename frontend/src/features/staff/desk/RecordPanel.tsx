import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { Refusal } from "@/components/desk/Refusal";
import { type Member, useStaffChanged } from "./queries";
import { RecordFields, recordRequest } from "./RecordFields";

interface Props {
  member: Member;
  etag?: string;
  editable: boolean;
}

/** What is written down about somebody; to be changed by the personnel desk. */
export function RecordPanel({ member, etag, editable }: Props) {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const [draft, setDraft] = useState({
    name: member.name,
    phone: member.phone ?? "",
    organ: member.organ?.code ?? "",
    employment: member.employment,
    employeeNumber: member.employeeNumber ?? "",
  });
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.PUT("/api/v1/staff/{id}", {
          params: { path: { id: member.id }, header: { "If-Match": etag } },
          body: recordRequest(draft),
        }),
      ),
    onSuccess: async () => {
      message.success(t("staff.saved"));
      await changed();
    },
  });
  const problem = save.isError ? asProblem(save.error) : undefined;
  const wrong = problem ? fieldErrors(problem) : new Map<string, string>();
  return (
    <section className="desk-panel" aria-label={t("staff.record")}>
      <h2>{t("staff.record")}</h2>
      {editable ? (
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          {problem && <Refusal problem={problem} onReload={() => void changed()} />}
          <RecordFields draft={draft} wrong={wrong} onChange={setDraft} />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("staff.save")}
          </Button>
        </form>
      ) : (
        <RecordFacts member={member} />
      )}
    </section>
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
