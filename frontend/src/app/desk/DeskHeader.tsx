import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { useInstallation } from "@/api/installation";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import { handlesCases, placesByRole, traysFor, windowPoints } from "@/features/application/desk/roles";
import { adminPlaces } from "./adminPlaces";

/** Where one is, what one may do, and who one is. */
export function DeskHeader({ account, onLogOut }: { account: Dto<"Account">; onLogOut: () => void }) {
  const { t } = useTranslation("desk");
  const { data: installation } = useInstallation();
  const mayFile = windowPoints(account.assignments).length > 0;
  const seesCases = traysFor(account.assignments).length > 0;

  return (
    <header className="desk-head">
      <Link className="desk-brand" to="/desk">
        <span className="desk-brand-mark" aria-hidden="true" />
        <span>
          <Chinese>{installation?.jurisdictionName}</Chinese> {t("nav.desk")}
        </span>
      </Link>
      <nav className="desk-nav" aria-label={t("nav.label")}>
        {seesCases && (
          <NavLink to="/desk" end>
            {t("worklist.title")}
          </NavLink>
        )}
        {handlesCases(account.assignments) && <NavLink to="/desk/search">{t("search.title")}</NavLink>}
        {seesCases && <NavLink to="/desk/supervision">{t("nav.supervision")}</NavLink>}
        {mayFile && <NavLink to="/desk/new">{t("filing.title")}</NavLink>}
        {adminPlaces(account.assignments).map(({ to, text }) => (
          <NavLink key={to} to={to}>
            {t(text)}
          </NavLink>
        ))}
      </nav>
      <div className="desk-who">
        <Link to="/desk/me" aria-label={`${account.displayName} · ${t("nav.me")}`}>
          <WhoAmI account={account} />
        </Link>
        <LanguageSwitch />
        <Button ghost size="small" onClick={onLogOut}>
          {t("nav.logout")}
        </Button>
      </div>
    </header>
  );
}

function WhoAmI({ account }: { account: Dto<"Account"> }) {
  const { t: common } = useTranslation();
  const roles = placesByRole(account.assignments);
  return (
    <p className="desk-account">
      <strong>{account.displayName}</strong>
      {roles.map(({ role, places }) => (
        <span key={role} className="desk-role">
          {common(`role.${role}`)}
          {places.length > 0 && (
            <span className="desk-places">
              {" "}
              · <Chinese>{places.join(common("listComma"))}</Chinese>
            </span>
          )}
        </span>
      ))}
    </p>
  );
}
