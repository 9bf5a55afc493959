import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { FormField } from "@/components/desk/FormField";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Choice } from "./Choice";
import { type Member, type Role, useOrgans, useServicePoints, useStaffChanged } from "./queries";
import { needsOrgan, needsPoint, roles } from "./rules";

/** Gives a role, where it is to hold. */
export function GrantForm({ member }: { member: Member }) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const organs = useOrgans();
  const points = useServicePoints();
  const [role, setRole] = useState<Role>();
  const [organ, setOrgan] = useState("");
  const [servicePoint, setServicePoint] = useState("");
  const grant = useMutation({
    mutationFn: (wanted: Role) =>
      unwrap(
        api.POST("/api/v1/staff/{id}/roles", {
          params: { path: { id: member.id } },
          body: {
            role: wanted,
            organ: needsOrgan(wanted) && organ ? organ : undefined,
            servicePoint: needsPoint(wanted) && servicePoint ? servicePoint : undefined,
          },
        }),
      ),
    onSuccess: () => {
      message.success(t("staff.granted"));
      setRole(undefined);
      return changed();
    },
  });
  const problem = grant.isError ? asProblem(grant.error) : undefined;
  const wrong = problem ? fieldErrors(problem) : new Map<string, string>();
  const conflicting = problem?.problem.conflictingRole;
  return (
    <form
      className="staff-grant"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (role) grant.mutate(role);
      }}
    >
      <h3>{t("staff.grant")}</h3>
      {problem && wrong.size === 0 && <ProblemMessage error={problem} />}
      {conflicting && (
        <p className="desk-error">{t("staff.conflict", { role: common(`role.${conflicting}`) })}</p>
      )}
      <FormField label={t("staff.field.role")} required>
        {(control) => (
          <Choice
            {...control}
            value={role ?? ""}
            options={roles.map((value) => ({ value, label: common(`role.${value}`) }))}
            onChange={(value) => {
              grant.reset();
              setRole(roles.find((one) => one === value));
            }}
          />
        )}
      </FormField>
      {role && needsOrgan(role) && (
        <FormField label={t("staff.field.organ")} required error={wrong.get("/organ")}>
          {(control) => (
            <Choice
              {...control}
              value={organ}
              options={(organs.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              onChange={setOrgan}
            />
          )}
        </FormField>
      )}
      {role && needsPoint(role) && (
        <FormField label={t("staff.field.servicePoint")} required error={wrong.get("/servicePoint")}>
          {(control) => (
            <Choice
              {...control}
              value={servicePoint}
              options={(points.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              onChange={setServicePoint}
            />
          )}
        </FormField>
      )}
      <Button type="primary" htmlType="submit" loading={grant.isPending} disabled={!role}>
        {t("staff.grant")}
      </Button>
    </form>
  );
}
