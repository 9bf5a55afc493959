import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import { useSession } from "@/api/session";
import type { Dto } from "@/api/types";
import { Page } from "@/components/Page";
import { CodeStep } from "./CodeStep";
import { PhoneStep } from "./PhoneStep";

/** Only a path of this site: an address of another one would make the log-in a trap. */
export function safePath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : "/applications";
}

/** Log-in by telephone and SMS code, in two steps; the first log-in makes the account. */
export function LoginPage() {
  const { t } = useTranslation("portal");
  const { account } = useSession();
  const [parameters] = useSearchParams();
  const [phone, setPhone] = useState("");
  const [receipt, setReceipt] = useState<Dto<"SmsCodeReceipt">>();
  if (account) return <Navigate to={safePath(parameters.get("next"))} replace />;
  return (
    <Page title={t("login.title")} lead={t("login.lead")} width="narrow">
      {receipt === undefined ? (
        <PhoneStep phone={phone} onPhone={setPhone} onSent={setReceipt} />
      ) : (
        <CodeStep
          phone={phone}
          receipt={receipt}
          onSent={setReceipt}
          onOtherPhone={() => setReceipt(undefined)}
        />
      )}
      <p className="quiet">
        {t("login.privacy")} <Link to="/privacy">{t("layout.privacy")}</Link>
      </p>
      <p className="quiet">{t("login.without")}</p>
    </Page>
  );
}
