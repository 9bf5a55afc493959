import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { logInAs, openDesk, slow } from "@/testing/desk/screens";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { CaseOrders } from "./CaseOrders";
import { SupervisionPage } from "./SupervisionPage";

const order: Dto<"SupervisionOrder"> = {
  id: "510704-0197a0a0-0000-7000-8000-000000000001",
  application: "510704-0197a0a0-0000-7000-8000-000000000002",
  number: "510704202602100000011",
  kind: "OVERDUE",
  state: "OPEN",
  organName: "绵阳市游仙区行政审批局",
  matterName: "食品经营许可（新办）",
  dueKind: "DECISION",
  dueOn: "2026-02-27",
  reason: "办理期限已于 2026-02-27 届满，请说明原因和办理安排，并告知申请人。",
  issuedAt: "2026-03-02T09:00:00+08:00",
  answerBy: "2026-03-04",
  late: true,
  explained: false,
  steps: [],
  availableActs: ["ANSWER"],
};

const board: Dto<"SupervisionBoard"> = {
  at: "2026-03-05T09:00:00+08:00",
  items: [
    {
      organ: { code: "youxian-spj", name: "绵阳市游仙区行政审批局" },
      underWay: 9,
      red: 2,
      yellow: 1,
      green: 4,
      suspended: 1,
      waiting: 1,
      deemedAccepted: 1,
      openOrders: 2,
    },
  ],
};

function answers(orders: Dto<"SupervisionOrder">[]) {
  server.use(
    http.get("*/api/v1/supervision-board", () => HttpResponse.json(board)),
    http.get("*/api/v1/supervision-orders", () => HttpResponse.json({ items: orders })),
  );
}

function open(role: Dto<"Role">) {
  logInAs(role);
  openDesk("/desk/supervision", { "/desk/supervision": <SupervisionPage /> });
  return userEvent.setup();
}

describe("supervision", () => {
  it("shows the supervisor how urgent the work of each organ is", async () => {
    answers([]);
    open("SUPERVISOR");
    const bar = await screen.findByRole("img", { name: /绵阳市游仙区行政审批局：逾期或将逾期 2 件/ }, slow);
    expect(bar).toHaveAccessibleName(/特别程序 1 件/);
    expect(screen.getByText(/未结督办 2/)).toBeVisible();
    expect(await screen.findByText("没有督办单。")).toBeVisible();
  });

  it("lets whoever handles the case answer, and says what else is to be done", async () => {
    answers([order]);
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/supervision-orders/:id/acts", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...order, state: "ANSWERED", availableActs: [] }, { status: 201 });
      }),
    );
    const user = open("REVIEWER");
    const card = await screen.findByRole("article", { name: /办理期限已于/ }, slow);
    expect(within(card).getByText("回复已逾期")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "在办情况" })).toBeNull();
    await user.click(within(card).getByRole("button", { name: /^回\s*复$/ }));
    expect(within(card).getByText(/说明超期原因/)).toBeVisible();
    await user.type(within(card).getByRole("textbox", { name: "原因和办理安排" }), "本周内办结。");
    await user.click(within(card).getByRole("button", { name: /^确\s*定$/ }));
    await expect.poll(() => sent).toEqual([{ type: "ANSWER", text: "本周内办结。" }]);
  });

  it("keeps what was written when the service says no", async () => {
    answers([{ ...order, state: "ANSWERED", late: false, availableActs: ["CLOSE"] }]);
    server.use(
      http.post("*/api/v1/supervision-orders/:id/acts", () =>
        refusal({
          type: "/errors/act-not-possible",
          title: "当前不能这样办理",
          status: 409,
          detail: "期限已过，须先把原因告知申请人。",
        }),
      ),
    );
    const user = open("SUPERVISOR");
    const card = await screen.findByRole("article", { name: /办理期限已于/ }, slow);
    await user.click(within(card).getByRole("button", { name: "办结督办" }));
    await user.type(within(card).getByRole("textbox", { name: "办结意见" }), "同意。");
    await user.click(within(card).getByRole("button", { name: /^确\s*定$/ }));
    expect(await within(card).findByText("期限已过，须先把原因告知申请人。", {}, slow)).toBeVisible();
    expect(within(card).getByRole("textbox", { name: "办结意见" })).toHaveValue("同意。");
  });

  it("is nothing for administrators", async () => {
    answers([]);
    open("ORG_ADMIN");
    expect(await screen.findByText("您的角色没有办件，也不监督办件。", {}, slow)).toBeVisible();
  });

  it("lets a supervisor ask about a case", async () => {
    answers([]);
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/applications/:id/supervision-orders", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(order, { status: 201 });
      }),
    );
    logInAs("SUPERVISOR");
    openDesk("/", { "/": <CaseOrders caseId={order.application} /> });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "发出督办" }, slow));
    await user.type(screen.getByRole("textbox", { name: "督办内容" }), "群众来电催问。");
    await user.click(screen.getByRole("button", { name: /^发\s*出$/ }));
    await expect.poll(() => sent).toEqual([{ reason: "群众来电催问。", days: 2 }]);
  });
});
