import { useTranslation } from "react-i18next";
import { Navigate, Outlet, useLocation } from "react-router";
import { useSession } from "@/api/session";
import { Skeleton } from "@/components/Skeleton";
import { CodesGate } from "@/features/identity/desk/CodesGate";
import { SetupPage } from "@/features/identity/desk/SetupPage";
import { DeskHeader } from "./DeskHeader";
import { IdleGuard } from "./IdleGuard";
import { useLogOut } from "./useLogOut";

/** What only staff may see: header and content; everybody else is led to the log-in and back. */
export function DeskFrame() {
  const { t } = useTranslation("desk");
  const { account, restoring } = useSession();
  const { pathname, search } = useLocation();
  const logOut = useLogOut();
  if (restoring) {
    return (
      <main className="desk-main">
        <Skeleton lines={6} />
      </main>
    );
  }
  if (!account?.staff) {
    return <Navigate to={`/desk/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return (
    <>
      <a className="skip-link" href="#main">
        {t("nav.skip")}
      </a>
      <DeskHeader account={account} onLogOut={() => void logOut()} />
      <main className="desk-main" id="main" tabIndex={-1}>
        <CodesGate>{account.setup.length > 0 ? <SetupPage setup={account.setup} /> : <Outlet />}</CodesGate>
      </main>
      <IdleGuard onLeave={logOut} />
    </>
  );
}
