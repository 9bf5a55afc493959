import { InputNumber } from "antd";
import { FormField } from "@/components/desk/FormField";

interface Props {
  label: string;
  value: number | null;
  hint?: string;
  error?: string;
  onChange: (days: number | null) => void;
}

/** A number of working days. What is too many is told, never quietly made less. */
export function DaysField({ label, value, hint, error, onChange }: Props) {
  return (
    <FormField label={label} required hint={hint} error={error}>
      {(control) => (
        <InputNumber
          {...control}
          className="act-days"
          controls={false}
          inputMode="numeric"
          maxLength={3}
          precision={0}
          status={error ? "error" : undefined}
          value={value}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}
