import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { logInAs, openDesk, slow } from "@/testing/desk/screens";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { RecordPage } from "./RecordPage";
import { RightsPage } from "./RightsPage";
import { StaffPage } from "./StaffPage";

const member: Dto<"StaffMember"> = {
  id: "510704-0197a0a0-0000-7000-8000-000000000009",
  account: "0197a0a0-0000-7000-8000-000000000008",
  username: "lixiaoyu",
  name: "黎小雨",
  organ: { code: "T-0007", name: "区测试局" },
  employment: "CONTRACTED",
  state: "ACTIVE",
  joinedOn: "2026-03-02",
  mustChangePassword: true,
  secondFactor: false,
  roles: [],
  absences: [],
};

beforeEach(() => {
  server.use(
    http.get("*/api/v1/staff", () => HttpResponse.json({ items: [member] })),
    http.get("*/api/v1/staff/:id", () => HttpResponse.json(member, { headers: { ETag: '"3"' } })),
  );
});

const openStaff = () => openDesk("/desk/admin/staff", { "/desk/admin/staff": <StaffPage /> });
const openRecord = () =>
  openDesk(`/desk/admin/staff/${member.id}`, {
    "/desk/admin/staff/:id": <RecordPage />,
    "*": <p>elsewhere</p>,
  });

describe("the personnel desk", () => {
  it("is closed to whoever handles cases", async () => {
    logInAs("CLERK");
    openStaff();
    expect(await screen.findByText("您的角色不能查看人员和角色。", {}, slow)).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("shows auditors who works where, and lets them change nothing", async () => {
    logInAs("AUDITOR");
    openStaff();
    expect(await screen.findByRole("link", { name: "黎小雨" }, slow)).toBeVisible();
    expect(screen.queryByRole("button", { name: "新增人员" })).toBeNull();
    expect(screen.queryByRole("button", { name: "导入名单" })).toBeNull();
  });

  it("says that there is nobody, and that the list could not be read", async () => {
    logInAs("ORG_ADMIN");
    let answer = () => refusal({ type: "/errors/unavailable", title: "系统繁忙", status: 503 });
    server.use(http.get("*/api/v1/staff", () => answer()));
    openStaff();
    const alert = await screen.findByRole("alert", {}, slow);
    answer = () => HttpResponse.json({ items: [] }) as ReturnType<typeof refusal>;
    await userEvent.click(within(alert).getByRole("button", { name: /^重\s*试$/ }));
    expect(await screen.findByText("没有符合条件的人员。")).toBeVisible();
  });

  it("takes somebody on: faults stand at their fields, the password is told once", async () => {
    logInAs("ORG_ADMIN");
    const asked: unknown[] = [];
    server.use(
      http.post("*/api/v1/staff", async ({ request }) => {
        asked.push(await request.json());
        if (asked.length === 1)
          return refusal({
            type: "/errors/validation",
            title: "内容不符合要求",
            status: 422,
            errors: [{ pointer: "/username", code: "TAKEN", detail: "用户名已被使用" }],
          } as unknown as Dto<"Problem">);
        return HttpResponse.json({ staff: member, oneTimePassword: "K7M2Q9RWXT4HNP" }, { status: 201 });
      }),
    );
    openStaff();
    await userEvent.click(await screen.findByRole("button", { name: "新增人员" }, slow));
    const dialog = screen.getByRole("dialog");
    await userEvent.type(within(dialog).getByLabelText("用户名"), "lixiaoyu");
    await userEvent.type(within(dialog).getByLabelText("姓名"), " 黎小雨 ");
    await within(dialog).findByRole("option", { name: "区测试局" });
    await userEvent.selectOptions(within(dialog).getByLabelText("单位"), "区测试局");
    await userEvent.click(within(dialog).getByRole("button", { name: "新增人员" }));
    expect(await within(dialog).findByText("用户名已被使用")).toBeVisible();
    expect(within(dialog).getByLabelText("用户名")).toHaveAttribute("aria-invalid", "true");
    expect(within(dialog).getByLabelText("姓名")).toHaveValue(" 黎小雨 ");

    await userEvent.click(within(dialog).getByRole("button", { name: "新增人员" }));
    await waitFor(() => expect(screen.getByText("K7M2Q9RWXT4HNP")).toBeVisible());
    await userEvent.keyboard("{Escape}");
    expect(screen.getByText("K7M2Q9RWXT4HNP")).toBeVisible();
    expect(asked[1]).toEqual({
      username: "lixiaoyu",
      name: "黎小雨",
      organ: "T-0007",
      employment: "PUBLIC_SERVANT",
    });
    await userEvent.click(screen.getByRole("button", { name: "已交给本人，关闭" }));
    expect(screen.queryByText("K7M2Q9RWXT4HNP")).toBeNull();
  });

  it("takes a list on: passwords to hand over, and which lines were left out", async () => {
    logInAs("ORG_ADMIN");
    server.use(
      http.post("*/api/v1/staff-imports", () =>
        HttpResponse.json({
          total: 2,
          created: 1,
          rejected: 1,
          staff: [{ id: member.id, username: "lixiaoyu", name: "黎小雨", oneTimePassword: "K7M2Q9RWXT4HNP" }],
          errors: [{ line: 3, column: "单位", reason: "UNKNOWN_ORGAN", text: "没有单位“区无名局”" }],
        }),
      ),
    );
    openStaff();
    await userEvent.click(await screen.findByRole("button", { name: "导入名单" }, slow));
    const start = within(screen.getByRole("dialog")).getByRole("button", { name: /^导\s*入$/ });
    expect(start).toBeDisabled();
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await userEvent.upload(
      input as HTMLInputElement,
      new File(["用户名\n"], "名单.csv", { type: "text/csv" }),
    );
    await userEvent.click(start);
    await waitFor(() => expect(screen.getByText("共 2 行：录入 1 人，未录入 1 行")).toBeVisible());
    expect(screen.getByText("K7M2Q9RWXT4HNP")).toBeVisible();
    expect(screen.getByText("没有单位“区无名局”")).toBeVisible();
  });

  it("says why a list is refused whole", async () => {
    logInAs("ORG_ADMIN");
    server.use(
      http.post("*/api/v1/staff-imports", () =>
        refusal({
          type: "/errors/validation",
          title: "内容不符合要求",
          status: 422,
          errors: [{ pointer: "/file", code: "NO_COLUMN", detail: "缺少列“单位”" }],
        } as unknown as Dto<"Problem">),
      ),
    );
    openStaff();
    await userEvent.click(await screen.findByRole("button", { name: "导入名单" }, slow));
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await userEvent.upload(input as HTMLInputElement, new File(["x"], "名单.csv", { type: "text/csv" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: /^导\s*入$/ }));
    expect(await screen.findByText("缺少列“单位”")).toBeInTheDocument();
  });

  it("tells the password of a reset, though it was asked for twice", async () => {
    logInAs("ORG_ADMIN");
    let asked = 0;
    server.use(
      http.get("*/api/v1/staff/:id", () =>
        HttpResponse.json({ ...member, state: "LEFT" }, { headers: { ETag: '"3"' } }),
      ),
      http.post("*/api/v1/staff/:id/rehire", () => {
        asked += 1;
        return HttpResponse.json(
          asked === 1 ? { staff: member, oneTimePassword: "K7M2Q9RWXT4HNP" } : { staff: member },
        );
      }),
    );
    openRecord();
    await userEvent.dblClick(await screen.findByRole("button", { name: "重新入职" }, slow));
    await waitFor(() => expect(screen.getByText("K7M2Q9RWXT4HNP")).toBeVisible());
    expect(screen.queryByText(/密码只显示一次/)).toBeNull();
  });

  it("keeps what was written when an absence is added, and saves over the newest version", async () => {
    logInAs("ORG_ADMIN");
    let version = 3;
    const matched: unknown[] = [];
    server.use(
      http.get("*/api/v1/staff/:id", () => HttpResponse.json(member, { headers: { ETag: `"${version}"` } })),
      http.post("*/api/v1/staff/:id/absences", () => {
        version += 1;
        return HttpResponse.json({ id: "a1", from: "2026-12-01", until: "2026-12-02" }, { status: 201 });
      }),
      http.put("*/api/v1/staff/:id", ({ request }) => {
        matched.push(request.headers.get("If-Match"));
        return HttpResponse.json(member, { headers: { ETag: '"5"' } });
      }),
    );
    openRecord();
    const name = await screen.findByLabelText("姓名", {}, slow);
    await userEvent.clear(name);
    await userEvent.type(name, "黎小雪");
    fireEvent.change(screen.getByLabelText("开始"), { target: { value: "2026-12-01" } });
    fireEvent.change(screen.getByLabelText("结束（含）"), { target: { value: "2026-12-02" } });
    await userEvent.click(screen.getByRole("button", { name: "登记缺勤" }));
    await waitFor(() => expect(screen.getByLabelText("开始")).toHaveValue(""));
    expect(screen.getByLabelText("姓名")).toHaveValue("黎小雪");
    await userEvent.click(screen.getByRole("button", { name: /^保\s*存$/ }));
    await waitFor(() => expect(matched).toEqual(['"4"']));
  });

  it("says that a substitute was not saved, and leaves it said", async () => {
    logInAs("SEC_ADMIN");
    const colleague = { id: "c-1", name: "庞海燕", username: "panghaiyan" };
    server.use(
      http.get("*/api/v1/staff/:id", () =>
        HttpResponse.json({ ...member, substitute: colleague }, { headers: { ETag: '"4"' } }),
      ),
      http.put("*/api/v1/staff/:id/substitute", () =>
        refusal({ type: "/errors/stale", title: "内容已被修改", status: 412 }),
      ),
    );
    openDesk(`/desk/admin/roles/${member.id}`, { "/desk/admin/roles/:id": <RightsPage /> });
    const panel = await screen.findByRole("region", { name: "代岗人（A/B 岗）" }, slow);
    await userEvent.click(panel.querySelector(".ant-select-clear") as Element);
    await userEvent.click(within(panel).getByRole("button", { name: "取消代岗" }));
    expect(await within(panel).findByText("这条记录已被别人修改")).toBeVisible();
    await userEvent.click(within(panel).getByRole("button", { name: "读取最新内容" }));
    await waitFor(() => expect(screen.queryByText("这条记录已被别人修改")).toBeNull());
    expect(screen.getByText("庞海燕（panghaiyan）")).toBeInTheDocument();
  });

  it("keeps what was written when somebody else was quicker", async () => {
    logInAs("ORG_ADMIN");
    const changed = { ...member, name: "黎晓雨" };
    server.use(
      http.put("*/api/v1/staff/:id", () => {
        server.use(
          http.get("*/api/v1/staff/:id", () => HttpResponse.json(changed, { headers: { ETag: '"4"' } })),
        );
        return refusal({ type: "/errors/stale", title: "内容已被修改", status: 412 });
      }),
    );
    openRecord();
    const name = await screen.findByLabelText("姓名", {}, slow);
    await userEvent.clear(name);
    await userEvent.type(name, "黎小雪");
    await userEvent.click(screen.getByRole("button", { name: /^保\s*存$/ }));
    expect(await screen.findByText("这条记录已被别人修改")).toBeVisible();
    expect(screen.getByLabelText("姓名")).toHaveValue("黎小雪");
    await userEvent.click(screen.getByRole("button", { name: "读取最新内容" }));
    expect(await screen.findByDisplayValue("黎晓雨")).toBeVisible();
  });
});
