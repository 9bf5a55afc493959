import type { Dto } from "@/api/types";

export type ActType = Dto<"ActType">;
export type ActRequest = Dto<"ActRequest">;

/** What a person has typed for an act so far. */
export interface ActDraft {
  items: Dto<"CorrectionItem">[];
  ground?: Dto<"AcceptanceRefusalGround">;
  competentOrgan: string;
  reason: string;
  recommendation?: Dto<"Recommendation">;
  opinion: string;
  note: string;
  specialProcedure?: Dto<"SpecialProcedure">;
  /** Null while what was typed is no number. */
  days: number | null;
  approval: string;
  /** Empty when it is none. */
  specialCase: string;
}

export const emptyDraft: ActDraft = {
  items: [],
  competentOrgan: "",
  reason: "",
  opinion: "",
  note: "",
  days: null,
  approval: "",
  specialCase: "",
};

/** What an act has to know of its matter. */
export type ActMatter = Pick<Dto<"Matter">, "extensionDays" | "jointBasis">;

/** Acts that lead to an end against the applicant or on the applicant's word: they look different from the rest. */
export const graveActs: ReadonlySet<ActType> = new Set(["REFUSE_ACCEPTANCE", "REFUSE", "WITHDRAW"]);

const order: ActType[] = [
  "SUBMIT",
  "RESUBMIT",
  "ACCEPT",
  "END_SPECIAL_PROCEDURE",
  "REVIEW",
  "SIGN",
  "GRANT",
  "CLOSE",
  "START_SPECIAL_PROCEDURE",
  "EXTEND",
  "EXPLAIN_DELAY",
  "REQUEST_CORRECTION",
  "REFUSE",
  "REFUSE_ACCEPTANCE",
  "WITHDRAW",
];

/** The acts in the order in which they are offered; what ends a case well stands first at an on-the-spot matter. */
export function orderedActs<T extends { type: ActType }>(acts: T[], instant: boolean): T[] {
  const rank = ({ type }: T) => (instant && type === "GRANT" ? -1 : order.indexOf(type));
  return [...acts].sort((one, other) => rank(one) - rank(other));
}

/** The act that is open from the start: the only one, or the decision of an on-the-spot matter. */
export function firstChoice(acts: ActType[], instant: boolean): ActType | undefined {
  if (acts.length === 1) return acts[0];
  return instant && acts.includes("GRANT") ? "GRANT" : undefined;
}

/** The body of an act: exactly the members that belong to it. */
export function actRequest(type: ActType, draft: ActDraft): ActRequest {
  switch (type) {
    case "REQUEST_CORRECTION":
      return {
        type,
        items: draft.items.map(({ target, message }) => ({ target, message: message.trim() })),
      };
    case "REFUSE_ACCEPTANCE":
      return {
        type,
        ground: draft.ground,
        reason: draft.reason.trim(),
        ...(draft.ground === "NOT_COMPETENT" && { competentOrgan: draft.competentOrgan.trim() }),
      };
    case "REVIEW":
      return {
        type,
        recommendation: draft.recommendation,
        opinion: draft.opinion.trim(),
        ...(draft.specialCase !== "" && { specialCase: draft.specialCase }),
      };
    case "START_SPECIAL_PROCEDURE":
      return {
        type,
        specialProcedure: draft.specialProcedure,
        days: draft.days ?? undefined,
        reason: draft.reason.trim(),
      };
    case "END_SPECIAL_PROCEDURE":
      return { type, note: draft.note.trim() };
    case "EXTEND":
      return {
        type,
        days: draft.days ?? undefined,
        reason: draft.reason.trim(),
        ...(draft.approval.trim() !== "" && { approval: draft.approval.trim() }),
      };
    case "SIGN":
      return { type, recommendation: draft.recommendation };
    case "REFUSE":
    case "WITHDRAW":
    case "EXPLAIN_DELAY":
      return { type, reason: draft.reason.trim() };
    case "GRANT":
    case "CLOSE":
      return draft.note.trim() === "" ? { type } : { type, note: draft.note.trim() };
    default:
      return { type };
  }
}

/** The most working days of a special procedure, as the contract has it. */
const longest = 500;

/** The most working days that an act may name. */
export function mostDays(type: ActType, { extensionDays }: ActMatter): number {
  return type === "EXTEND" ? extensionDays : longest;
}

/** Pointers of the request that are still empty, or cannot be right, though the act needs them. */
export function missingIn(type: ActType, draft: ActDraft, matter: ActMatter): string[] {
  const request = actRequest(type, draft);
  const empty = (value: string | undefined) => value === undefined || value === "";
  const { days } = request;
  const badDays = days === undefined || !Number.isInteger(days) || days < 1 || days > mostDays(type, matter);
  switch (type) {
    case "REQUEST_CORRECTION":
      if (draft.items.length === 0) return ["/items"];
      return (request.items ?? []).flatMap(({ message }, index) =>
        empty(message) ? [`/items/${index}/message`] : [],
      );
    case "REFUSE_ACCEPTANCE":
      return [
        ...(empty(request.ground) ? ["/ground"] : []),
        ...(request.ground === "NOT_COMPETENT" && empty(request.competentOrgan) ? ["/competentOrgan"] : []),
        ...(empty(request.reason) ? ["/reason"] : []),
      ];
    case "REVIEW":
      return [
        ...(empty(request.recommendation) ? ["/recommendation"] : []),
        ...(empty(request.opinion) ? ["/opinion"] : []),
      ];
    case "START_SPECIAL_PROCEDURE":
      return [
        ...(empty(request.specialProcedure) ? ["/specialProcedure"] : []),
        ...(badDays ? ["/days"] : []),
        ...(empty(request.reason) ? ["/reason"] : []),
      ];
    case "END_SPECIAL_PROCEDURE":
      return empty(request.note) ? ["/note"] : [];
    case "EXTEND":
      return [
        ...(badDays ? ["/days"] : []),
        ...(empty(request.reason) ? ["/reason"] : []),
        ...(matter.jointBasis !== undefined && empty(request.approval) ? ["/approval"] : []),
      ];
    case "SIGN":
      return empty(request.recommendation) ? ["/recommendation"] : [];
    case "REFUSE":
    case "WITHDRAW":
    case "EXPLAIN_DELAY":
      return empty(request.reason) ? ["/reason"] : [];
    default:
      return [];
  }
}

/** Everything that was typed, for showing it when the act is no longer possible. */
export function typedText(draft: ActDraft): string {
  const texts = [draft.competentOrgan, draft.reason, draft.opinion, draft.note, draft.approval];
  return [...texts, ...draft.items.map(({ message }) => message)]
    .filter((text) => text.trim() !== "")
    .join("\n");
}
