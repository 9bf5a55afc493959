import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepSession } from "@/api/session";
import "@/i18n/desk";
import { session } from "@/testing/fixtures";
import { IdleGuard } from "./IdleGuard";

beforeEach(() => {
  vi.useFakeTimers();
  keepSession({ ...session, refreshExpiresIn: 900 });
});
afterEach(() => vi.useRealTimers());

const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

describe("a desk that nobody touches", () => {
  it("asks two minutes before the end and goes on when answered", () => {
    const leave = vi.fn(async () => {});
    render(<IdleGuard onLeave={leave} />);
    wait(779);
    expect(screen.queryByRole("dialog")).toBeNull();
    wait(1);
    expect(screen.getByRole("timer")).toHaveTextContent(
      "您已有一段时间没有操作，将在 120 秒后自动退出登录。",
    );

    fireEvent.click(screen.getByRole("button", { name: "继续工作" }));
    wait(700);
    expect(leave).not.toHaveBeenCalled();
  });

  it("is left by itself at the end, once", () => {
    const leave = vi.fn(async () => {});
    render(<IdleGuard onLeave={leave} />);
    wait(890);
    // moving the mouse over the question is no answer
    fireEvent.pointerDown(window);
    wait(20);
    expect(leave).toHaveBeenCalledTimes(1);
    expect(leave).toHaveBeenCalledWith("/desk/login?ended=idle");
  });

  it("ends no later than the service does: a touch that renewed nothing postpones nothing", () => {
    render(<IdleGuard onLeave={vi.fn(async () => {})} />);
    wait(50);
    fireEvent.keyDown(window, { key: "a" });
    wait(729);
    expect(screen.queryByRole("dialog")).toBeNull();
    wait(1);
    expect(screen.getByRole("timer")).toHaveTextContent("120 秒");
  });

  it("counts a touch that renews the session as a sign of life", () => {
    const leave = vi.fn(async () => {});
    render(<IdleGuard onLeave={leave} />);
    wait(600);
    fireEvent.keyDown(window, { key: "a" });
    wait(600);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(leave).not.toHaveBeenCalled();
  });
});
