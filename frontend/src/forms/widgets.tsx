import type { WidgetProps } from "@rjsf/utils";
import { useTranslation } from "react-i18next";
import { Chinese, useChinese } from "@/components/Chinese";
import { errorFor } from "./context";
import { describedBy } from "./Field";

function description(props: WidgetProps) {
  const error = errorFor(props.registry.formContext, props.id);
  const hint = props.options.description ?? props.schema.description;
  const help = typeof props.options.help === "string" ? props.options.help : undefined;
  return {
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(props.id, { hint, help, error }),
    "aria-required": props.required || undefined,
  };
}

function choicesOf(props: WidgetProps) {
  return props.options.enumOptions ?? [];
}

/** A line of text; numbers keep a text input with a numeric keyboard, so that nothing spins under a finger. */
export function TextWidget(props: WidgetProps) {
  const { id, value, schema, onChange, onBlur, onFocus, placeholder, disabled, readonly, options } = props;
  const numeric = schema.type === "number" || schema.type === "integer";
  const digits = numeric || /^\^?\[0-9\]/.test(schema.pattern ?? "");
  const inputType = options.inputType ?? (schema.format === "date" ? "date" : "text");
  function change(text: string) {
    if (text === "") return onChange(undefined);
    const number = Number(text);
    // "12." is on its way to a number and must not lose its point.
    onChange(numeric && Number.isFinite(number) && !text.endsWith(".") ? number : text);
  }
  return (
    <input
      {...description(props)}
      id={id}
      className="input"
      type={inputType}
      inputMode={numeric ? "decimal" : digits ? "numeric" : undefined}
      value={value === undefined || value === null ? "" : String(value)}
      maxLength={schema.maxLength}
      placeholder={placeholder || undefined}
      autoComplete={typeof options.autocomplete === "string" ? options.autocomplete : undefined}
      disabled={disabled}
      readOnly={readonly}
      onChange={(event) => change(event.target.value)}
      onBlur={(event) => onBlur(id, event.target.value)}
      onFocus={(event) => onFocus(id, event.target.value)}
    />
  );
}

/** Several lines of text. */
export function TextareaWidget(props: WidgetProps) {
  const { id, value, schema, onChange, placeholder, disabled, readonly, options } = props;
  return (
    <textarea
      {...description(props)}
      id={id}
      className="input"
      rows={options.rows ?? 4}
      value={value ?? ""}
      maxLength={schema.maxLength}
      placeholder={placeholder || undefined}
      disabled={disabled}
      readOnly={readonly}
      onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
    />
  );
}

/** One of many, in the platform's own list. */
export function SelectWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const chinese = useChinese();
  const { id, value, onChange, disabled, readonly } = props;
  const choices = choicesOf(props);
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <select
      {...description(props)}
      id={id}
      className="input"
      value={chosen}
      disabled={disabled || readonly}
      onChange={(event) => onChange(choices[Number(event.target.value)]?.value)}
    >
      <option value={-1}>{t("form.choose")}</option>
      {choices.map((choice, index) => (
        <option key={choice.label} value={index} {...chinese}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** One of a few, all of them in sight. */
export function RadioWidget(props: WidgetProps) {
  const { id, value, onChange, disabled, readonly } = props;
  return (
    <div className="choices" {...useChinese()}>
      {choicesOf(props).map((choice, index) => (
        <label className="choice" key={choice.label}>
          <input
            type="radio"
            id={`${id}-${index}`}
            name={id}
            checked={choice.value === value}
            disabled={disabled || readonly}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

/** Any of a few. */
export function CheckboxesWidget(props: WidgetProps) {
  const { id, value, onChange, disabled, readonly } = props;
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const choices = choicesOf(props);
  function toggle(toggled: unknown, on: boolean) {
    // In the order of the schema, whatever the order of the taps.
    onChange(
      choices.map((choice) => choice.value).filter((one) => (one === toggled ? on : chosen.includes(one))),
    );
  }
  return (
    <div className="choices" {...useChinese()}>
      {choices.map((choice, index) => (
        <label className="choice" key={choice.label}>
          <input
            type="checkbox"
            id={`${id}-${index}`}
            checked={chosen.includes(choice.value)}
            disabled={disabled || readonly}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

/** One yes, for instance a declaration; taking it back leaves the question open. */
export function CheckboxWidget(props: WidgetProps) {
  const { id, value, label, onChange, disabled, readonly, registry, options } = props;
  const error = errorFor(registry.formContext, id);
  const declared = Array.isArray(props.schema.enum) && props.schema.enum.length === 1;
  return (
    <>
      <label className="choice">
        <input
          {...description(props)}
          aria-describedby={describedBy(id, { error })}
          type="checkbox"
          id={id}
          checked={value === true}
          disabled={disabled || readonly}
          onChange={(event) => onChange(event.target.checked ? true : declared ? undefined : false)}
        />
        <span>
          <Chinese>{label}</Chinese>
        </span>
      </label>
      {typeof options.help === "string" && (
        <p className="field-hint">
          <Chinese>{options.help}</Chinese>
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
