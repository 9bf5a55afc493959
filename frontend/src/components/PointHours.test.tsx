import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { servicePoints } from "@/testing/fixtures";
import { PointHours } from "./PointHours";
import "@/i18n/portal";

const [first] = servicePoints;
const today: Dto<"ServicePoint">["today"] = {
  date: "2026-03-13",
  kind: "WORKING_DAY",
  spans: [],
  provisional: false,
};

it.each([
  ["2026-03-13T14:00:00+08:00", "现在休息，今天 14:00 开门"],
  ["2026-03-14T09:00:00+08:00", "现在休息，明天 09:00 开门"],
  ["2026-03-16T09:00:00+08:00", "现在休息，周一 09:00 开门"],
  ["2026-03-23T09:00:00+08:00", "现在休息，2026年3月23日（星期一） 09:00 开门"],
  [undefined, "现在休息"],
])("says of an opening at %s: %s", (nextOpening, text) => {
  render(<PointHours point={{ ...(first as Dto<"ServicePoint">), today, openNow: false, nextOpening }} />);
  expect(screen.getByText(text)).toBeVisible();
});
