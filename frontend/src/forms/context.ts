/** What our templates and widgets read beside the schema: errors by pointer, below `prefix`. */
export interface AnswersContext {
  errorOf: (id: string) => string | undefined;
}

/** The part of rjsf's props that carries our context. */
export function errorFor(formContext: unknown, id: string): string | undefined {
  return (formContext as AnswersContext | undefined)?.errorOf(id);
}
