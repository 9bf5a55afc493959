/** What our templates and widgets read beside the schema. Plain data: rjsf compares it to know what to draw again. */
export interface AnswersContext {
  /** Errors by the id of their field. */
  errors: Record<string, string>;
}

/** The error of a field, from the context that rjsf hands on. */
export function errorFor(formContext: unknown, id: string): string | undefined {
  return (formContext as AnswersContext | undefined)?.errors[id];
}
