import { Radio } from "antd";
import { type ReactNode, useId } from "react";

interface Props<Value extends string> {
  label: string;
  value: Value | undefined;
  options: { value: Value; label: ReactNode }[];
  hint?: string;
  error?: string;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function RadioField<Value extends string>({
  label,
  value,
  options,
  hint,
  error,
  onChange,
}: Props<Value>) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="desk-field" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="desk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Radio.Group
        name={id}
        vertical
        value={value}
        options={options}
        onChange={(event) => onChange(event.target.value as Value)}
      />
      {error && (
        <p className="desk-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
