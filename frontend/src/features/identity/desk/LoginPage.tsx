import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useSearchParams } from "react-router";
import { closeSession, openSession } from "@/api/client";
import { useInstallation } from "@/api/installation";
import { asProblem, ProblemError } from "@/api/problem";
import { useSession } from "@/api/session";
import { Chinese } from "@/components/Chinese";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import { Page } from "@/components/Page";
import { Credentials, SecondFactorField } from "./LoginFields";
import { LoginProblem } from "./LoginProblem";
import { placeAfterLogin } from "./placeAfterLogin";

/** Not of the service: the account exists but is no member of the staff. */
const notStaff = { type: "/errors/not-staff", title: "", status: 403 };

/** Six digits come from the authenticator, anything else from the sheet of recovery codes. */
function proofOf(code: string): { code?: string; recoveryCode?: string } {
  const given = code.trim();
  if (given === "") return {};
  return /^\d{6}$/.test(given) ? { code: given } : { recoveryCode: given };
}

/** Log-in of staff by user name and password, and by a second factor where there is one. */
export function LoginPage() {
  const { t } = useTranslation("desk");
  const [params] = useSearchParams();
  const { account } = useSession();
  const { data: installation } = useInstallation();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [blank, setBlank] = useState(false);
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState("");
  const login = useMutation({
    mutationFn: async () => {
      const session = await openSession({
        method: "PASSWORD",
        username: username.trim(),
        password,
        ...proofOf(code),
      });
      if (session.account.staff) return;
      await closeSession();
      throw new ProblemError(notStaff);
    },
    onError: (error) => {
      setCode("");
      if (asProblem(error).kind === "second-factor-required") setAsking(true);
      else if (!asking || asProblem(error).kind !== "login-failed") backToPassword();
    },
  });
  function backToPassword() {
    setAsking(false);
    setBlank(false);
    setPassword("");
  }
  if (account?.staff) return <Navigate to={placeAfterLogin(params.get("next"))} replace />;
  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = username.trim() === "" || password === "" || (asking && code.trim() === "");
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
            {params.get("ended") === "idle" && !login.isError && (
              <p className="desk-note desk-note-warn" role="status">
                {t("idle.ended")}
              </p>
            )}
            {login.isError && !(asking && asProblem(login.error).kind === "second-factor-required") && (
              <LoginProblem key={login.submittedAt} problem={asProblem(login.error)} atCode={asking} />
            )}
            {account && !account.staff && <p className="desk-note desk-note-warn">{t("login.citizen")}</p>}
            {blank && (
              <p className="desk-error" role="alert">
                {t(asking ? "login.codeNeeded" : "login.needed")}
              </p>
            )}
            {asking ? (
              <SecondFactorField value={code} onChange={setCode} />
            ) : (
              <Credentials
                username={username}
                password={password}
                onUsername={setUsername}
                onPassword={setPassword}
              />
            )}
            <Button type="primary" size="large" htmlType="submit" block loading={login.isPending}>
              {t(asking ? "login.codeSubmit" : "login.submit")}
            </Button>
            {asking && (
              <Button type="link" block onClick={backToPassword}>
                {t("login.codeBack")}
              </Button>
            )}
          </form>
          <p className="desk-hint login-hint">{t("login.hint")}</p>
        </Page>
      </div>
    </main>
  );
}
