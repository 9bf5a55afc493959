import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { useSession } from "@/api/session";
import { keeperOf } from "@/components/desk/keepers";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { CodeField } from "./CodeField";
import { useShowCodes } from "./CodesGate";
import { OwnSessions } from "./OwnSessions";
import { PasswordForm } from "./PasswordForm";
import { SecondFactorSetup } from "./SecondFactorSetup";

/** One's own log-in: password, authenticator, sessions. */
export function MePage() {
  const { t } = useTranslation("desk");
  const { account } = useSession();
  return (
    <Page title={t("account.title")} width="narrow">
      <section className="desk-panel" aria-label={t("account.factor")}>
        <h2>{t("account.factor")}</h2>
        {account?.secondFactor ? <BoundFactor /> : <SecondFactorSetup />}
      </section>
      <section className="desk-panel" aria-label={t("account.password")}>
        <h2>{t("account.password")}</h2>
        <PasswordForm />
      </section>
      <OwnSessions />
    </Page>
  );
}

function BoundFactor() {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const { account } = useSession();
  const keeper = keeperOf("secondFactor", account?.assignments ?? []);
  const showCodes = useShowCodes();
  const [code, setCode] = useState("");
  const renew = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/accounts/me/recovery-codes", { body: { code } })),
    onSuccess: ({ codes }) => showCodes(codes),
    onSettled: () => setCode(""),
  });
  const wrong = renew.isError ? fieldErrors(asProblem(renew.error)).get("/code") : undefined;
  return (
    <form
      className="account-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        renew.mutate();
      }}
    >
      <p className="desk-note">{t("account.factorOn", { keeper: common(`role.${keeper}`) })}</p>
      {renew.isError && !wrong && <ProblemMessage error={renew.error} />}
      <CodeField value={code} error={wrong} onChange={setCode} />
      <Button htmlType="submit" loading={renew.isPending} disabled={code.length < 6}>
        {t("account.renewCodes")}
      </Button>
    </form>
  );
}
