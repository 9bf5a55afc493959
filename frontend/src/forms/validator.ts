import { type OutputUnit, Validator } from "@cfworker/json-schema";
import type { RJSFSchema, ValidatorType } from "@rjsf/utils";

type JsonSchema = ConstructorParameters<typeof Validator>[0];

function validate(schema: RJSFSchema | boolean, data: unknown): OutputUnit[] {
  const validator = new Validator(schema as JsonSchema, "2020-12", false);
  return validator.validate(data === undefined ? {} : data).errors;
}

/** rjsf's validator over an interpreter: compiling a schema to code would need `unsafe-eval`, which our CSP forbids. */
export const validator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: (schema, data, root) => {
    const definitions = { $defs: root?.$defs, definitions: root?.definitions };
    return validate({ ...definitions, ...schema }, data).length === 0;
  },
  rawValidation: <Result>(schema: RJSFSchema, data?: unknown) => ({
    errors: validate(schema, data) as Result[],
  }),
};

/** Why an answer is refused, as far as the words for it differ. */
export type Fault = "required" | "choice" | "length" | "range" | "pattern" | "invalid";

const faults: Record<string, Fault> = {
  required: "required",
  minItems: "required",
  enum: "choice",
  const: "choice",
  oneOf: "choice",
  minLength: "length",
  maxLength: "length",
  minimum: "range",
  maximum: "range",
  exclusiveMinimum: "range",
  exclusiveMaximum: "range",
  multipleOf: "range",
  pattern: "pattern",
};

const containers = new Set(["properties", "items", "allOf", "anyOf", "if", "then", "else", "$ref"]);

/** What is wrong with answers by their schema, one fault per pointer (`/bankName`), before they are sent. */
export function schemaFaults(schema: RJSFSchema, answers: unknown): Map<string, Fault> {
  const found = new Map<string, Fault>();
  for (const unit of validate(schema, answers)) {
    if (containers.has(unit.keyword)) continue;
    const here = unit.instanceLocation.replace(/^#/, "");
    const missing = unit.keyword === "required" ? /"([^"]+)"/.exec(unit.error)?.[1] : undefined;
    const pointer = missing === undefined ? here : `${here}/${missing}`;
    const fault = faults[unit.keyword] ?? "invalid";
    // The closest reason wins: a wrong choice inside `oneOf` says no more than the `oneOf` itself.
    if (pointer !== "" && !found.has(pointer)) found.set(pointer, fault);
  }
  return found;
}
