import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { openSession } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { ProblemMessage } from "@/components/ProblemMessage";
import { TextField } from "@/forms/TextField";
import { useSendCode } from "./PhoneStep";

interface Props {
  phone: string;
  receipt: Dto<"SmsCodeReceipt">;
  onSent: (receipt: Dto<"SmsCodeReceipt">) => void;
  onOtherPhone: () => void;
}

export function CodeStep({ phone, receipt, onSent, onOtherPhone }: Props) {
  const { t } = useTranslation("portal");
  const [code, setCode] = useState("");
  const wait = useCountdown(receipt);
  const again = useSendCode(onSent);
  const number = phone.replace(/\s/g, "");
  const login = useMutation({ mutationFn: () => openSession({ method: "SMS", phone: number, code }) });
  const refusal = login.isError ? asProblem(login.error) : undefined;
  const wrong =
    refusal && (refusal.status === 401 ? t("login.wrongCode") : fieldErrors(refusal).get("/code"));
  const failure = login.error ?? again.error;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        login.mutate();
      }}
    >
      <p role="status">{t("login.sent", { phone: `${number.slice(0, 3)}****${number.slice(-4)}` })}</p>
      <TextField
        id="login-code"
        label={t("login.code")}
        value={code}
        required
        inputMode="numeric"
        maxLength={6}
        autoComplete="one-time-code"
        error={wrong}
        onChange={(value) => {
          login.reset();
          setCode(value.replace(/\D/g, ""));
        }}
      />
      {failure && !wrong && <ProblemMessage error={failure} />}
      <button
        className="button button-primary button-large"
        type="submit"
        disabled={login.isPending || code.length < 6}
      >
        {t(login.isPending ? "login.entering" : "login.enter")}
      </button>
      <div className="row">
        <button
          type="button"
          className="link-button"
          disabled={wait > 0 || again.isPending}
          onClick={() => again.mutate(number)}
        >
          {wait > 0 ? t("login.againIn", { count: wait }) : t("login.again")}
        </button>
        <button type="button" className="link-button" onClick={onOtherPhone}>
          {t("login.otherPhone")}
        </button>
      </div>
    </form>
  );
}

/** Seconds until another code may be asked for. */
function useCountdown(receipt: Dto<"SmsCodeReceipt">): number {
  const [left, setLeft] = useState(receipt.resendAfterSeconds);
  useEffect(() => {
    setLeft(receipt.resendAfterSeconds);
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(timer);
  }, [receipt]);
  return left;
}
