import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useSearchParams } from "react-router";
import { closeSession, openSession } from "@/api/client";
import { useInstallation } from "@/api/installation";
import { asProblem, ProblemError } from "@/api/problem";
import { useSession } from "@/api/session";
import { Chinese } from "@/components/Chinese";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import { Page } from "@/components/Page";
import { LoginProblem } from "./LoginProblem";
import { placeAfterLogin } from "./placeAfterLogin";

/** Not of the service: the account exists but is no member of the staff. */
const notStaff = { type: "/errors/not-staff", title: "", status: 403 };

/** Log-in of staff by user name and password. */
export function LoginPage() {
  const { t } = useTranslation("desk");
  const [params] = useSearchParams();
  const { account } = useSession();
  const { data: installation } = useInstallation();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [blank, setBlank] = useState(false);
  const ids = useId();
  const login = useMutation({
    mutationFn: async () => {
      const session = await openSession({ method: "PASSWORD", username: username.trim(), password });
      if (session.account.staff) return;
      await closeSession();
      throw new ProblemError(notStaff);
    },
    onError: () => setPassword(""),
  });
  if (account?.staff) return <Navigate to={placeAfterLogin(params.get("next"))} replace />;
  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = username.trim() === "" || password === "";
    setBlank(missing);
    if (!missing) login.mutate();
  }
  return (
    <main className="login">
      <div className="login-side">
        <LanguageSwitch />
        <p className="login-county">
          <Chinese>{installation?.jurisdictionName}</Chinese>
        </p>
        <p className="login-name">{t("login.side")}</p>
      </div>
      <div className="login-form">
        <Page title={t("login.title")} width="narrow">
          <form onSubmit={submit} noValidate>
            {login.isError && <LoginProblem key={login.submittedAt} problem={asProblem(login.error)} />}
            {account && !account.staff && <p className="desk-note desk-note-warn">{t("login.citizen")}</p>}
            {blank && (
              <p className="desk-error" role="alert">
                {t("login.needed")}
              </p>
            )}
            <div className="desk-field">
              <label htmlFor={`${ids}-username`}>{t("login.username")}</label>
              <Input
                id={`${ids}-username`}
                size="large"
                autoComplete="username"
                autoCapitalize="none"
                maxLength={50}
                value={username}
                onChange={(event) => setUsername(event.target.value)}
              />
            </div>
            <div className="desk-field">
              <label htmlFor={`${ids}-password`}>{t("login.password")}</label>
              <Input.Password
                id={`${ids}-password`}
                size="large"
                autoComplete="current-password"
                maxLength={200}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </div>
            <Button type="primary" size="large" htmlType="submit" block loading={login.isPending}>
              {t("login.submit")}
            </Button>
          </form>
          <p className="desk-hint login-hint">{t("login.hint")}</p>
        </Page>
      </div>
    </main>
  );
}
