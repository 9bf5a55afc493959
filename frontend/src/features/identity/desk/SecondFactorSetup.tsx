import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";
import { CodeField } from "./CodeField";
import { useShowCodes } from "./CodesGate";

/** Binds an authenticator: invitation, first code, recovery codes. */
export function SecondFactorSetup() {
  const { t } = useTranslation("desk");
  const showCodes = useShowCodes();
  const [code, setCode] = useState("");
  const begin = useMutation({ mutationFn: () => unwrap(api.POST("/api/v1/accounts/me/second-factor")) });
  const confirm = useMutation({
    mutationFn: () => unwrap(api.PUT("/api/v1/accounts/me/second-factor", { body: { code } })),
    onSuccess: ({ codes }) => showCodes(codes),
    onError: () => setCode(""),
  });
  const wrong = confirm.isError ? fieldErrors(asProblem(confirm.error)).get("/code") : undefined;
  if (!begin.data) {
    return (
      <>
        <p className="desk-note">{t("account.factorLead")}</p>
        {begin.isError && <ProblemMessage error={begin.error} />}
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t("account.begin")}
        </Button>
      </>
    );
  }
  return (
    <form
      className="factor"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <img
        className="factor-qr"
        alt={t("account.qr")}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(begin.data.qrSvg)}`}
      />
      <div className="account-form">
        <p>{t("account.scan")}</p>
        <p className="factor-secret">
          {t("account.secret")} <code>{begin.data.secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        {confirm.isError && !wrong && <ProblemMessage error={confirm.error} />}
        <CodeField value={code} error={wrong} onChange={setCode} />
        <Button type="primary" htmlType="submit" loading={confirm.isPending} disabled={code.length < 6}>
          {t("account.confirm")}
        </Button>
      </div>
    </form>
  );
}
