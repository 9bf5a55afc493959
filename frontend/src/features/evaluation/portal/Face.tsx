import type { Dto } from "@/api/types";

type Level = Dto<"Satisfaction">;

const mouths: Record<Level, string> = {
  VERY_SATISFIED: "M13 27c2 7 20 7 22 0z",
  SATISFIED: "M14 28c4 6 16 6 20 0",
  BASICALLY_SATISFIED: "M15 31h18",
  DISSATISFIED: "M15 34c4-5 14-5 18 0",
  VERY_DISSATISFIED: "M14 36c2-9 18-9 20 0z",
};

/** A face of one of the five levels; the word beside it says the same. */
export function Face({ level }: { level: Level }) {
  const filled = level === "VERY_SATISFIED" || level === "VERY_DISSATISFIED";
  return (
    <svg className="face-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <circle cx="17" cy="19" r="2.6" fill="currentColor" />
      <circle cx="31" cy="19" r="2.6" fill="currentColor" />
      <path
        d={mouths[level]}
        fill={filled ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
