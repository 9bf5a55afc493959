import { expect, type Page, test } from "@playwright/test";
import { personAt, staffAt } from "./support";

/** Goes to a screen of the desk by its menu. */
async function openScreen(desk: Page, name: string) {
  await desk.getByRole("navigation", { name: "工作台导航" }).getByRole("link", { name, exact: true }).click();
  await expect(desk.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
}

/** One of a list that opens, found by typing. */
async function pick(desk: Page, label: string, words: string) {
  await desk.getByRole("combobox", { name: new RegExp(`^${label}`) }).fill(words);
  await desk.getByTitle(words, { exact: true }).first().click();
}

test("a county's administrator makes an organ and a place with hours and a counter, and the portal shows it", async ({
  browser,
}) => {
  const desk = await staffAt(browser, "orgadmin");
  const visitor = await personAt(browser);

  await test.step("an organ", async () => {
    await openScreen(desk, "机构");
    await desk.getByRole("link", { name: "新建机构" }).click();
    await desk.getByRole("textbox", { name: /^名称/ }).fill("绵阳市游仙区数据局");
    await desk.getByRole("textbox", { name: /^编码/ }).fill("youxian-sjj");
    await desk.getByRole("textbox", { name: /^统一社会信用代码/ }).fill("11510704DEM000014X");
    await desk.getByRole("button", { name: "保存" }).click();
    await expect(desk.getByText("统一社会信用代码不正确，请核对")).toBeVisible();
    await desk.getByRole("textbox", { name: /^统一社会信用代码/ }).fill("");
    await desk.getByRole("button", { name: "保存" }).click();
    await expect(desk.getByRole("row", { name: /绵阳市游仙区数据局/ })).toContainText("资料不全");
  });

  await test.step("a service point with the hours of a week", async () => {
    await openScreen(desk, "服务点");
    await desk.getByRole("link", { name: "新建服务点" }).click();
    await desk.getByRole("textbox", { name: /^名称/ }).fill("游仙区数据服务站");
    await desk.getByRole("textbox", { name: /^编码/ }).fill("youxian-data");
    await pick(desk, "所在区划", "小枧镇");
    await pick(desk, "设立单位", "绵阳市游仙区数据局");
    await desk.getByRole("textbox", { name: /^地址/ }).fill("小枧镇政府一楼");
    await desk.getByRole("button", { name: "设置服务时间" }).click();
    await desk.getByLabel("周一上午开始").fill("08:30");
    await desk.getByLabel("周一上午结束").fill("12:00");
    await desk.getByLabel("周一下午开始").fill("14:00");
    await desk.getByLabel("周一下午结束").fill("17:30");
    await desk.getByRole("button", { name: "周二至周五同周一" }).click();
    await desk.getByRole("button", { name: "保存" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: "修改服务点" })).toBeVisible();
  });

  await test.step("and a counter", async () => {
    await desk.getByRole("button", { name: "添加窗口" }).click();
    await desk.getByRole("textbox", { name: /^窗口号/ }).fill("D01");
    await desk
      .getByRole("region", { name: "窗口" })
      .getByRole("textbox", { name: /^名称/ })
      .fill("数据服务窗口");
    await desk.getByRole("button", { name: "保存窗口" }).click();
    await expect(desk.getByRole("region", { name: "窗口" }).getByText("数据服务窗口")).toBeVisible();
  });

  await test.step("what is not saved is not left without a question", async () => {
    await desk.getByRole("textbox", { name: /^地址/ }).fill("另一个地址");
    await desk.getByRole("link", { name: "返回列表" }).click();
    await desk.getByRole("button", { name: "离开并放弃修改" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: "服务点" })).toBeVisible();
  });

  await test.step("a visitor of that town finds it in the portal", async () => {
    await visitor.goto("/places");
    await visitor.getByRole("button", { name: "选择地区" }).click();
    await visitor.getByRole("dialog").getByRole("button", { name: "小枧镇", exact: true }).click();
    await expect(visitor.getByText("离 小枧镇 近的在前")).toBeVisible();
    await visitor.getByRole("link", { name: "游仙区数据服务站" }).click();
    await expect(visitor.getByText("08:30–12:00、14:00–17:30").first()).toBeVisible();
    await expect(visitor.getByText("数据服务窗口")).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByRole("button", { name: "服务地区：小枧镇" })).toBeVisible();
  });
});

test("a clerk keeps up no places", async ({ browser }) => {
  const desk = await staffAt(browser, "clerk");
  await expect(desk.getByRole("link", { name: "机构", exact: true })).toHaveCount(0);
  await desk.goto("/desk/admin/points");
  await expect(desk.getByText("只有机构管理员可以维护机构和服务点。")).toBeVisible();
});
