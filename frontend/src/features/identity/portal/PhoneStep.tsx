import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { ProblemMessage } from "@/components/ProblemMessage";
import { TextField } from "@/forms/TextField";

interface Props {
  phone: string;
  onPhone: (phone: string) => void;
  onSent: (receipt: Dto<"SmsCodeReceipt">) => void;
}

/** Asks the service to send a code to a telephone. */
export function useSendCode(onSent: Props["onSent"]) {
  return useMutation({
    mutationFn: (phone: string) => unwrap(api.POST("/api/v1/sms-codes", { body: { phone } })),
    onSuccess: onSent,
  });
}

export function PhoneStep({ phone, onPhone, onSent }: Props) {
  const { t } = useTranslation("portal");
  const send = useSendCode(onSent);
  const wrong = send.isError ? fieldErrors(asProblem(send.error)).get("/phone") : undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send.mutate(phone.replace(/\s/g, ""));
      }}
    >
      <TextField
        id="login-phone"
        label={t("login.phone")}
        hint={t("login.phoneHint")}
        value={phone}
        required
        type="tel"
        inputMode="tel"
        maxLength={13}
        autoComplete="tel-national"
        error={wrong}
        onChange={(value) => {
          send.reset();
          onPhone(value);
        }}
      />
      {send.isError && !wrong && <ProblemMessage error={send.error} />}
      <button className="button button-primary button-large" type="submit" disabled={send.isPending}>
        {t(send.isPending ? "login.sending" : "login.send")}
      </button>
    </form>
  );
}
