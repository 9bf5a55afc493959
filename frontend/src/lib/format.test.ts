import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { daysBetween, formatDate, formatDateTime, formatSize, shanghaiDay } from "./format";
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

describe("sizes", () => {
  it.each([
    [512, "512 B"],
    [655_360, "640 KB"],
    [2_516_582, "2.4 MB"],
  ])("writes %i as %s", (bytes, text) => expect(formatSize(bytes)).toBe(text));
});
