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
}

export const emptyDraft: ActDraft = { items: [], competentOrgan: "", reason: "", opinion: "", note: "" };

/** Acts that lead to an end against the applicant or on the applicant's word: they look different from the rest. */
export const graveActs: ReadonlySet<ActType> = new Set(["REFUSE_ACCEPTANCE", "REFUSE", "WITHDRAW"]);

const order: ActType[] = [
  "SUBMIT",
  "RESUBMIT",
  "ACCEPT",
  "REVIEW",
  "GRANT",
  "CLOSE",
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
      return { type, recommendation: draft.recommendation, opinion: draft.opinion.trim() };
    case "REFUSE":
    case "WITHDRAW":
      return { type, reason: draft.reason.trim() };
    case "GRANT":
    case "CLOSE":
      return draft.note.trim() === "" ? { type } : { type, note: draft.note.trim() };
    default:
      return { type };
  }
}

/** Pointers of the request that are still empty though the act needs them. */
export function missingIn(type: ActType, draft: ActDraft): string[] {
  const request = actRequest(type, draft);
  const empty = (value: string | undefined) => value === undefined || value === "";
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
    case "REFUSE":
    case "WITHDRAW":
      return empty(request.reason) ? ["/reason"] : [];
    default:
      return [];
  }
}

/** Everything that was typed, for showing it when the act is no longer possible. */
export function typedText(draft: ActDraft): string {
  const texts = [draft.competentOrgan, draft.reason, draft.opinion, draft.note];
  return [...texts, ...draft.items.map(({ message }) => message)]
    .filter((text) => text.trim() !== "")
    .join("\n");
}
