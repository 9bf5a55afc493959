import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

interface Control {
  id: string;
  "aria-required"?: true;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

interface Props {
  label: string;
  required?: boolean;
  hint?: string;
  error?: string;
  children: (control: Control) => ReactNode;
}

/** Label, explanation and error around one control of the administration. */
export function Field({ label, required = false, hint, error, children }: Props) {
  const { t } = useTranslation("desk");
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "desk-field desk-field-wrong" : "desk-field"}>
      <label htmlFor={id}>
        {label}
        {!required && <span className="desk-optional">{t("staff.optional")}</span>}
      </label>
      {children({
        id,
        "aria-required": required || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
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
