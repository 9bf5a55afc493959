import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Dto } from "@/api/types";
import { logInAs, openDesk, slow } from "@/testing/desk/screens";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { MattersPage } from "./MattersPage";

const done: Dto<"MatterImport"> = {
  id: "0197a0a0-0000-7000-8000-000000000001",
  state: "DONE",
  fileName: "目录.csv",
  encoding: "GB18030",
  total: 1_135,
  created: 1_130,
  updated: 2,
  unchanged: 1,
  rejected: 2,
  startedAt: "2026-03-16T09:05:00+08:00",
  finishedAt: "2026-03-16T09:05:04+08:00",
  errors: [
    { line: 7, column: "matterType", reason: "UNKNOWN_TYPE", text: "没有事项类型“77”" },
    { line: 9, reason: "QUOTES", text: "引号不成对" },
  ],
  errorCount: 120,
  warnings: [],
  warningCount: 0,
};
const { errors, errorCount, warnings, warningCount, ...summary } = done;

function open(role: Dto<"Role">, path = "/desk/admin/matters") {
  logInAs(role, "platform");
  openDesk(path, { "/desk/admin/matters": <MattersPage /> });
  return userEvent.setup();
}

describe("the catalogue at the desk", () => {
  it("is kept by catalogue managers only", async () => {
    open("ORG_ADMIN");
    expect(await screen.findByText("只有事项管理员可以管理目录。", {}, slow)).toBeVisible();
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it("shows what is in it with its state", async () => {
    open("CATALOGUE");
    const row = (await screen.findByRole("link", { name: "高龄老人津贴" }, slow)).closest(
      "tr",
    ) as HTMLElement;
    expect(within(row).getByText("可办理")).toBeVisible();
  });

  it("takes a file and says what came of it, line by line", async () => {
    server.use(
      http.post("*/api/v1/matter-imports", () => HttpResponse.json(done, { status: 202 })),
      http.get("*/api/v1/matter-imports", () => HttpResponse.json({ items: [summary] })),
      http.get("*/api/v1/matter-imports/:id", () => HttpResponse.json(done)),
    );
    const user = open("CATALOGUE", "/desk/admin/matters?tab=imports");
    await screen.findByRole("button", { name: "目录.csv" }, slow);
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await user.upload(input as HTMLInputElement, new File(["x"], "目录.csv", { type: "text/csv" }));

    const table = (await screen.findByRole("heading", { name: "问题：120 处" }, slow))
      .parentElement as HTMLElement;
    expect(
      within(table)
        .getAllByRole("row")
        .map((row) => row.textContent),
    ).toEqual(["行列原因", "7事项类型 (matterType)没有事项类型“77”", "9—引号不成对"]);
    expect(within(table).getByText(/另有 118 条/)).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "100");
  });

  it("says why a file is refused whole", async () => {
    server.use(
      http.get("*/api/v1/matter-imports", () => HttpResponse.json({ items: [] })),
      http.post("*/api/v1/matter-imports", () =>
        refusal({
          type: "/errors/unsupported-media-type",
          title: "不支持的格式",
          status: 415,
          requestId: "b7d2c0",
          errors: [{ pointer: "/file", detail: "不是 CSV 文件" }],
        }),
      ),
    );
    const user = open("CATALOGUE", "/desk/admin/matters?tab=imports");
    expect(await screen.findByText("还没有导入过。", {}, slow)).toBeVisible();
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await user.upload(input as HTMLInputElement, new File(["PK"], "目录.csv", { type: "text/csv" }));
    expect(await screen.findByText("不是 CSV 文件", {}, slow)).toBeVisible();
  });
});
