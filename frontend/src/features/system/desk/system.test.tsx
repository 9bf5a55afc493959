import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { openDesk, slow } from "@/testing/desk/screens";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { SystemPage } from "./SystemPage";

const outbox = {
  jurisdiction: "510704",
  backlog: 3,
  oldestAt: "2026-11-22T09:00:00.000+08:00",
  failing: [{ type: "SMS_NOTICE", messages: 2, attempts: 7, nextAt: "2026-11-22T11:30:00.000+08:00" }],
};

const year2026: Dto<"CalendarYear"> = {
  year: 2026,
  version: 0,
  document: "国务院办公厅关于2026年部分节假日安排的通知",
  days: [
    { day: "2026-01-01", kind: "HOLIDAY" },
    { day: "2026-01-02", kind: "HOLIDAY" },
    { day: "2026-01-04", kind: "WORKDAY" },
  ],
};

beforeEach(() => {
  server.use(
    http.get("*/api/v1/system/jobs", () =>
      HttpResponse.json({ outbox: [outbox], scheduled: [{ name: "OutboxWorker.work" }] }),
    ),
    http.get("*/api/v1/calendar/years", () =>
      HttpResponse.json({ items: [year2026], coveredFrom: "2024-01-01", coveredUntil: "2026-12-31" }),
    ),
    http.get("*/api/v1/system/keys", () =>
      HttpResponse.json({ items: [{ kind: "SIGNING", id: "k-1", state: "ACTIVE" }] }),
    ),
    http.get("*/api/v1/system/configuration", () =>
      HttpResponse.json({
        items: [
          { name: "yichuang.session.lock", value: "15M", set: true, secret: false, source: "DEFAULT" },
          { name: "yichuang.sms.gateway.token", set: true, secret: true, source: "ENVIRONMENT" },
          { name: "yichuang.traces.endpoint", set: false, secret: false, source: "DEFAULT" },
        ],
      }),
    ),
  );
});

const show = () => openDesk("/desk/admin/system", { "/desk/admin/system": <SystemPage /> });

const row = async (text: string) =>
  (await screen.findByText(text, undefined, slow)).closest("tr") as HTMLElement;

describe("the system page", () => {
  it("says what waits and what fails, and lets it be tried again", async () => {
    const asked: unknown[] = [];
    server.use(
      http.post("*/api/v1/system/outbox-retries", async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ jurisdiction: "510704", messages: 2 }, { status: 201 });
      }),
    );
    show();
    const line = await row("510704");
    expect(line).toHaveTextContent("短信通知：2 条，最多已试 7 次");

    await userEvent.click(within(line).getByRole("button", { name: "立即重试" }));

    expect(await screen.findByText("2 条将立即重试")).toBeVisible();
    expect(asked).toEqual([{ jurisdiction: "510704" }]);
  });

  it("changes the key of sessions only after asking", async () => {
    let rotations = 0;
    server.use(
      http.post("*/api/v1/system/signing-keys", () => {
        rotations++;
        return HttpResponse.json({ kind: "SIGNING", id: "k-2", state: "NEXT" }, { status: 201 });
      }),
    );
    show();
    expect(await row("k-1")).toHaveTextContent("会话签名使用中安装时");
    await userEvent.click(screen.getByRole("button", { name: "更换会话签名密钥" }));
    expect(rotations).toBe(0);
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "更换会话签名密钥" }));

    expect(await screen.findByText("新密钥已公布，两分钟后开始签名")).toBeVisible();
    expect(rotations).toBe(1);
  });

  it("says above the keys that the change was refused", async () => {
    server.use(
      http.post("*/api/v1/system/signing-keys", () =>
        refusal({ type: "/errors/unavailable", title: "系统繁忙", status: 503 }),
      ),
    );
    show();
    await row("k-1");
    await userEvent.click(screen.getByRole("button", { name: "更换会话签名密钥" }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "更换会话签名密钥" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("keeps a year as its notice says, and says which lines are none", async () => {
    const sent: unknown[] = [];
    server.use(
      http.put("*/api/v1/calendar/years/2027", async ({ request }) => {
        sent.push(await request.json());
        if (sent.length === 1)
          return refusal({
            type: "/errors/unprocessable",
            title: "内容需要修改",
            status: 422,
            errors: [
              {
                pointer: "/days/2/kind",
                code: "calendar-workday",
                detail: "全国日历里只有周末可以调为工作日",
              },
            ],
          });
        return HttpResponse.json({ ...year2026, year: 2027, version: 1 });
      }),
    );
    show();
    expect(await row("国务院办公厅关于2026年部分节假日安排的通知")).toHaveTextContent(
      "2026国务院办公厅关于2026年部分节假日安排的通知21修改 2026 年",
    );
    expect(screen.getByText("已录入至 2026-12-31。之后的期限是暂定的，录入下一年后自动重算。")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "录入 2027 年" }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.type(within(dialog).getByLabelText("依据的通知"), "通知");
    await userEvent.type(within(dialog).getByLabelText(/^放假日/), "2027-01-01~01-02 元旦{enter}初一");
    await userEvent.type(within(dialog).getByLabelText(/^调休上班日/), "2027-01-04");
    await userEvent.click(within(dialog).getByRole("button", { name: /^保\s*存$/ }));
    expect(await within(dialog).findByText("第 2 行不是日期")).toBeInTheDocument();
    expect(sent).toEqual([]);

    await userEvent.clear(within(dialog).getByLabelText(/^放假日/));
    await userEvent.type(within(dialog).getByLabelText(/^放假日/), "2027-01-01~01-02 元旦");
    await userEvent.click(within(dialog).getByRole("button", { name: /^保\s*存$/ }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(
      "2027-01-04 全国日历里只有周末可以调为工作日",
    );
    await userEvent.click(within(dialog).getByRole("button", { name: /^保\s*存$/ }));
    expect(await screen.findByText("2027 年的安排已保存，期限将自动重算")).toBeInTheDocument();
    expect(sent[1]).toEqual({
      document: "通知",
      days: [
        { day: "2027-01-01", kind: "HOLIDAY", name: "元旦" },
        { day: "2027-01-02", kind: "HOLIDAY", name: "元旦" },
        { day: "2027-01-04", kind: "WORKDAY" },
      ],
    });
  });

  it("shows settings, but of a secret only that it is set", async () => {
    show();
    expect(await row("yichuang.session.lock")).toHaveTextContent("15M默认");
    expect(await row("yichuang.sms.gateway.token")).toHaveTextContent("已设置（保密）环境变量");
    expect(await row("yichuang.traces.endpoint")).toHaveTextContent("未设置–");

    await userEvent.type(screen.getByLabelText("按名称筛选"), "lock");
    expect(screen.queryByText("yichuang.sms.gateway.token")).toBeNull();
    expect(screen.getByText("yichuang.session.lock")).toBeVisible();
  });

  it("is closed to whoever does not run the installation", async () => {
    const closed = () => refusal({ type: "/errors/forbidden", title: "没有权限", status: 403 });
    server.use(
      http.get("*/api/v1/system/jobs", closed),
      http.get("*/api/v1/system/keys", closed),
      http.get("*/api/v1/system/configuration", closed),
    );
    show();
    expect(await screen.findByRole("link", { name: /./ })).toHaveAttribute("href", "/desk");
    expect(screen.queryByRole("button", { name: "更换会话签名密钥" })).toBeNull();
  });
});
