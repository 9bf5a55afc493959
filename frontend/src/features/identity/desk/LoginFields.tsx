import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";

interface CredentialsProps {
  username: string;
  password: string;
  onUsername: (username: string) => void;
  onPassword: (password: string) => void;
}

/** What one knows. */
export function Credentials({ username, password, onUsername, onPassword }: CredentialsProps) {
  const { t } = useTranslation("desk");
  const ids = useId();
  return (
    <>
      <div className="desk-field">
        <label htmlFor={`${ids}-username`}>{t("login.username")}</label>
        <Input
          id={`${ids}-username`}
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          maxLength={50}
          value={username}
          onChange={(event) => onUsername(event.target.value)}
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
          onChange={(event) => onPassword(event.target.value)}
        />
      </div>
    </>
  );
}

interface CodeProps {
  value: string;
  onChange: (value: string) => void;
}

/** What one has: the telephone, or the sheet of recovery codes. */
export function SecondFactorField({ value, onChange }: CodeProps) {
  const { t } = useTranslation("desk");
  const id = useId();
  return (
    <div className="desk-field">
      <label htmlFor={id}>{t("login.code")}</label>
      <Input
        id={id}
        size="large"
        className="account-code"
        autoFocus
        autoComplete="one-time-code"
        maxLength={20}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="desk-hint" id={`${id}-hint`}>
        {t("login.codeHint")}
      </p>
    </div>
  );
}
