import { describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { asMonday, gridDay, spansOf, timeOf, withDay } from "./hours";

const none: Dto<"OpeningHours"> = { weekly: [], special: [] };
const monday = { opens: "09:00", pauses: "12:00", resumes: "13:00", closes: "17:00", more: [] };

describe("the week grid", () => {
  it("writes a day with a pause as two stretches and reads them back", () => {
    const hours = withDay(none, "MONDAY", monday);
    expect(hours.weekly).toEqual([
      {
        day: "MONDAY",
        spans: [
          { from: "09:00", until: "12:00" },
          { from: "13:00", until: "17:00" },
        ],
      },
    ]);
    expect(gridDay(hours, "MONDAY")).toEqual(monday);
  });

  it.each([
    ["no pause", { opens: "09:00", closes: "16:30" }, { from: "09:00", until: "16:30" }],
    ["the morning only", { opens: "09:00", pauses: "12:00" }, { from: "09:00", until: "12:00" }],
    ["the afternoon only", { resumes: "14:00", closes: "17:00" }, { from: "14:00", until: "17:00" }],
  ])("knows a day with %s", (_, filled, span) => {
    const day = { opens: "", pauses: "", resumes: "", closes: "", more: [], ...filled };
    expect(spansOf(day)).toEqual([span]);
    expect(gridDay(withDay(none, "FRIDAY", day), "FRIDAY")).toEqual(day);
  });

  it.each([
    ["the afternoon", { resumes: "14:00" }],
    ["the morning", { opens: "09:00" }],
    ["the end of the morning", { pauses: "12:00" }],
    ["the end of the day", { closes: "17:00" }],
  ])("leaves a day that begins with %s where it was typed", (_, filled) => {
    const day = { opens: "", pauses: "", resumes: "", closes: "", more: [], ...filled };
    expect(gridDay(withDay(none, "THURSDAY", day), "THURSDAY")).toEqual(day);
  });

  it("knows the field of each edge", () => {
    const closed = { opens: "", pauses: "", resumes: "", closes: "", more: [] };
    expect(timeOf(monday, 1, "until")).toBe("closes");
    expect(timeOf({ ...closed, resumes: "14:00" }, 0, "until")).toBe("closes");
    expect(timeOf({ ...closed, opens: "09:00", closes: "17:00" }, 0, "until")).toBe("closes");
    expect(timeOf(monday, 2, "from")).toBeUndefined();
  });

  it("takes a cleared day out and keeps the order of the week", () => {
    const two = withDay(withDay(none, "SATURDAY", monday), "MONDAY", monday);
    expect(two.weekly.map(({ day }) => day)).toEqual(["MONDAY", "SATURDAY"]);
    const empty = { opens: "", pauses: "", resumes: "", closes: "", more: [] };
    expect(withDay(two, "MONDAY", empty).weekly.map(({ day }) => day)).toEqual(["SATURDAY"]);
  });

  it("copies Monday to Friday and leaves the weekend alone", () => {
    const copied = asMonday(withDay(none, "MONDAY", monday));
    expect(copied.weekly.map(({ day }) => day)).toEqual([
      "MONDAY",
      "TUESDAY",
      "WEDNESDAY",
      "THURSDAY",
      "FRIDAY",
    ]);
  });

  it("keeps stretches for which it has no room", () => {
    const third = { from: "19:00", until: "20:00" };
    const hours = withDay(none, "MONDAY", { ...monday, more: [third] });
    expect(gridDay(hours, "MONDAY").more).toEqual([third]);
  });
});
