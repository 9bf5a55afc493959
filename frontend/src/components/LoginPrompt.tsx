import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useSession } from "@/api/session";
import { Skeleton } from "./Skeleton";

/** Address of the log-in that comes back to where one was. */
export function useLoginAddress(): string {
  const { pathname, search } = useLocation();
  return `/login?next=${encodeURIComponent(pathname + search)}`;
}

/** Says that this needs a log-in, and leads there and back. */
export function LoginPrompt() {
  const { t } = useTranslation();
  const address = useLoginAddress();
  return (
    <div className="notice">
      <p className="notice-title">{t("loginNeeded.title")}</p>
      <p>{t("loginNeeded.text")}</p>
      <Link className="button button-primary" to={address}>
        {t("loginNeeded.action")}
      </Link>
    </div>
  );
}

/** Shows its content only to who is logged in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { account, restoring } = useSession();
  if (account) return children;
  return restoring ? <Skeleton /> : <LoginPrompt />;
}
