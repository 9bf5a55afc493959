import type { Dto } from "@/api/types";

export type SearchKind = "number" | "phone" | "idNumber";

/** What a clerk typed or scanned: a phone has 11 digits, a case number at least 19, an identity number the rest. */
export function searchKind(typed: string): SearchKind | undefined {
  const text = cleaned(typed);
  if (text.length < 6) return undefined;
  if (/^1[3-9]\d{9}$/.test(text)) return "phone";
  if (/^\d{19,}[0-9A-Z]?$/.test(text)) return "number";
  return "idNumber";
}

/** The body of the search, or nothing while it is too short to mean anything. */
export function searchRequest(typed: string): Dto<"ApplicationSearch"> | undefined {
  const kind = searchKind(typed);
  return kind && { [kind]: cleaned(typed) };
}

function cleaned(typed: string): string {
  return typed.replaceAll(/[\s-]/g, "").toUpperCase();
}
