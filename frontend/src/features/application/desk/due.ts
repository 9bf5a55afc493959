import { daysBetween, shanghaiDay } from "@/lib/format";

/** How far away a due date is, in words of the calendar: working days are counted by the service alone. */
export type DueWords =
  | { key: "today" }
  | { key: "tomorrow" }
  | { key: "left"; days: number }
  | { key: "over"; days: number };

export function dueWords(on: string, now: Date): DueWords {
  const days = daysBetween(shanghaiDay(now), on);
  if (days < 0) return { key: "over", days: -days };
  if (days === 0) return { key: "today" };
  if (days === 1) return { key: "tomorrow" };
  return { key: "left", days };
}
