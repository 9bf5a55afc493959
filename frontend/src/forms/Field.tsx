import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface FieldProps {
  id: string;
  label: string;
  required?: boolean;
  personal?: boolean;
  hint?: string;
  help?: string;
  error?: string;
  /** Language of label, hint and help, where it is not that of the page. */
  lang?: string;
  /** `group`: several choices under one legend instead of one control under one label. */
  as?: "single" | "group";
  children: ReactNode;
}

/** Id list for `aria-describedby` of the control inside a Field. */
export function describedBy(id: string, parts: { hint?: string; help?: string; error?: string }) {
  const ids = [parts.hint && `${id}-hint`, parts.help && `${id}-help`, parts.error && `${id}-error`];
  return ids.filter(Boolean).join(" ") || undefined;
}

/** Label, explanation and error around one control, the same everywhere. */
export function Field(props: FieldProps) {
  const { id, label, required, personal, hint, help, error, lang, as = "single", children } = props;
  const { t } = useTranslation();
  const caption = (
    <>
      {lang ? <span lang={lang}>{label}</span> : label}
      {!required && <span className="field-optional">{t("form.optional")}</span>}
      {personal && (
        <span className="field-lock" title={t("form.personal")}>
          <LockIcon />
          <span className="visually-hidden">{t("form.personal")}</span>
        </span>
      )}
    </>
  );
  const body = (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`} lang={lang}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {help && (
        <p className="field-hint" id={`${id}-help`} lang={lang}>
          {help}
        </p>
      )}
    </>
  );
  const className = error ? "field field-wrong" : "field";
  if (as === "group") {
    return (
      <fieldset
        id={id}
        className={className}
        aria-describedby={describedBy(id, { hint, help, error })}
        data-field
      >
        <legend className="field-label">{caption}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className={className}>
      <label className="field-label" htmlFor={id}>
        {caption}
      </label>
      {body}
    </div>
  );
}

function LockIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <rect x="2.8" y="7" width="10.4" height="7" rx="1.4" fill="currentColor" />
    </svg>
  );
}
