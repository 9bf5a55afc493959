import type { Dto } from "@/api/types";

const decisionOf = (more: Partial<Dto<"ClockLimit">>): Dto<"ClockLimit"> => ({
  kind: "DECISION",
  startedAt: "2026-03-06T10:00:00+08:00",
  value: 7,
  unit: "WORKING_DAY",
  basis: "办事指南承诺时限",
  provisional: false,
  pauses: [],
  extendedBy: 0,
  ...more,
});

const entryOf = (
  event: Dto<"ClockEvent">,
  at: string,
  more: Partial<Dto<"ClockEntry">>,
): Dto<"ClockEntry"> => ({
  limit: "DECISION",
  event,
  at: `${at}T10:00:00+08:00`,
  ground: "《中华人民共和国行政许可法》第四十二条",
  ...more,
});

const expertReview = { specialProcedure: "EXPERT_REVIEW", from: "2026-03-13" } as const;

/** A clock that stands since 13 March, and one that stood for four days and was extended by five working days. */
export const clocks = {
  paused: {
    entries: [
      entryOf("START", "2026-03-06", { dueOn: "2026-03-17" }),
      entryOf("PAUSE", "2026-03-13", { specialProcedure: "EXPERT_REVIEW", expectedOn: "2026-03-23" }),
    ],
    limits: [decisionOf({ pauses: [{ ...expertReview, expectedOn: "2026-03-23" }] })],
  },
  extended: {
    entries: [
      entryOf("START", "2026-03-06", { dueOn: "2026-03-17" }),
      entryOf("PAUSE", "2026-03-13", { specialProcedure: "EXPERT_REVIEW", expectedOn: "2026-03-20" }),
      entryOf("RESUME", "2026-03-17", { dueOn: "2026-03-19" }),
      entryOf("EXTEND", "2026-03-18", { dueOn: "2026-03-26", days: 5 }),
    ],
    limits: [
      decisionOf({
        dueOn: "2026-03-26",
        pauses: [{ ...expertReview, until: "2026-03-17", expectedOn: "2026-03-20" }],
        extendedBy: 5,
      }),
    ],
  },
} satisfies Record<string, Dto<"Clock">>;
