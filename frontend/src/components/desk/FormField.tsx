import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

/** What a control inside a FormField carries. */
export interface ControlProps {
  id: string;
  "aria-required"?: true;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

interface Props {
  label: ReactNode;
  /** Optional fields say so; required ones carry no mark. */
  required?: boolean;
  hint?: string;
  error?: string;
  id?: string;
  children: (control: ControlProps) => ReactNode;
}

/** Label, explanation and error around one control. */
export function FormField({ label, required = false, hint, error, id, children }: Props) {
  const { t } = useTranslation("desk");
  const own = useId();
  const control = id ?? own;
  const described = [hint && `${control}-hint`, error && `${control}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "desk-field desk-field-wrong" : "desk-field"}>
      <label htmlFor={control}>
        {label}
        {!required && <span className="desk-optional">{t("form.optional")}</span>}
      </label>
      {children({
        id: control,
        "aria-required": required || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {hint && (
        <p className="desk-hint" id={`${control}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="desk-error" id={`${control}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
