import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { daysBetween, formatDate, formatDateTime, formatSize, isOver, shanghaiDay } from "./format";
import { setLanguage } from "./language";

describe("dates are those of Shanghai, in Chinese", () => {
  it("names a calendar day with its weekday", () => {
    expect(formatDate("2026-03-16")).toBe("2026年3月16日（星期一）");
  });

  it("takes the day of Shanghai of a moment that is still yesterday in UTC", () => {
    expect(formatDate("2026-03-15T17:30:00Z")).toBe("2026年3月16日（星期一）");
    expect(shanghaiDay("2026-03-15T17:30:00Z")).toBe("2026-03-16");
  });

  it("tells the time by 24 hours", () => {
    expect(formatDateTime("2026-03-16T00:05:00+08:00")).toBe("2026年3月16日 00:05");
  });

  it("counts calendar days, backwards too", () => {
    expect(daysBetween("2026-03-16T23:59:00+08:00", "2026-03-18")).toBe(2);
    expect(daysBetween("2026-03-16", "2026-03-13")).toBe(-3);
  });
});

describe("in English", () => {
  beforeEach(() => setLanguage("en"));
  afterEach(() => setLanguage("zh-CN"));

  it("names day and weekday as the British do", () => {
    expect(formatDate("2026-03-15T17:30:00Z")).toBe("Monday 16 March 2026");
  });

  it("tells the time by 24 hours", () => {
    expect(formatDateTime("2026-03-16T00:05:00+08:00")).toBe("16 March 2026, 00:05");
  });
});

it("is over from the first day on which it is no more, by the day of Shanghai", () => {
  const lastEvening = new Date("2026-03-15T15:59:00Z");
  expect(isOver("2026-03-16", lastEvening)).toBe(false);
  expect(isOver("2026-03-16", new Date("2026-03-15T16:00:00Z"))).toBe(true);
  expect(isOver(undefined, lastEvening)).toBe(false);
});

describe("sizes", () => {
  it.each([
    [512, "512 B"],
    [655_360, "640 KB"],
    [2_516_582, "2.4 MB"],
  ])("writes %i as %s", (bytes, text) => expect(formatSize(bytes)).toBe(text));
});
