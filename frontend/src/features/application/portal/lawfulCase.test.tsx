import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { clocks } from "@/testing/clockFixtures";
import { applications, caseId, correctionId, suspendedId } from "@/testing/fixtures";
import { open } from "@/testing/page";
import { server } from "@/testing/server";

// The first visit of a page also compiles it, on a machine that may be busy.
const slow = { timeout: 25_000 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-18T10:00:00+08:00") });
});
afterEach(() => {
  vi.useRealTimers();
});

it("tells which special procedure is under way, until when, and that it does not count", async () => {
  open(`/applications/${suspendedId}`);
  const now = await screen.findByText(
    "特别程序（专家评审）进行中，预计到 2026年3月23日；这段时间不计入期限。",
    {},
    slow,
  );
  expect(now).toBeVisible();
  const clock = screen.getByRole("region", { name: "办理期限" });
  expect(await within(clock).findByText("暂停计时", {}, slow)).toBeVisible();
  expect(within(clock).getByRole("figure")).toHaveTextContent("最后一天待特别程序结束后确定");
});

it("tells in plain words that nobody answered in time", async () => {
  open(`/applications/${suspendedId}`);
  expect(await screen.findByText(/没有在 5 个工作日内告诉您要补正什么/, {}, slow)).toHaveTextContent(
    "依照行政许可法，您的申请从收到那天起就算已受理。",
  );
});

it("shows an extension and where its reason stands", async () => {
  server.use(http.get("*/api/v1/applications/:id/clock", () => HttpResponse.json(clocks.extended)));
  open(`/applications/${caseId}`);
  expect(await screen.findByText(/经依法批准，期限延长了 5 个工作日/, {}, slow)).toBeVisible();
  expect(screen.getByRole("figure")).toHaveTextContent("2026年3月26日 到期");
});

it("names the last day for correcting and what happens then", async () => {
  open(`/applications/${correctionId}`);
  const notice = await screen.findByRole("region", { name: "有 2 处要补正" }, slow);
  expect(within(notice).getByText("最后一天：2026年3月24日（星期二）")).toBeVisible();
  expect(within(notice).getByText("逾期未补正将终止办理，之后要重新申请。")).toBeVisible();
});

it("threatens with no end where the matter sets none", async () => {
  const { correction } = applications;
  const { correctionLimit: _, ...matter } = correction.matter;
  server.use(
    http.get("*/api/v1/applications/:id", () =>
      HttpResponse.json({ ...correction, matter, due: undefined }, { headers: { ETag: '"1"' } }),
    ),
  );
  open(`/applications/${correctionId}`);
  expect(await screen.findByText(/补正之前，办理期限不计算/, {}, slow)).toBeVisible();
  expect(screen.queryByText(/逾期未补正/)).toBeNull();
});

it("lists a case that stands with the day until which it does", async () => {
  open("/applications");
  const mine = await screen.findByRole("heading", { level: 3, name: "食品经营许可（新办）" }, slow);
  const line = mine.closest("li") as HTMLElement;
  expect(line).toHaveTextContent("特别程序进行中，预计到 2026年3月23日；这段时间不计入期限");
  expect(line).toHaveTextContent("视为受理");
});
