import { Input } from "antd";
import type { ReactNode } from "react";
import { FormField } from "@/components/desk/FormField";

interface Props {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  hint?: string;
  error?: string;
  rows?: number;
  maxLength?: number;
}

/** Several lines of text for an act. */
export function TextAreaField({
  label,
  value,
  onChange,
  required,
  hint,
  error,
  rows = 4,
  maxLength = 1000,
}: Props) {
  return (
    <FormField label={label} required={required} hint={hint} error={error}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={rows}
          maxLength={maxLength}
          status={error ? "error" : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
