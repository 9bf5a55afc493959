import { Radio } from "antd";
import { useId } from "react";

interface Props<Value extends string> {
  label: string;
  value: Value | undefined;
  options: { value: Value; label: string }[];
  error?: string;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function RadioField<Value extends string>({ label, value, options, error, onChange }: Props<Value>) {
  const id = useId();
  return (
    <fieldset className="desk-field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
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
