import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import type { Member } from "./queries";

/** Roles with where each holds, one to a line. */
export function RoleNames({ roles }: { roles: Member["roles"] }) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  if (roles.length === 0) return <span className="quiet">{t("staff.noRoles")}</span>;
  return (
    <ul>
      {roles.map(({ id, role, organ, servicePoint }) => {
        const place = [organ?.name, servicePoint?.name].filter(Boolean).join(" · ");
        return (
          <li key={id}>
            {common(`role.${role}`)}
            {place && (
              <span className="cell-below">
                <Chinese>{place}</Chinese>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
