import type { Dto } from "@/api/types";
import { daysBetween, shanghaiDay } from "@/lib/format";

/** Places on the bar of one limit, in hundredths of its length. */
export interface ClockBar {
  /** Where the due date stands; the bar grows past it when a case is late. */
  due: number;
  /** Up to where the time has run: today, or the day the clock stopped. */
  run: number;
  state: "running" | "late" | "stopped" | "stoppedLate";
}

/** The picture of a limit in calendar days: from its start to the later of due date and now. */
export function clockBar(limit: Dto<"ClockLimit">, now: Date): ClockBar {
  const start = shanghaiDay(limit.startedAt);
  const until = limit.stoppedAt ?? now;
  const allowed = Math.max(0, daysBetween(start, limit.dueOn));
  const used = Math.max(0, daysBetween(start, until));
  const length = Math.max(allowed, used, 1);
  const late = limit.inTime === undefined ? used > allowed : !limit.inTime;
  return {
    due: (allowed / length) * 100,
    run: (used / length) * 100,
    state: limit.stoppedAt ? (late ? "stoppedLate" : "stopped") : late ? "late" : "running",
  };
}
