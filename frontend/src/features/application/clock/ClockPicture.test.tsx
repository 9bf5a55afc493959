import { render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "@/i18n";
import type { Dto } from "@/api/types";
import { clocks } from "@/testing/clockFixtures";
import { ClockPicture } from "./ClockPicture";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-18T10:00:00+08:00") });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the picture says in words, line by line. */
function told({ limits, entries }: Dto<"Clock">) {
  render(<ClockPicture limit={limits[0] as Dto<"ClockLimit">} entries={entries} />);
  const key = within(screen.getByRole("figure")).getByRole("list");
  return within(key)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}

describe("the picture of a limit says in words what it shows", () => {
  it("while a special procedure is under way", () => {
    expect(told(clocks.paused)).toEqual([
      "2026年3月6日 起算",
      "专家评审：2026年3月13日 起不计时，预计到 2026年3月23日",
      "今天 2026年3月18日",
      "最后一天待特别程序结束后确定",
    ]);
  });

  it("after it, and with an extension", () => {
    expect(told(clocks.extended)).toEqual([
      "2026年3月6日 起算",
      "专家评审：2026年3月13日 起不计时，2026年3月17日 继续",
      "已延长 5 个工作日",
      "今天 2026年3月18日",
      "2026年3月26日 到期",
    ]);
  });

  it("when it is late, by how many days", () => {
    vi.setSystemTime(new Date("2026-03-29T10:00:00+08:00"));
    expect(told(clocks.extended)).toContain("已超期 3 天");
  });

  it("and what is drawn is nothing for a screen reader", () => {
    told(clocks.paused);
    expect(document.querySelector(".clock-bar")).toHaveAttribute("aria-hidden", "true");
    expect(document.querySelector(".clock-pause")).toHaveStyle({ left: `${(7 * 100) / 21}%` });
  });
});
