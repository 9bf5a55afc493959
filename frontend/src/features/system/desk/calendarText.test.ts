import { describe, expect, it } from "vitest";
import { daysOf, textOf } from "./calendarText";

describe("the days of a year in words", () => {
  it("are days and stretches of days, with names or without", () => {
    expect(daysOf("2027-01-01~01-03 元旦\n\n2027/2/5\n2027-12-31 至 2028-01-01", "HOLIDAY")).toEqual({
      days: [
        { day: "2027-01-01", kind: "HOLIDAY", name: "元旦" },
        { day: "2027-01-02", kind: "HOLIDAY", name: "元旦" },
        { day: "2027-01-03", kind: "HOLIDAY", name: "元旦" },
        { day: "2027-02-05", kind: "HOLIDAY", name: undefined },
        { day: "2027-12-31", kind: "HOLIDAY", name: undefined },
        { day: "2028-01-01", kind: "HOLIDAY", name: undefined },
      ],
      wrong: [],
    });
  });

  it("tell which lines are none", () => {
    expect(daysOf("元旦\n2027-02-30\n2027-01-05~01-03\n2027-01-04", "WORKDAY")).toEqual({
      days: [{ day: "2027-01-04", kind: "WORKDAY", name: undefined }],
      wrong: [1, 2, 3],
    });
  });

  it("come back as they were written", () => {
    const text = "2027-01-01~01-03 元旦\n2027-02-05";
    expect(textOf(daysOf(text, "HOLIDAY").days, "HOLIDAY")).toBe(text);
    expect(textOf(daysOf(text, "HOLIDAY").days, "WORKDAY")).toBe("");
  });
});
