import { pointerOf } from "@/api/problem";

export type Json = Record<string, unknown>;

/** One answer, readable: `text` is absent where nothing was answered. */
export interface AnswerRow {
  pointer: string;
  /** Titles from the outermost group to the question. */
  title: string;
  text?: string;
  personal: boolean;
  depth: number;
  /** A heading over the rows of a nested group. */
  heading?: boolean;
}

/** Words for what a schema leaves open. */
export interface AnswerWords {
  yes: string;
  no: string;
  comma: string;
}

/** The answers in the order of the form, with its titles instead of names and codes. */
export function answerRows(
  schema: Json,
  layout: Json | undefined,
  answers: Json,
  words: AnswerWords,
): AnswerRow[] {
  return rowsOf(schema, layout ?? {}, answers, words, "/answers", 0);
}

/** The questions of a form with their titles, for choosing among them. */
export function questions(schema: Json, layout?: Json): { pointer: string; title: string }[] {
  return orderedNames(schema, layout ?? {}).map((name) => ({
    pointer: `/answers${pointerOf(name)}`,
    title: titleOf(propertiesOf(schema)[name], name),
  }));
}

function rowsOf(
  schema: Json,
  layout: Json,
  answers: Json,
  words: AnswerWords,
  at: string,
  depth: number,
): AnswerRow[] {
  const properties = propertiesOf(schema);
  const known = orderedNames(schema, layout);
  const unknown = Object.keys(answers).filter((name) => !(name in properties));
  return [...known, ...unknown].flatMap((name) => {
    const property = properties[name] ?? {};
    const pointer = `${at}${pointerOf(name)}`;
    return answerOf(
      property,
      objectOf(layout[name]),
      answers[name],
      titleOf(property, name),
      words,
      pointer,
      depth,
    );
  });
}

function answerOf(
  schema: Json,
  layout: Json,
  value: unknown,
  title: string,
  words: AnswerWords,
  pointer: string,
  depth: number,
): AnswerRow[] {
  const personal = schema["x-personal"] === true;
  const heading: AnswerRow = { pointer, title, personal, depth, heading: true };
  if (isObject(value)) return [heading, ...rowsOf(schema, layout, value, words, pointer, depth + 1)];
  if (Array.isArray(value) && value.some(isObject)) {
    const item = objectOf(schema.items);
    const own = objectOf(layout.items);
    return value.flatMap((one: unknown, index) =>
      answerOf(item, own, one, `${title} ${index + 1}`, words, `${pointer}${pointerOf(index)}`, depth),
    );
  }
  return [{ pointer, title, text: textOf(schema, value, words), personal, depth }];
}

function textOf(schema: Json, value: unknown, words: AnswerWords): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (Array.isArray(value)) {
    const texts = value.map((one) => textOf(objectOf(schema.items), one, words)).filter(Boolean);
    return texts.length > 0 ? texts.join(words.comma) : undefined;
  }
  return (
    choiceTitle(schema, value) ?? (typeof value === "boolean" ? words[value ? "yes" : "no"] : String(value))
  );
}

/** The title of a chosen value: `oneOf` and `anyOf` carry it beside `const`. */
function choiceTitle(schema: Json, value: unknown): string | undefined {
  const choices = [schema.oneOf, schema.anyOf].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const chosen = choices.filter(isObject).find((choice) => choice.const === value);
  return typeof chosen?.title === "string" ? chosen.title : undefined;
}

/** Properties of an object, those that conditions add included. */
function propertiesOf(schema: Json): Record<string, Json> {
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const dependent = Object.values(objectOf(schema.dependentSchemas));
  const more = [...parts, ...dependent, schema.then, schema.else].filter(isObject).map(propertiesOf);
  const own = objectOf(schema.properties);
  return Object.assign({}, own, ...more, own);
}

function orderedNames(schema: Json, layout: Json): string[] {
  const names = Object.keys(propertiesOf(schema));
  const wanted = Array.isArray(layout["ui:order"])
    ? layout["ui:order"].filter((name) => names.includes(name))
    : [];
  return [...wanted, ...names.filter((name) => !wanted.includes(name))];
}

function titleOf(schema: Json | undefined, name: string): string {
  return typeof schema?.title === "string" && schema.title !== "" ? schema.title : name;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}
