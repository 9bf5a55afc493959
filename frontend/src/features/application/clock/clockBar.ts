import type { Dto } from "@/api/types";
import { daysBetween, shanghaiDay } from "@/lib/format";

type Limit = Dto<"ClockLimit">;
type Entry = Dto<"ClockEntry">;

export type ClockState = "running" | "late" | "paused" | "stopped" | "stoppedLate";

/** A stretch of the bar, in hundredths of its length. */
export interface Stretch {
  from: number;
  to: number;
}

/** The picture of one limit in calendar days, in hundredths of its length. */
export interface ClockBar {
  state: ClockState;
  /** How many calendar days the bar stands for. */
  days: number;
  /** Up to where time has run: today, or the day on which the clock stopped. */
  run: number;
  /** The last day; absent while a special procedure is under way. */
  due?: number;
  /** Days that did not, or do not, count. */
  pauses: Stretch[];
  extension?: Stretch;
  /** What will be left after a special procedure that is under way: how long is known, when is not. */
  open?: Stretch;
}

/** From the start of a limit to the later of its last day and now. */
export function clockBar(limit: Limit, entries: Entry[], now: Date): ClockBar {
  const start = shanghaiDay(limit.startedAt);
  const at = (day: string | Date) => Math.max(0, daysBetween(start, day));
  const run = at(limit.stoppedAt ?? now);
  const paused = limit.stoppedAt ? undefined : limit.pauses.find(({ until }) => until === undefined);
  const due = limit.dueOn && at(limit.dueOn);
  const resumed = paused && Math.max(at(paused.expectedOn), run);
  const left = paused && Math.max(0, at(lastKnownDue(limit, entries) ?? paused.from) - at(paused.from));
  const days = Math.max(typeof due === "number" ? due : 0, run, (resumed ?? 0) + (left ?? 0), 1);
  const place = (day: number) => (day * 100) / days;
  const added = addedDays(limit, entries);
  return {
    state: stateOf(limit, paused !== undefined, typeof due === "number" && run > due),
    days,
    run: place(run),
    ...(typeof due === "number" && { due: place(due) }),
    pauses: limit.pauses.map(({ from, until, expectedOn }) => ({
      from: place(at(from)),
      to: place(until ? at(until) : Math.max(at(expectedOn), run)),
    })),
    ...(typeof due === "number" &&
      added > 0 && { extension: { from: place(Math.max(0, due - added)), to: place(due) } }),
    ...(resumed !== undefined && { open: { from: place(resumed), to: 100 } }),
  };
}

function stateOf({ stoppedAt, inTime }: Limit, paused: boolean, past: boolean): ClockState {
  if (stoppedAt) return (inTime ?? !past) ? "stopped" : "stoppedLate";
  if (paused) return "paused";
  return past ? "late" : "running";
}

const ownOf = (limit: Limit, entries: Entry[]) =>
  entries.filter((entry) => entry.limit === limit.kind && entry.at >= limit.startedAt);

function lastKnownDue(limit: Limit, entries: Entry[]): string | undefined {
  return ownOf(limit, entries).findLast(({ dueOn }) => dueOn !== undefined)?.dueOn;
}

/** Calendar days by which the extension moved the last day; told by the ledger, else a week for five working days. */
function addedDays(limit: Limit, entries: Entry[]): number {
  const own = ownOf(limit, entries);
  const index = own.findIndex(({ event }) => event === "EXTEND");
  const after = own[index]?.dueOn;
  const before = own.slice(0, Math.max(index, 0)).findLast(({ dueOn }) => dueOn !== undefined)?.dueOn;
  return after && before ? daysBetween(before, after) : Math.round((limit.extendedBy * 7) / 5);
}
