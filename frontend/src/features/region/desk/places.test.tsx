import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { logInAs, openDesk, slow } from "@/testing/desk/screens";
import { servicePoints } from "@/testing/fixtures";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { OrganPage } from "./OrganPage";
import { OrgansPage } from "./OrgansPage";
import { PointPage } from "./PointPage";

const organ: Dto<"OrganDetail"> = {
  jurisdiction: "510704",
  code: "T-0007",
  name: "区测试局",
  nature: "OTHER",
  complete: false,
  aliases: ["D1"],
};

const open = (path: string) =>
  openDesk(path, { "/desk/admin/organs": <OrgansPage />, "/desk/admin/organs/:code": <OrganPage /> });

describe("the organs of a county", () => {
  it("are kept up by their administrator only", async () => {
    logInAs("SEC_ADMIN");
    open("/desk/admin/organs");
    expect(await screen.findByText("只有机构管理员可以维护机构和服务点。", {}, slow)).toBeVisible();
  });

  it("are told apart by whether papers can be issued in their name", async () => {
    logInAs("ORG_ADMIN");
    open("/desk/admin/organs");
    const row = (await screen.findByRole("link", { name: "区测试局" }, slow)).closest("tr") as HTMLElement;
    expect(within(row).getByText("资料不全")).toBeVisible();
  });

  it("show the service's objection at the field and keep what was written", async () => {
    logInAs("ORG_ADMIN");
    server.use(
      http.post("*/api/v1/organs", () =>
        refusal({
          type: "/errors/validation",
          title: "内容不符合要求",
          status: 422,
          errors: [{ pointer: "/uscc", code: "USCC", detail: "统一社会信用代码不正确，请核对" }],
        } as unknown as Dto<"Problem">),
      ),
    );
    open("/desk/admin/organs/new");
    await userEvent.type(await screen.findByLabelText(/^名称/, {}, slow), "区新局");
    await userEvent.type(screen.getByLabelText(/^统一社会信用代码/), "123");
    await userEvent.click(screen.getByRole("button", { name: /^保\s*存$/ }));
    expect(await screen.findByText("统一社会信用代码不正确，请核对")).toBeVisible();
    expect(screen.getByText("有 1 处需要修改")).toBeVisible();
    expect(screen.getByLabelText(/^名称/)).toHaveValue("区新局");
  });

  it("are not left unsaved without a question, nor overwritten when somebody else was quicker", async () => {
    logInAs("ORG_ADMIN");
    server.use(
      http.get("*/api/v1/organs/:code", () => HttpResponse.json(organ, { headers: { ETag: '"3"' } })),
      http.put("*/api/v1/organs/:code", ({ request }) =>
        request.headers.get("If-Match") === '"3"'
          ? refusal({ type: "/errors/stale", title: "内容已被修改", status: 412 })
          : refusal({ type: "/errors/precondition", title: "缺少版本", status: 428 }),
      ),
    );
    open("/desk/admin/organs/T-0007");
    const name = await screen.findByLabelText(/^名称/, {}, slow);
    await userEvent.type(name, "分局");
    await userEvent.click(screen.getByRole("button", { name: /^保\s*存$/ }));
    expect(await screen.findByText("这条记录已被别人修改")).toBeVisible();
    expect(name).toHaveValue("区测试局分局");

    await userEvent.click(screen.getByRole("link", { name: "返回列表" }));
    const question = await screen.findByRole("dialog");
    await waitFor(() =>
      expect(within(question).getByText("离开后，这一页填写的内容不会保留。")).toBeVisible(),
    );
    await userEvent.click(within(question).getByRole("button", { name: "离开并放弃修改" }));
    expect(await screen.findByRole("heading", { level: 1, name: "机构" })).toBeVisible();
  });

  it("are closed from their day on, not before", async () => {
    logInAs("ORG_ADMIN");
    server.use(
      http.get("*/api/v1/organs", () =>
        HttpResponse.json({
          items: [
            { ...organ, code: "T-1", name: "区往日局", validUntil: "2020-01-01" },
            { ...organ, code: "T-2", name: "区来日局", validUntil: "2099-01-01" },
          ],
        }),
      ),
    );
    open("/desk/admin/organs");
    const row = (await screen.findByRole("link", { name: "区来日局" }, slow)).closest("tr") as HTMLElement;
    expect(within(row).getByText("自 2099年1月1日 起停用")).toBeVisible();
    expect(screen.queryByText("区往日局")).toBeNull();
  });

  it("are saved over the version that the last saving made, and keep what is typed meanwhile", async () => {
    logInAs("ORG_ADMIN");
    const matched: unknown[] = [];
    let saved = organ;
    server.use(
      http.get("*/api/v1/organs/:code", () =>
        HttpResponse.json(saved, { headers: { ETag: `"${3 + matched.length}"` } }),
      ),
      http.put("*/api/v1/organs/:code", async ({ request }) => {
        matched.push(request.headers.get("If-Match"));
        saved = (await request.json()) as typeof organ;
        return HttpResponse.json(saved, { headers: { ETag: `"${3 + matched.length}"` } });
      }),
    );
    open("/desk/admin/organs/T-0007");
    const phone = await screen.findByLabelText(/^电话/, {}, slow);
    await userEvent.type(phone, "08162281234");
    await userEvent.click(screen.getByRole("button", { name: /^保\s*存$/ }));
    await waitFor(() => expect(matched).toEqual(['"3"']));
    await userEvent.type(screen.getByLabelText(/^简称/), "测试局");
    await userEvent.click(await screen.findByRole("button", { name: /^保\s*存$/ }));
    await waitFor(() => expect(matched).toEqual(['"3"', '"4"']));
    expect(screen.getByLabelText(/^简称/)).toHaveValue("测试局");
  });

  it("say which hours are wrong, at the day and at the special day", async () => {
    logInAs("ORG_ADMIN");
    const officeHours: Dto<"OpeningHours"> = {
      weekly: [{ day: "THURSDAY", spans: [{ from: "14:00", until: "13:30" }] }],
      special: [{ from: "2026-12-01", spans: [] }],
    };
    server.use(
      http.get("*/api/v1/organs/:code", () =>
        HttpResponse.json({ ...organ, officeHours }, { headers: { ETag: '"3"' } }),
      ),
      http.put("*/api/v1/organs/:code", () =>
        refusal({
          type: "/errors/validation",
          title: "内容不符合要求",
          status: 422,
          errors: [
            { pointer: "/officeHours/weekly/0/spans/0/until", code: "ORDER", detail: "应晚于开始时间" },
            { pointer: "/officeHours/special/0/from", code: "TWICE", detail: "这一天已有安排" },
          ],
        } as unknown as Dto<"Problem">),
      ),
    );
    open("/desk/admin/organs/T-0007");
    const until = await screen.findByLabelText("周四下午结束", {}, slow);
    await userEvent.click(screen.getByRole("button", { name: /^保\s*存$/ }));
    expect(await screen.findByText("周四：应晚于开始时间")).toBeVisible();
    expect(until).toHaveAttribute("aria-invalid", "true");
    expect(until).toHaveAccessibleDescription("周四：应晚于开始时间");
    const entry = screen.getByRole("group", { name: "第 1 项" });
    expect(within(entry).getByLabelText("开始日期")).toHaveAccessibleDescription("这一天已有安排");
  });

  it("want a date for a special day before anything is sent, and lead there", async () => {
    logInAs("ORG_ADMIN");
    const sent: string[] = [];
    const officeHours: Dto<"OpeningHours"> = { weekly: [], special: [] };
    server.use(
      http.get("*/api/v1/organs/:code", () =>
        HttpResponse.json({ ...organ, officeHours }, { headers: { ETag: '"3"' } }),
      ),
      http.put("*/api/v1/organs/:code", ({ request }) => {
        sent.push(request.url);
        return HttpResponse.json(organ, { headers: { ETag: '"4"' } });
      }),
    );
    open("/desk/admin/organs/T-0007");
    await userEvent.click(await screen.findByRole("button", { name: "添加特殊日期" }, slow));
    await userEvent.click(screen.getByRole("button", { name: /^保\s*存$/ }));
    const date = screen.getByLabelText("开始日期");
    await waitFor(() => expect(date).toHaveAccessibleDescription("请选择日期"));
    expect(date).toHaveFocus();
    expect(screen.getByText("有 1 处需要修改")).toBeVisible();
    expect(sent).toEqual([]);
  });
});

describe("the points of a county", () => {
  const point = servicePoints[0] as Dto<"ServicePoint">;
  const counter: Dto<"Counter"> = {
    id: "0197a0a0-0000-7000-8000-000000000077",
    version: 1,
    code: "A01",
    name: "综合",
    organs: [],
    active: true,
  };
  const openPoint = (path: string) =>
    openDesk(path, { "/desk/admin/points": <p>points</p>, "/desk/admin/points/:code": <PointPage /> });

  beforeEach(() => {
    server.use(http.get("*/api/v1/regions", () => HttpResponse.json({ items: [] })));
  });

  it("may stand in the county itself", async () => {
    logInAs("ORG_ADMIN");
    server.use(
      http.get("*/api/v1/regions", ({ request }) =>
        HttpResponse.json({
          items: new URL(request.url).searchParams.has("parent")
            ? []
            : [{ code: "510704000000", name: "游仙区", level: "COUNTY", hasChildren: true }],
        }),
      ),
    );
    openPoint("/desk/admin/points/new");
    const region = await screen.findByRole("combobox", { name: /^所在区划/ }, slow);
    fireEvent.mouseDown(region);
    expect(await screen.findByTitle("游仙区")).toBeInTheDocument();
  });

  it("keep a counter that is not saved, and read it anew when somebody else was quicker", async () => {
    logInAs("ORG_ADMIN");
    let version = 1;
    server.use(
      http.get("*/api/v1/service-points/:code", () =>
        HttpResponse.json(
          { point, counters: [{ ...counter, version, name: version === 1 ? "综合" : "综合受理" }] },
          { headers: { ETag: '"3"' } },
        ),
      ),
      http.put("*/api/v1/service-points/:code/counters/:id", () => {
        version = 2;
        return refusal({ type: "/errors/stale", title: "内容已被修改", status: 412 });
      }),
    );
    openPoint(`/desk/admin/points/${point.code}`);
    await userEvent.click(await screen.findByRole("button", { name: "修改 A01" }, slow));
    const counters = screen.getByRole("region", { name: "窗口" });
    await userEvent.type(within(counters).getByLabelText(/^名称/), "窗口");
    expect(screen.getByText("修改还没有保存")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "保存窗口" }));
    expect(await screen.findByText("这条记录已被别人修改")).toBeVisible();
    expect(within(counters).getByLabelText(/^名称/)).toHaveValue("综合窗口");
    await userEvent.click(screen.getByRole("button", { name: "读取最新内容" }));
    await waitFor(() => expect(within(counters).getByLabelText(/^名称/)).toHaveValue("综合受理"));
    expect(screen.queryByText("修改还没有保存")).toBeNull();
  });
});
