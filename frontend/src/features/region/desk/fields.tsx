import { Input, Select } from "antd";
import type { ComponentProps } from "react";
import { FormField } from "@/components/desk/FormField";

interface Common {
  label: string;
  required?: boolean;
  hint?: string;
  error?: string;
}

interface TextProps extends Common {
  value: string | undefined;
  onChange: (value: string) => void;
  maxLength?: number;
  disabled?: boolean;
  type?: ComponentProps<typeof Input>["type"];
  lines?: number;
}

/** A line of text, or several. */
export function TextField({
  value,
  onChange,
  maxLength,
  disabled,
  type = "text",
  lines = 1,
  ...field
}: TextProps) {
  return (
    <FormField {...field}>
      {(control) =>
        lines > 1 ? (
          <Input.TextArea
            {...control}
            value={value ?? ""}
            rows={lines}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...control}
            type={type}
            value={value ?? ""}
            maxLength={maxLength}
            disabled={disabled}
            status={field.error ? "error" : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FormField>
  );
}

interface ChoiceProps extends Common {
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
  loading?: boolean;
}

/** One of several, found by typing. */
export function ChoiceField({ value, options, onChange, loading, required, ...field }: ChoiceProps) {
  return (
    <FormField {...field} required={required}>
      {(control) => (
        <Select
          {...control}
          value={value === "" ? undefined : value}
          options={options}
          loading={loading}
          allowClear={!required}
          showSearch={{ optionFilterProp: "label" }}
          status={field.error ? "error" : undefined}
          onChange={(next?: string) => onChange(next)}
        />
      )}
    </FormField>
  );
}
