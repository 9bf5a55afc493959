import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { NoRight } from "./NoRight";
import { useOffices } from "./queries";
import { StaffList } from "./StaffList";

/** The security desk: who may do what. */
export function RolesPage() {
  const { t } = useTranslation("desk");
  const { reads } = useOffices();
  if (!reads) return <NoRight title={t("staff.rolesTitle")} />;
  return (
    <Page title={t("staff.rolesTitle")} lead={<p>{t("staff.rolesLead")}</p>}>
      <StaffList base="/desk/admin/roles" about="rights" />
    </Page>
  );
}
