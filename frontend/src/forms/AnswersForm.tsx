// Not the package itself: its index also brings a test registry with the validator that needs `unsafe-eval`.
import Form from "@rjsf/core/lib/components/Form.js";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import { useMemo } from "react";
import type { AnswersContext } from "./context";
import { fieldId } from "./fieldId";
import { ArrayFieldTemplate, FieldTemplate, ObjectFieldTemplate } from "./templates";
import { validator } from "./validator";
import {
  CheckboxesWidget,
  CheckboxWidget,
  RadioWidget,
  SelectWidget,
  TextareaWidget,
  TextWidget,
} from "./widgets";

/** Answers of a form, by name of the field. */
export type Answers = Record<string, unknown>;

const widgets = {
  CheckboxWidget,
  CheckboxesWidget,
  RadioWidget,
  SelectWidget,
  TextareaWidget,
  TextWidget,
  DateWidget: TextWidget,
  EmailWidget: TextWidget,
  UpDownWidget: TextWidget,
};

const templates = { ArrayFieldTemplate, FieldTemplate, ObjectFieldTemplate, BaseInputTemplate: TextWidget };

/** rjsf would choose the first of several constants, and “no”, by itself; nobody may declare anything by not looking. */
const nothingChosen = {
  constAsDefaults: "never",
  requiredBooleanDefault: "skip",
  emptyObjectFields: "skipEmptyDefaults",
  arrayMinItems: { populate: "never" },
} as const;

interface Props {
  schema: Record<string, unknown>;
  layout?: Record<string, unknown>;
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** Errors by pointer of the request: `/answers/bankName`. */
  errors: ReadonlyMap<string, string>;
  disabled?: boolean;
}

/** The questions of a matter, from its JSON Schema. Saving and submitting are the page's business. */
export function AnswersForm({ schema, layout, answers, onChange, errors, disabled }: Props) {
  const untitled = useMemo(() => {
    const { title: _title, description: _description, $schema: _schema, ...rest } = schema;
    return rest as RJSFSchema;
  }, [schema]);
  const context = useMemo<AnswersContext>(() => {
    return {
      errors: Object.fromEntries([...errors].map(([pointer, message]) => [fieldId(pointer), message])),
    };
  }, [errors]);
  return (
    <Form
      tagName="div"
      idPrefix="answers"
      schema={untitled}
      uiSchema={{ ...(layout as UiSchema), "ui:submitButtonOptions": { norender: true } }}
      formData={answers}
      formContext={context}
      validator={validator}
      widgets={widgets}
      templates={templates}
      noValidate
      experimental_defaultFormStateBehavior={nothingChosen}
      showErrorList={false}
      disabled={disabled}
      onChange={({ formData }) => onChange((formData ?? {}) as Answers)}
    >
      <span />
    </Form>
  );
}
