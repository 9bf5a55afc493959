import { useTranslation } from "react-i18next";
import { AccountPanel } from "./AccountPanel";
import { MemberPage } from "./MemberPage";
import { useOffices } from "./queries";
import { RolesPanel } from "./RolesPanel";
import { SubstitutePanel } from "./SubstitutePanel";

/** A member of staff at the security desk: roles, who stands in, authenticator. */
export function RightsPage() {
  const { t } = useTranslation("desk");
  const { security, account } = useOffices();
  return (
    <MemberPage list={{ to: "/desk/admin/roles", title: t("staff.rolesTitle") }}>
      {({ data, etag }, { round, reread }) => {
        const own = data.account === account;
        const editable = security && !own && data.state !== "LEFT";
        return (
          <div className="staff-columns">
            <RolesPanel member={data} editable={editable} own={own} />
            <div>
              <SubstitutePanel
                key={round}
                member={data}
                etag={etag}
                editable={editable}
                onReload={() => void reread()}
              />
              <AccountPanel member={data} />
            </div>
          </div>
        );
      }}
    </MemberPage>
  );
}
