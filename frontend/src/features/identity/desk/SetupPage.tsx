import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Page } from "@/components/Page";
import { PasswordForm } from "./PasswordForm";
import { SecondFactorSetup } from "./SecondFactorSetup";

/** What an account must do before the desk opens. */
export function SetupPage({ setup }: { setup: Dto<"AccountSetup">[] }) {
  const { t } = useTranslation("desk");
  const [all] = useState(setup.length);
  const step = setup[0];
  const title = step === "CHANGE_PASSWORD" ? t("account.password") : t("account.factor");
  return (
    <Page title={t("account.setupTitle")} lead={<p>{t("account.setupLead")}</p>} width="narrow">
      <section className="desk-panel" aria-label={title}>
        {all > 1 && <p className="quiet">{t("account.step", { n: all - setup.length + 1, of: all })}</p>}
        <h2>{title}</h2>
        {step === "CHANGE_PASSWORD" ? <PasswordForm /> : <SecondFactorSetup />}
      </section>
    </Page>
  );
}
