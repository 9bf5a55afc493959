import { useMutation } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { Chinese } from "@/components/Chinese";
import { ProblemMessage } from "@/components/ProblemMessage";
import { GrantForm } from "./GrantForm";
import { type Member, useStaffChanged } from "./queries";

interface Props {
  member: Member;
  editable: boolean;
  /** Nobody gives themselves a role. */
  own: boolean;
}

/** The roles of somebody, to be given and taken; what excludes what is said before. */
export function RolesPanel({ member, editable, own }: Props) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const take = useMutation({
    mutationFn: (roleId: string) =>
      unwrap(
        api.DELETE("/api/v1/staff/{id}/roles/{roleId}", { params: { path: { id: member.id, roleId } } }),
      ),
    onSuccess: () => message.success(t("staff.taken")),
    onSettled: changed,
  });
  return (
    <section className="desk-panel" aria-label={t("staff.roles")}>
      <h2>{t("staff.roles")}</h2>
      <ul className="desk-note staff-rules">
        <li>{t("staff.ruleAdmin")}</li>
        {member.employment === "CONTRACTED" && <li>{t("staff.ruleContracted")}</li>}
        {own && <li>{t("staff.ruleSelf")}</li>}
      </ul>
      {member.roles.length === 0 && <p className="quiet">{t("staff.noRoles")}</p>}
      <ul className="plain-list">
        {member.roles.map(({ id, role, organ, servicePoint }) => (
          <li key={id}>
            <span>
              <strong>{common(`role.${role}`)}</strong>
              <span className="cell-below">
                <Chinese>{[organ?.name, servicePoint?.name].filter(Boolean).join(" · ")}</Chinese>
              </span>
            </span>
            {editable && (
              <Popconfirm title={t("staff.takeConfirm")} onConfirm={() => take.mutate(id)}>
                <Button
                  size="small"
                  danger
                  disabled={take.isPending}
                  aria-label={`${t("staff.take")} ${common(`role.${role}`)}`}
                >
                  {t("staff.take")}
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {take.isError && <ProblemMessage error={take.error} />}
      {editable && <GrantForm member={member} />}
    </section>
  );
}
