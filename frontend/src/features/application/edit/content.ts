import type { Dto } from "@/api/types";

/** What is typed into a draft: applicant, agent, answers and place. */
export type Content = Dto<"ApplicationContent">;

type Fields = Record<string, unknown>;

export function contentOf({ applicant, agent, answers, servicePoint }: Dto<"Application">): Content {
  return { applicant, agent, answers, servicePoint: servicePoint?.code };
}

function withoutBlanks<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(kept) as T;
}

/** As it is sent: absent values are left out, never empty. */
export function tidy(content: Content): Content {
  return withoutBlanks({
    applicant: withoutBlanks(content.applicant),
    agent: content.agent && withoutBlanks(content.agent),
    answers: withoutBlanks(content.answers),
    servicePoint: content.servicePoint,
  });
}

/** The value that a pointer points to. */
export function at(content: Content, pointer: string): unknown {
  const [, part = "", field = ""] = pointer.split("/");
  const fields = (content as unknown as Record<string, Fields | undefined>)[part];
  return typeof fields === "object" ? fields[field] : fields;
}

/** The content without the fields that were refused, so that everything else can be kept. */
export function without(content: Content, pointers: Iterable<string>): Content {
  const { applicant, agent, answers } = content;
  const result: Content = {
    ...content,
    applicant: { ...applicant },
    agent: agent && { ...agent },
    answers: { ...answers },
  };
  for (const pointer of pointers) {
    const [, part, field] = pointer.split("/");
    if (field === undefined) continue;
    if (part === "answers") delete result.answers[field];
    if (part === "applicant" && field !== "kind") delete (result.applicant as Fields)[field];
    if (part === "agent" && result.agent) delete (result.agent as Fields)[field];
  }
  return result;
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== "");
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged: Fields = {};
  for (const name of names) merged[name] = same(base[name], mine[name]) ? theirs[name] : mine[name];
  return merged;
}

/** Joins two changes of the same content: what was typed here wins, everything else comes from there. */
export function merge(base: Content, mine: Content, theirs: Content): Content {
  const fields = (part: object | undefined) => (part ?? {}) as Fields;
  const agent = mergeFields(fields(base.agent), fields(mine.agent), fields(theirs.agent));
  return {
    applicant: mergeFields(
      fields(base.applicant),
      fields(mine.applicant),
      fields(theirs.applicant),
    ) as unknown as Content["applicant"],
    agent: mine.agent || theirs.agent ? agent : undefined,
    answers: mergeFields(base.answers, mine.answers, theirs.answers),
    servicePoint: base.servicePoint === mine.servicePoint ? theirs.servicePoint : mine.servicePoint,
  };
}
