import { useMutation } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { FormField } from "@/components/desk/FormField";
import { ProblemMessage } from "@/components/ProblemMessage";
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
  const [q, setQ] = useState("");
  const staff = useStaff({ q });
  const [chosen, setChosen] = useState(member.substitute?.id ?? "");
  const found = staff.data?.pages.flatMap((page) => page.items) ?? [];
  const known = new Map(
    [...(member.substitute ? [member.substitute] : []), ...found].map((one) => [one.id, one]),
  );
  known.delete(member.id);
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
      <FormField
        label={t("staff.substituteChoose")}
        hint={t("staff.substituteSearch")}
        error={wrong.get("/substitute")}
      >
        {(control) => (
          <Select
            {...control}
            value={chosen || undefined}
            options={[...known.values()].map(({ id, name, username }) => ({
              value: id,
              label: `${name}（${username}）`,
            }))}
            allowClear
            loading={staff.isFetching}
            showSearch={{ filterOption: false, onSearch: setQ }}
            onChange={(next?: string) => setChosen(next ?? "")}
          />
        )}
      </FormField>
      <Button htmlType="submit" loading={save.isPending} disabled={chosen === (member.substitute?.id ?? "")}>
        {t(chosen === "" ? "staff.substituteClear" : "staff.substituteSave")}
      </Button>
    </form>
  );
}
