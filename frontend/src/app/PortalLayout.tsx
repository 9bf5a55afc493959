import { useTranslation } from "react-i18next";
import { Link, NavLink, Outlet, ScrollRestoration } from "react-router";
import { closeSession } from "@/api/client";
import { useInstallation } from "@/api/installation";
import { useSession } from "@/api/session";
import { Chinese } from "@/components/Chinese";
import { DemoBanner } from "@/components/DemoBanner";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import { RegionSwitch } from "@/features/region/portal/RegionSwitch";
import "@/i18n/portal";
import "@/styles/index.css";

/** The frame of the portal: banner, head with the ways in, content, foot with the hotline. */
export function PortalLayout() {
  const { t } = useTranslation("portal");
  return (
    <>
      <a className="skip-link" href="#main">
        {t("layout.skip")}
      </a>
      <DemoBanner />
      <Head />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
      <ScrollRestoration />
    </>
  );
}

function Head() {
  const { t } = useTranslation("portal");
  const { data } = useInstallation();
  return (
    <header className="site-head">
      <div className="site-head-inner">
        <Link className="brand" to="/">
          <WindowMark />
          <span>{data ? <Chinese>{data.name}</Chinese> : t("layout.name")}</span>
        </Link>
        <div className="site-tools">
          <RegionSwitch />
          <LanguageSwitch />
          <AccountMenu />
        </div>
        <nav className="site-nav" aria-label={t("layout.navigation")}>
          <NavLink to="/" end>
            {t("layout.home")}
          </NavLink>
          <NavLink to="/matters">{t("layout.matters")}</NavLink>
          <NavLink to="/places">{t("layout.places")}</NavLink>
          <NavLink to="/applications">{t("layout.mine")}</NavLink>
          <NavLink to="/progress">{t("layout.progress")}</NavLink>
        </nav>
      </div>
    </header>
  );
}

function AccountMenu() {
  const { t } = useTranslation("portal");
  const { account, restoring } = useSession();
  if (restoring) return <span className="account" />;
  if (!account) {
    return (
      <Link className="account account-login" to="/login">
        {t("layout.login")}
      </Link>
    );
  }
  return (
    <div className="account">
      <span className="account-name">{account.displayName}</span>
      <button type="button" onClick={() => void closeSession().catch(() => undefined)}>
        {t("layout.logout")}
      </button>
    </div>
  );
}

function Foot() {
  const { t } = useTranslation("portal");
  const { data } = useInstallation();
  return (
    <footer className="site-foot">
      <div className="site-foot-inner">
        {data?.hotline && (
          <p>
            {t("layout.hotline")}
            <a className="phone" href={`tel:${data.hotline}`}>
              {data.hotline}
            </a>
          </p>
        )}
        <p>
          <Link to="/privacy">{t("layout.privacy")}</Link>
        </p>
        {data && (
          <p>
            {t("layout.area")}
            {t("colon")}
            <Chinese>{data.jurisdictionName}</Chinese>
          </p>
        )}
      </div>
    </footer>
  );
}

/** 一窗: a window with its light on. */
function WindowMark() {
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
      <path d="M3 3h22v22H3z" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M3 10h22M14 10v15" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M16.6 12.6h5.8v9.8h-5.8z" fill="var(--focus)" />
    </svg>
  );
}
