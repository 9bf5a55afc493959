import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Choice } from "./Choice";
import { Field } from "./Field";
import { type Member, useStaff, useStaffChanged } from "./queries";

interface Props {
  member: Member;
  etag?: string;
  editable: boolean;
}

/** A/B 岗: who stands in. */
export function SubstitutePanel({ member, etag, editable }: Props) {
  const { t } = useTranslation("desk");
  return (
    <section className="desk-panel" aria-label={t("staff.substitute")}>
      <h2>{t("staff.substitute")}</h2>
      <p className="desk-note">{t("staff.substituteHint")}</p>
      {editable ? (
        <SubstituteForm member={member} etag={etag} />
      ) : (
        <p>{member.substitute?.name ?? t("staff.noSubstitute")}</p>
      )}
    </section>
  );
}

function SubstituteForm({ member, etag }: { member: Member; etag?: string }) {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const staff = useStaff({});
  const [chosen, setChosen] = useState(member.substitute?.id ?? "");
  const others = (staff.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => id !== member.id);
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.PUT("/api/v1/staff/{id}/substitute", {
          params: { path: { id: member.id }, header: { "If-Match": etag } },
          body: { substitute: chosen || undefined },
        }),
      ),
    onSuccess: () => message.success(t("staff.saved")),
    onSettled: changed,
  });
  const wrong = save.isError ? fieldErrors(asProblem(save.error)) : new Map<string, string>();
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.isError && wrong.size === 0 && <ProblemMessage error={save.error} />}
      <Field label={t("staff.substituteChoose")} error={wrong.get("/substitute")}>
        {(control) => (
          <Choice
            {...control}
            value={chosen}
            options={others.map(({ id, name, username }) => ({ value: id, label: `${name}（${username}）` }))}
            onChange={setChosen}
          />
        )}
      </Field>
      <Button htmlType="submit" loading={save.isPending} disabled={chosen === (member.substitute?.id ?? "")}>
        {t(chosen === "" ? "staff.substituteClear" : "staff.substituteSave")}
      </Button>
    </form>
  );
}
