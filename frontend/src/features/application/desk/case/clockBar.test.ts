import { expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { clockBar } from "./clockBar";

const limit: Dto<"ClockLimit"> = {
  kind: "DECISION",
  startedAt: "2026-03-10T09:00:00+08:00",
  value: 7,
  unit: "WORKING_DAY",
  dueOn: "2026-03-20",
  provisional: false,
};
const on = (day: string) => new Date(`${day}T10:00:00+08:00`);

it("runs towards its due date", () => {
  expect(clockBar(limit, on("2026-03-14"))).toEqual({ due: 100, run: 40, state: "running" });
});

it("is not late on the due date itself", () => {
  expect(clockBar(limit, on("2026-03-20"))).toEqual({ due: 100, run: 100, state: "running" });
});

it("grows past its due date when late", () => {
  expect(clockBar(limit, on("2026-03-30"))).toEqual({ due: 50, run: 100, state: "late" });
});

it("stands still once stopped, and says whether that was in time", () => {
  const stopped = { ...limit, stoppedAt: "2026-03-12T15:00:00+08:00", inTime: true };
  expect(clockBar(stopped, on("2026-04-30"))).toEqual({ due: 100, run: 20, state: "stopped" });
  expect(clockBar({ ...stopped, inTime: false }, on("2026-04-30")).state).toBe("stoppedLate");
});

it("has a length even where the limit is a day", () => {
  expect(clockBar({ ...limit, dueOn: "2026-03-10" }, on("2026-03-10"))).toEqual({
    due: 0,
    run: 0,
    state: "running",
  });
});
