import { describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { clocks } from "@/testing/clockFixtures";
import { clockBar } from "./clockBar";

const limit: Dto<"ClockLimit"> = {
  kind: "DECISION",
  startedAt: "2026-03-10T09:00:00+08:00",
  value: 7,
  unit: "WORKING_DAY",
  dueOn: "2026-03-20",
  provisional: false,
  pauses: [],
  extendedBy: 0,
};
const on = (day: string) => new Date(`${day}T10:00:00+08:00`);

describe("a limit without special procedure", () => {
  it("runs towards its due date", () => {
    expect(clockBar(limit, [], on("2026-03-14"))).toEqual({
      state: "running",
      days: 10,
      run: 40,
      due: 100,
      pauses: [],
    });
  });

  it("is not late on the due date itself", () => {
    expect(clockBar(limit, [], on("2026-03-20"))).toMatchObject({ due: 100, run: 100, state: "running" });
  });

  it("grows past its due date when late", () => {
    expect(clockBar(limit, [], on("2026-03-30"))).toMatchObject({ due: 50, run: 100, state: "late" });
  });

  it("stands still once stopped, and says whether that was in time", () => {
    const stopped = { ...limit, stoppedAt: "2026-03-12T15:00:00+08:00", inTime: true };
    expect(clockBar(stopped, [], on("2026-04-30"))).toMatchObject({ due: 100, run: 20, state: "stopped" });
    expect(clockBar({ ...stopped, inTime: false }, [], on("2026-04-30")).state).toBe("stoppedLate");
  });

  it("has a length even where the limit is a day", () => {
    expect(clockBar({ ...limit, dueOn: "2026-03-10" }, [], on("2026-03-10"))).toMatchObject({
      days: 1,
      due: 0,
      run: 0,
      state: "running",
    });
  });
});

describe("a special procedure under way", () => {
  const { limits, entries } = clocks.paused;
  const paused = limits[0] as Dto<"ClockLimit">;

  it("is hatched up to the day that was told; the days that are left follow, without a last day", () => {
    // 7 days before it, 10 days of it, 4 days that were left.
    expect(clockBar(paused, entries, on("2026-03-18"))).toEqual({
      state: "paused",
      days: 21,
      run: (12 * 100) / 21,
      pauses: [{ from: (7 * 100) / 21, to: (17 * 100) / 21 }],
      open: { from: (17 * 100) / 21, to: 100 },
    });
  });

  it("grows with today when it takes longer", () => {
    // 30 days up to today, 4 days that were left.
    expect(clockBar(paused, entries, on("2026-04-05"))).toMatchObject({
      days: 34,
      pauses: [{ from: (7 * 100) / 34, to: (30 * 100) / 34 }],
      open: { from: (30 * 100) / 34, to: 100 },
    });
  });
});

describe("an extension", () => {
  const { limits, entries } = clocks.extended;
  const extended = limits[0] as Dto<"ClockLimit">;

  it("is the last part, as long as the ledger says; the pause before it stays hatched", () => {
    expect(clockBar(extended, entries, on("2026-03-18"))).toEqual({
      state: "running",
      days: 20,
      run: 60,
      due: 100,
      pauses: [{ from: 35, to: 55 }],
      extension: { from: 65, to: 100 },
    });
  });

  it("is a week for five working days where the ledger is not at hand", () => {
    expect(clockBar(extended, [], on("2026-03-18")).extension).toEqual({ from: 65, to: 100 });
  });
});
