import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { safePath } from "@/features/identity/portal/LoginPage";
import { applications, caseId, correctionId, draftId, listedMatter } from "@/testing/fixtures";
import { refusal } from "@/testing/handlers";
import { open } from "@/testing/page";
import { server } from "@/testing/server";

// The first visit of a page also compiles it, on a machine that may be busy.
const slow = { timeout: 25_000 };

describe("looking things up needs no log-in", () => {
  it("leads from a search to the guide", async () => {
    const { user, router } = open("/", { signedIn: false });
    await user.type(await screen.findByRole("searchbox", { name: "要办的事" }, slow), "高龄{Enter}");
    // The home page lists the matter too: the click is for the page of results.
    await screen.findByRole("heading", { level: 1, name: /高龄/ }, slow);
    expect(router.state.location.pathname).toBe("/matters");
    expect(new URLSearchParams(router.state.location.search).get("q")).toBe("高龄");
    await user.click(await screen.findByRole("link", { name: "高龄老人津贴" }, slow));
    const heading = await screen.findByRole("heading", { level: 1, name: "高龄老人津贴" }, slow);
    await waitFor(() => expect(heading).toHaveFocus(), slow);
  });

  it("lists what is not asked for apart from what is", async () => {
    open("/matters/GLJT-SQ", { signedIn: false });
    const spared = (await screen.findByRole("heading", { name: "这些不用您交" }, slow))
      .parentElement as HTMLElement;
    expect(within(spared).getByText("户口簿")).toBeVisible();
    expect(within(spared).queryByText("授权委托书")).toBeNull();
    expect(screen.getByRole("link", { name: "在线办理" })).toHaveAttribute(
      "href",
      "/applications/new?matter=GLJT-SQ",
    );
  });

  it("says where to go for a matter that is done at a window", async () => {
    open("/matters/LNGJK-NS", { signedIn: false });
    expect(await screen.findByRole("link", { name: "看看去哪里办" }, slow)).toHaveAttribute(
      "href",
      "#places",
    );
    expect(screen.queryByRole("link", { name: "在线办理" })).toBeNull();
  });

  it("says of a listed matter what is known, whom to call, and offers no application", async () => {
    open(`/matters/${listedMatter.code}`, { signedIn: false });
    expect(await screen.findByText("办事指南待完善", {}, slow)).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("测试用目录事项");
    expect(await screen.findByRole("link", { name: "打电话问" }, slow)).toHaveAttribute(
      "href",
      "tel:0816-1234567",
    );
    expect(screen.queryByRole("link", { name: "在线办理" })).toBeNull();
  });

  it("narrows the list to one of many organs", async () => {
    const { user, router } = open("/matters", { signedIn: false });
    await screen.findByRole("option", { name: "区另一局" }, slow);
    await user.selectOptions(screen.getByRole("combobox", { name: "哪个部门办" }), "区另一局");
    expect(new URLSearchParams(router.state.location.search).get("organ")).toBe("T-0008");
  });

  it("shows a refusal with the number to name on the telephone", async () => {
    open("/matters/NONE", { signedIn: false });
    const alert = await screen.findByRole("alert", {}, slow);
    expect(alert).toHaveTextContent("问题编号：b7d2c0");
    expect(within(alert).getByRole("button", { name: "重试" })).toBeEnabled();
  });
});

describe("what belongs to a person", () => {
  it("asks for a log-in and comes back", async () => {
    const { user, router } = open("/applications", { signedIn: false });
    await user.click(await screen.findByRole("link", { name: "去登录" }, slow));
    await user.type(await screen.findByLabelText("手机号码", {}, slow), "138 0000 0001");
    await user.click(screen.getByRole("button", { name: "获取验证码" }));
    await user.type(await screen.findByLabelText("六位验证码", {}, slow), "123456");
    await user.click(screen.getByRole("button", { name: "登录" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/applications"), slow);
    expect(await screen.findAllByText("高龄老人津贴", {}, slow)).toHaveLength(3);
  });

  it("says of a wrong code that it is wrong, at its field", async () => {
    server.use(
      http.post("*/api/v1/sessions", () =>
        refusal({ type: "/errors/unauthenticated", title: "请先登录", status: 401, requestId: "b7d2c0" }),
      ),
    );
    const { user } = open("/login", { signedIn: false });
    await user.type(await screen.findByLabelText("手机号码", {}, slow), "138 0000 0001");
    await user.click(screen.getByRole("button", { name: "获取验证码" }));
    const code = await screen.findByLabelText("六位验证码", {}, slow);
    await user.type(code, "123456");
    await user.click(screen.getByRole("button", { name: "登录" }));
    await waitFor(() => expect(code).toHaveAccessibleDescription("验证码不正确或已过期，请重新输入"));
    expect(screen.queryByText(/b7d2c0/)).not.toBeInTheDocument();
  });

  it.each([
    ["//evil.example", "/applications"],
    ["/\\evil.example", "/applications"],
    ["https://evil.example", "/applications"],
    [null, "/applications"],
    ["/applications/new?matter=A", "/applications/new?matter=A"],
  ])("goes on from %s to %s", (next, path) => expect(safePath(next)).toBe(path));

  it("shows the privacy notice first, and sends its version with the draft", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/applications", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(applications.draft, { status: 201 });
      }),
    );
    const { user, router } = open("/applications/new?matter=GLJT-SQ");
    expect(await screen.findByText(/谁在处理/, {}, slow)).toBeVisible();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: "我知道了，开始填写" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/applications/${draftId}/edit`), slow);
    expect(sent).toEqual([{ matterCode: "GLJT-SQ", channel: "WEB", privacyNoticeVersion: "2026-1" }]);
  });
});

describe("the form", () => {
  it("shows what the service refuses at the field and in a summary that leads there", async () => {
    const errors = [
      { pointer: "/applicant/idNumber", detail: "身份证号码不正确" },
      { pointer: "/answers/bankCardNumber", detail: "required" },
      { pointer: "/materials/M4", detail: "请上传银行卡" },
    ];
    server.use(
      http.post("*/api/v1/applications/:id/acts", () =>
        refusal({ type: "/errors/unprocessable", title: "内容需要修改", status: 422, errors }),
      ),
    );
    const { user } = open(`/applications/${draftId}/edit`);
    await user.click(await screen.findByRole("button", { name: "提交申请" }, slow));
    const summary = await screen.findByRole("alert", {}, slow);
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent("有 3 处需要修改");
    const idNumber = screen.getByLabelText(/证件号码/);
    expect(idNumber).toHaveAccessibleDescription("身份证号码不正确");
    expect(screen.getByLabelText(/银行卡号/)).toHaveAccessibleDescription(
      expect.stringContaining("请填写此项"),
    );
    await user.click(within(summary).getByRole("link", { name: /证件号码/ }));
    expect(idNumber).toHaveFocus();
    await user.type(idNumber, "5");
    expect(idNumber).not.toHaveAttribute("aria-invalid");
    expect(screen.getByRole("alert")).toHaveTextContent("有 2 处需要修改");
  });

  it("leads from a correction item to its field", async () => {
    const { user } = open(`/applications/${correctionId}`);
    await user.click(await screen.findByRole("link", { name: /^银行卡号/ }, slow));
    await waitFor(() => expect(screen.getByLabelText(/^银行卡号/)).toHaveFocus(), slow);
    expect(screen.getByRole("button", { name: "提交补正材料" })).toBeEnabled();
  });
});

describe("the page of a case", () => {
  it("says where it stands, whose turn it is and until when", async () => {
    open(`/applications/${caseId}`);
    const now = await screen.findByRole("region", { name: "已受理，正在审查" }, slow);
    expect(now).toHaveTextContent("2026年3月30日（星期一）");
    expect(now).toHaveTextContent("您不用做什么");
  });

  it("offers a withdrawal only when the service does", async () => {
    server.use(
      http.get("*/api/v1/applications/:id", () =>
        HttpResponse.json({ ...applications.accepted, availableActs: [] }),
      ),
    );
    open(`/applications/${caseId}`);
    await screen.findByRole("region", { name: "已受理，正在审查" }, slow);
    expect(screen.queryByRole("button", { name: "撤回申请" })).toBeNull();
  });

  it("withdraws after a reason, on the version that was read", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/applications/:id/acts", async ({ request }) => {
        sent.push(await request.json(), request.headers.get("If-Match"));
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    const { user } = open(`/applications/${caseId}`);
    await user.click(await screen.findByRole("button", { name: "撤回申请" }, slow));
    const dialog = await screen.findByRole("alertdialog");
    await user.click(within(dialog).getByRole("button", { name: "撤回申请" }));
    expect(within(dialog).getByLabelText("撤回原因")).toHaveAccessibleDescription("请写明原因");
    await user.type(within(dialog).getByLabelText("撤回原因"), "重复申请");
    await user.click(within(dialog).getByRole("button", { name: "撤回申请" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(sent).toEqual([{ type: "WITHDRAW", reason: "重复申请" }, '"1"']);
  });
});

it("progress is asked for by POST, and a visit is evaluated with the query code in three taps", async () => {
  const given: unknown[] = [];
  server.use(
    http.post("*/api/v1/evaluations", async ({ request }) => {
      given.push(await request.json());
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  const { user, router } = open("/progress", { signedIn: false });
  await user.type(await screen.findByLabelText("办件编号", {}, slow), "510704 20260316 000001 7");
  await user.type(screen.getByLabelText("查询码"), "k7m x42");
  await user.click(screen.getByRole("button", { name: "查询" }));
  await user.click(await screen.findByRole("radio", { name: "不满意" }, slow));
  await user.click(screen.getByRole("checkbox", { name: "没有提供材料样本" }));
  await user.click(screen.getByRole("button", { name: "提交评价" }));
  expect(await screen.findByText("谢谢您的评价")).toBeVisible();
  expect(given).toEqual([
    { level: "DISSATISFIED", tags: ["207"], anonymous: false, serviceEvent: "visit-1", queryCode: "K7MX42" },
  ]);
  expect(router.state.location.search).toBe("");
});
