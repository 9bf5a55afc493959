import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { logInAs, openDesk, slow } from "@/testing/desk/screens";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { OrganPage } from "./OrganPage";
import { OrgansPage } from "./OrgansPage";

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
});
