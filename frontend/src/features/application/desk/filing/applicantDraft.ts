import type { Dto } from "@/api/types";

export type Applicant = Dto<"Applicant">;
export type Agent = Dto<"Agent">;
type IdType = Dto<"IdType">;

/** Identity numbers that fit a kind of applicant, the usual one first. */
export const idTypesOf: Record<Applicant["kind"], IdType[]> = {
  PERSON: ["RESIDENT_ID", "PASSPORT", "OTHER"],
  ORGANISATION: ["CREDIT_CODE", "OTHER"],
};

/** Who may apply for a matter, by its audience: persons, organisations or both. */
export function kindsFor(audience: Dto<"ServiceObject">[]): Applicant["kind"][] {
  const person = audience.includes("NATURAL_PERSON");
  const organisation = audience.some((one) => one !== "NATURAL_PERSON");
  if (person && !organisation) return ["PERSON"];
  if (organisation && !person) return ["ORGANISATION"];
  return ["PERSON", "ORGANISATION"];
}

export function emptyApplicant(kind: Applicant["kind"]): Applicant {
  return { kind, idType: idTypesOf[kind][0] };
}

/** The applicant as another kind: name, phone and address stay, the number belongs to the kind. */
export function ofKind({ name, phone, address }: Applicant, kind: Applicant["kind"]): Applicant {
  return { ...emptyApplicant(kind), name, phone, address };
}

/** As it is sent: without blanks, numbers without spaces and in capitals; nothing at all where nothing was typed. */
export function trimmed<T extends Applicant | Agent>(fields: T): T {
  const kept = Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    const text = typeof value === "string" ? value.trim() : "";
    if (text === "") return [];
    const number = name === "idNumber" || name === "phone";
    return [[name, number ? text.replaceAll(/\s/g, "").toUpperCase() : text]];
  });
  return Object.fromEntries(kept) as T;
}

export function trimmedAgent(agent: Agent | undefined): Agent | undefined {
  const kept = agent && trimmed(agent);
  return kept && Object.keys(kept).length > 0 ? kept : undefined;
}
