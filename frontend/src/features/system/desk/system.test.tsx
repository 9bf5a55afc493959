import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
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

beforeEach(() => {
  server.use(
    http.get("*/api/v1/system/jobs", () =>
      HttpResponse.json({ outbox: [outbox], scheduled: [{ name: "OutboxWorker.work" }] }),
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
