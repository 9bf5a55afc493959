import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** Six digits from an authenticator. */
export function CodeField({ value, error, onChange }: Props) {
  const { t } = useTranslation("desk");
  const id = useId();
  return (
    <div className={error ? "desk-field desk-field-wrong" : "desk-field"}>
      <label htmlFor={id}>{t("account.code")}</label>
      <Input
        id={id}
        className="account-code"
        value={value}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ""))}
      />
      {error && (
        <p className="desk-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
