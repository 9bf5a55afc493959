import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDesk, slow } from "@/testing/desk/screens";
import { deskCases } from "@/testing/deskFixtures";
import { deskHandlers } from "@/testing/deskHandlers";
import { server } from "@/testing/server";
import { CaseList } from "../worklist/CaseList";
import { CaseHead } from "./CaseHead";
import { ChangesPanel } from "./ChangesPanel";

const { mended, signed, suspended } = deskCases;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-18T10:00:00+08:00") });
  server.use(...deskHandlers("clerk"));
});
afterEach(() => {
  vi.useRealTimers();
});

describe("after a correction", () => {
  it("the clerk sees what was asked for beside what stands there now", async () => {
    openDesk("/", { "/": <ChangesPanel found={mended} mayRead /> });
    const panel = await screen.findByRole("region", { name: "补正情况" }, slow);
    const [asked, address, area, layout] = within(panel).getAllByRole("listitem");
    expect(asked).toHaveTextContent("要求：请补充食品安全自查制度。没有新上传的文件");
    expect(address).toHaveTextContent("经营场所详细地址现在填写：游仙区东津路36号附2号");
    expect(area).toHaveTextContent("现在填写：45");
    expect(layout).toHaveTextContent("主要设备设施、经营布局、操作流程等文件");
  });
});

describe("the head of a case", () => {
  it("says that it stands, why and until when, and that nobody answered in time", async () => {
    openDesk("/", { "/": <CaseHead found={suspended} /> });
    expect(await screen.findByText("特别程序：专家评审", {}, slow)).toBeVisible();
    expect(screen.getByText("特别程序，预计到 2026年3月23日")).toBeVisible();
    expect(screen.getByText("暂停计时")).toBeVisible();
    expect(screen.getByText("视为受理")).toBeVisible();
  });

  it("says that the limit was extended and that two must sign", async () => {
    openDesk("/", { "/": <CaseHead found={signed} /> });
    expect(await screen.findByText("已延期", {}, slow)).toBeVisible();
    expect(screen.getByText("须两人签批")).toBeVisible();
  });
});

it("a list tells that a special procedure takes longer than was told", async () => {
  const line = {
    ...{
      id: suspended.id,
      phase: suspended.phase,
      channel: suspended.channel,
      updatedAt: suspended.updatedAt,
    },
    ...{
      matterCode: "SPJY-XB",
      matterName: "食品经营许可（新办）",
      organName: "行政审批局",
      applicantName: "罗**",
    },
    ...{ lamp: "YELLOW" as const, suspendedUntil: "2026-03-16", deemedAccepted: true },
  };
  openDesk("/", { "/": <CaseList cases={[line]} label="待审查" /> });
  expect(await screen.findByText("超过预计", {}, slow)).toBeVisible();
  expect(screen.getByText("特别程序，预计到 2026年3月16日")).toBeVisible();
  expect(screen.getByText("已超期 2 天")).toBeVisible();
  expect(screen.getByText("视为受理")).toBeVisible();
});
