import { expect, it } from "vitest";
import { dueWords } from "./due";

const at = (time: string) => new Date(time);

it.each([
  ["2026-03-20", "2026-03-18T10:00:00+08:00", { key: "left", days: 2 }],
  ["2026-03-19", "2026-03-18T23:59:00+08:00", { key: "tomorrow" }],
  ["2026-03-18", "2026-03-18T10:00:00+08:00", { key: "today" }],
  ["2026-03-17", "2026-03-18T00:01:00+08:00", { key: "over", days: 1 }],
  ["2026-02-24", "2026-03-16T09:00:00+08:00", { key: "over", days: 20 }],
])("a case due on %s is, at %s, %o", (on, now, words) => {
  expect(dueWords(on, at(now))).toEqual(words);
});

it("counts days of Shanghai, wherever the browser stands", () => {
  // 17:00 UTC is already the next day in Shanghai.
  expect(dueWords("2026-03-18", at("2026-03-17T17:00:00Z"))).toEqual({ key: "today" });
});
