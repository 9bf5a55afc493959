import type { HTMLInputAutoCompleteAttribute } from "react";
import { describedBy, Field } from "./Field";

interface Props {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  required?: boolean;
  personal?: boolean;
  hint?: string;
  error?: string;
  type?: "text" | "tel";
  inputMode?: "numeric" | "text" | "tel";
  maxLength?: number;
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
}

/** A line of text with its label. */
export function TextField(props: Props) {
  const { id, label, value, onChange, required, personal, hint, error, type = "text", ...input } = props;
  return (
    <Field id={id} label={label} required={required} personal={personal} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        className="input"
        type={type}
        value={value ?? ""}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
