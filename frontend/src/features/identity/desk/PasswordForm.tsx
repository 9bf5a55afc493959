import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";
import { useRefreshMe } from "./useRefreshMe";

/** Changes one's own password; the service says what is wrong with it. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation("desk");
  const ids = useId();
  const queries = useQueryClient();
  const refreshMe = useRefreshMe();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeat, setRepeat] = useState("");
  const [mismatch, setMismatch] = useState(false);
  const change = useMutation({
    mutationFn: () => unwrap(api.PUT("/api/v1/accounts/me/password", { body: { current, next } })),
    onSuccess: async () => {
      setCurrent("");
      setNext("");
      setRepeat("");
      void queries.invalidateQueries({ queryKey: ["own-sessions"] });
      await refreshMe();
      onDone?.();
    },
  });
  const wrong = change.isError ? fieldErrors(asProblem(change.error)) : new Map<string, string>();
  function submit(event: FormEvent) {
    event.preventDefault();
    setMismatch(next !== repeat);
    if (next === repeat) change.mutate();
  }
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      {change.isError && wrong.size === 0 && <ProblemMessage error={change.error} />}
      {change.isSuccess && (
        <p className="desk-note" role="status">
          {t("account.changed")}
        </p>
      )}
      <Secret
        id={`${ids}-current`}
        label={t("account.current")}
        value={current}
        error={wrong.get("/current")}
        autoComplete="current-password"
        onChange={setCurrent}
      />
      <Secret
        id={`${ids}-next`}
        label={t("account.next")}
        hint={t("account.rules")}
        value={next}
        error={wrong.get("/next")}
        autoComplete="new-password"
        onChange={setNext}
      />
      <Secret
        id={`${ids}-repeat`}
        label={t("account.repeat")}
        value={repeat}
        error={mismatch ? t("account.mismatch") : undefined}
        autoComplete="new-password"
        onChange={setRepeat}
      />
      <Button
        type="primary"
        htmlType="submit"
        loading={change.isPending}
        disabled={current === "" || next === "" || repeat === ""}
      >
        {t("account.change")}
      </Button>
    </form>
  );
}

interface SecretProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  autoComplete: string;
  onChange: (value: string) => void;
}

function Secret({ id, label, hint, value, error, autoComplete, onChange }: SecretProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "desk-field desk-field-wrong" : "desk-field"}>
      <label htmlFor={id}>{label}</label>
      <Input.Password
        id={id}
        value={value}
        maxLength={200}
        autoComplete={autoComplete}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p className="desk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="desk-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
