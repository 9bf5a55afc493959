import {
  type ArrayFieldTemplateProps,
  type FieldTemplateProps,
  getUiOptions,
  type ObjectFieldTemplateProps,
} from "@rjsf/utils";
import { useTranslation } from "react-i18next";
import { useChinese } from "@/components/Chinese";
import { errorFor } from "./context";
import { Field } from "./Field";

const groups = new Set(["radio", "checkboxes"]);

/** Label, hints and error of one field; objects and lists bring their own frame. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, required, hidden, children, schema, uiSchema, registry, rawDescription, rawHelp } =
    props;
  const chinese = useChinese();
  if (hidden) return <div hidden>{children}</div>;
  const widget = getUiOptions(uiSchema).widget;
  const choices = schema.type === "array" && widget === "checkboxes";
  if (schema.type === "object" || (schema.type === "array" && !choices)) return children;
  const error = errorFor(registry.formContext, id);
  const single = schema.type === "boolean" && widget !== "radio" && widget !== "select";
  if (single) return <div className={error ? "field field-wrong" : "field"}>{children}</div>;
  return (
    <Field
      id={id}
      label={label}
      required={required}
      personal={schema["x-personal" as keyof typeof schema] === true}
      hint={rawDescription}
      help={rawHelp}
      error={error}
      {...chinese}
      as={typeof widget === "string" && groups.has(widget) ? "group" : "single"}
    >
      {children}
    </Field>
  );
}

/** The fields of an object, in order; a nested object is a group with a legend. */
export function ObjectFieldTemplate({ title, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const chinese = useChinese();
  const fields = properties.filter((property) => !property.hidden).map((property) => property.content);
  if (fieldPathId.path.length === 0) return <>{fields}</>;
  return (
    <fieldset className="field-group" id={fieldPathId.$id}>
      <legend {...chinese}>{title}</legend>
      {fields}
    </fieldset>
  );
}

/** A list of like things, with a button that adds one. */
export function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { t } = useTranslation();
  const chinese = useChinese();
  const { title, items, canAdd, onAddClick, fieldPathId, registry } = props;
  const error = errorFor(registry.formContext, fieldPathId.$id);
  return (
    <fieldset className="field-group" id={fieldPathId.$id}>
      <legend {...chinese}>{title}</legend>
      {error && <p className="field-error">{error}</p>}
      {items}
      {canAdd && (
        <button type="button" className="button button-secondary" onClick={onAddClick}>
          {t("form.addItem", { title })}
        </button>
      )}
    </fieldset>
  );
}
