import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { showActs as show } from "@/testing/desk/acts";
import { deskCases } from "@/testing/deskFixtures";
import { server } from "@/testing/server";
import type { Case } from "../queries";
import { forgetActDrafts } from "./actDrafts";

// Whole forms, key by key: slow on a small machine.
vi.setConfig({ testTimeout: 30_000 });

const address = "*/api/v1/applications/:id/acts";
const { accepted, suspended, signed } = deskCases;

afterEach(forgetActDrafts);

/** What the service is sent while a form is filled in. */
function collect(): unknown[] {
  const bodies: unknown[] = [];
  server.use(
    http.post(address, async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ seq: 4 }, { status: 201 });
    }),
  );
  return bodies;
}

describe("a special procedure", () => {
  const offered: Case = {
    ...accepted,
    availableActs: [{ type: "START_SPECIAL_PROCEDURE", legalBases: ["《行政许可法》第四十五条"] }],
  };

  it("begins with which one, how long and why; an inspection of premises is none", async () => {
    const bodies = collect();
    const asked: string[] = [];
    server.use(
      http.get("*/api/v1/calendar/deadline", ({ request }) => {
        asked.push(new URL(request.url).search.replace(/start=[\d-]+&/, ""));
        return HttpResponse.json({ deadline: "2026-03-25", provisional: false });
      }),
    );
    show(offered);
    expect(screen.getByText(/现场核查（勘验）不在这八种之内/)).toBeVisible();
    expect(screen.getByText(/第四十五条/)).toBeVisible();
    expect(screen.getAllByRole("radio").map((radio) => radio.closest("label")?.textContent)).toEqual([
      "听证",
      "招标",
      "拍卖",
      "检验",
      "检测",
      "检疫",
      "鉴定",
      "专家评审",
    ]);
    await userEvent.click(screen.getByRole("radio", { name: "专家评审" }));
    await userEvent.type(screen.getByRole("spinbutton", { name: "预计需要的工作日" }), "5");
    expect(await screen.findByText("书面告知申请人：预计到 2026年3月25日 结束。")).toBeVisible();
    expect(asked).toEqual(["?workingDays=5&region=510704000000"]);
    await userEvent.type(screen.getByRole("textbox", { name: "为什么需要" }), "布局须由专家评审");
    await userEvent.click(screen.getByRole("button", { name: "确认开始特别程序" }));
    await screen.findByText("开始特别程序：已完成");
    expect(bodies).toEqual([
      {
        type: "START_SPECIAL_PROCEDURE",
        specialProcedure: "EXPERT_REVIEW",
        days: 5,
        reason: "布局须由专家评审",
      },
    ]);
  });

  it("is not sent without its days", async () => {
    const bodies = collect();
    show(offered);
    await userEvent.click(screen.getByRole("button", { name: "确认开始特别程序" }));
    expect(screen.getByRole("spinbutton", { name: "预计需要的工作日" })).toHaveAccessibleDescription(
      "请填写此项",
    );
    expect(bodies).toEqual([]);
  });

  it("is told while it is under way, and ends with its result", async () => {
    const bodies = collect();
    show(suspended);
    expect(screen.getByText("特别程序（专家评审）进行中")).toBeVisible();
    expect(screen.getByText(/自 2026年3月13日 起暂停计时，预计到 2026年3月23日 结束/)).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "结束特别程序" }));
    await userEvent.type(screen.getByRole("textbox", { name: "特别程序的结果" }), "评审通过");
    await userEvent.click(screen.getByRole("button", { name: "确认结束特别程序" }));
    await screen.findByText("结束特别程序：已完成");
    expect(bodies).toEqual([{ type: "END_SPECIAL_PROCEDURE", note: "评审通过" }]);
  });
});

describe("an extension", () => {
  const offered: Case = {
    ...accepted,
    availableActs: [{ type: "EXTEND", legalBases: ["《行政许可法》第四十二条第一款"] }],
  };
  const days = () => screen.getByRole("spinbutton", { name: "延长的工作日" });

  it("is by no more days than the matter allows", async () => {
    const bodies = collect();
    show(offered);
    expect(days()).toHaveAccessibleDescription("最多 5 个工作日");
    await userEvent.type(days(), "6");
    await userEvent.type(screen.getByRole("textbox", { name: "延长的理由" }), "须再次检查");
    await userEvent.click(screen.getByRole("button", { name: "确认延长办理期限" }));
    expect(days()).toHaveAccessibleDescription(/请填写 1 至 5 之间的整数/);
    expect(bodies).toEqual([]);
    await userEvent.clear(days());
    await userEvent.type(days(), "5");
    expect(await screen.findByText(/延长后的到期日：2026年3月25日/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "确认延长办理期限" }));
    await screen.findByText("延长办理期限：已完成");
    expect(bodies).toEqual([{ type: "EXTEND", days: 5, reason: "须再次检查" }]);
  });

  it("names the approval of the government where the matter is handled jointly", async () => {
    const bodies = collect();
    show({ ...offered, matter: { ...offered.matter, extensionDays: 15, jointBasis: "联合办理" } });
    await userEvent.type(days(), "15");
    await userEvent.type(screen.getByRole("textbox", { name: "延长的理由" }), "须再次检查");
    await userEvent.click(screen.getByRole("button", { name: "确认延长办理期限" }));
    const approval = screen.getByRole("textbox", { name: "本级人民政府负责人的批准文件" });
    expect(approval).toHaveAccessibleDescription(/联合办理.*请填写此项/);
    await userEvent.type(approval, "游府批〔2026〕3号");
    await userEvent.click(screen.getByRole("button", { name: "确认延长办理期限" }));
    await screen.findByText("延长办理期限：已完成");
    expect(bodies).toEqual([
      { type: "EXTEND", days: 15, reason: "须再次检查", approval: "游府批〔2026〕3号" },
    ]);
  });
});

describe("where two must sign", () => {
  it("a review names the special case and says what follows from it", async () => {
    const bodies = collect();
    show({ ...accepted, availableActs: [{ type: "REVIEW", legalBases: [] }] });
    const cases = screen.getByRole("group", { name: "是否属于特殊情形" });
    expect(cases).toHaveAccessibleDescription("属于特殊情形的，决定须由两人签批：一人先签，另一人作出决定。");
    expect(screen.getByRole("radio", { name: "不属于以下情形" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "建议准予" }));
    await userEvent.type(screen.getByRole("textbox", { name: "审查意见" }), "符合条件");
    await userEvent.click(screen.getByRole("radio", { name: "学校、托幼机构食堂" }));
    await userEvent.click(screen.getByRole("button", { name: "确认完成审查" }));
    await screen.findByText("完成审查：已完成");
    expect(bodies).toEqual([
      { type: "REVIEW", recommendation: "GRANT", opinion: "符合条件", specialCase: "SCHOOL" },
    ]);
  });

  it("a review asks for none where the matter has none", () => {
    const { authorisation: _, ...plain } = accepted.matter;
    show({ ...accepted, matter: plain, availableActs: [{ type: "REVIEW", legalBases: [] }] });
    expect(screen.queryByRole("group", { name: "是否属于特殊情形" })).toBeNull();
  });

  it("the first one signs for something", async () => {
    const bodies = collect();
    show({ ...signed, signature: { required: true }, availableActs: [{ type: "SIGN", legalBases: [] }] });
    expect(screen.getByText(/还须两人签批：现在由决定人员或行政机关负责人中的一人先签/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "确认第一人签批" }));
    expect(screen.getByRole("group", { name: "签批意见" })).toHaveAccessibleDescription("请填写此项");
    await userEvent.click(screen.getByRole("radio", { name: "同意准予" }));
    await userEvent.click(screen.getByRole("button", { name: "确认第一人签批" }));
    await screen.findByText("第一人签批：已完成");
    expect(bodies).toEqual([{ type: "SIGN", recommendation: "GRANT" }]);
  });

  it("who has signed is told that another one is wanted, and is not led to sign again", () => {
    show({ ...signed, availableActs: [{ type: "SIGN", legalBases: [] }] });
    expect(
      screen.getByText("第一人已签批：同意准予。还须另一人签批：由另一人作出相同意见的决定。"),
    ).toBeVisible();
    expect(screen.getByRole("radio", { name: "第一人签批" })).not.toBeChecked();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("nobody signs before the review", () => {
    show({ ...signed, signature: { required: true }, review: undefined, availableActs: [] });
    expect(screen.getByText(/审查完成后，先由一人签批/)).toBeVisible();
  });
});
