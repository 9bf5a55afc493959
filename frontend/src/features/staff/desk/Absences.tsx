import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { FormField } from "@/components/desk/FormField";
import { ProblemMessage } from "@/components/ProblemMessage";
import { type Member, useStaffChanged } from "./queries";

/** Days on which somebody is away, and their substitute stands in. */
export function Absences({ member, editable }: { member: Member; editable: boolean }) {
  const { t } = useTranslation("desk");
  const changed = useStaffChanged();
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const add = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/staff/{id}/absences", {
          params: { path: { id: member.id } },
          body: { from, until },
        }),
      ),
    onSuccess: () => {
      setFrom("");
      setUntil("");
      return changed();
    },
  });
  const remove = useMutation({
    mutationFn: (absenceId: string) =>
      unwrap(
        api.DELETE("/api/v1/staff/{id}/absences/{absenceId}", {
          params: { path: { id: member.id, absenceId } },
        }),
      ),
    onSettled: changed,
  });
  const wrong = add.isError ? fieldErrors(asProblem(add.error)) : new Map<string, string>();
  return (
    <section className="desk-panel" aria-label={t("staff.absences")}>
      <h2>{t("staff.absences")}</h2>
      <p className="desk-note">{t("staff.absenceHint")}</p>
      {member.absences.length === 0 && <p className="quiet">{t("staff.noAbsences")}</p>}
      <ul className="plain-list">
        {member.absences.map((absence) => (
          <li key={absence.id}>
            <span>
              {absence.from} – {absence.until}
            </span>
            {editable && (
              <Button size="small" disabled={remove.isPending} onClick={() => remove.mutate(absence.id)}>
                {t("staff.removeAbsence")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {remove.isError && <ProblemMessage error={remove.error} />}
      {editable && (
        <form
          className="staff-row"
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            add.mutate();
          }}
        >
          {add.isError && wrong.size === 0 && <ProblemMessage error={add.error} />}
          <FormField label={t("staff.field.from")} required error={wrong.get("/from")}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            )}
          </FormField>
          <FormField label={t("staff.field.until")} required error={wrong.get("/until")}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </FormField>
          <Button htmlType="submit" loading={add.isPending} disabled={from === "" || until === ""}>
            {t("staff.addAbsence")}
          </Button>
        </form>
      )}
    </section>
  );
}
