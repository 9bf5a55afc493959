import { expect, test } from "@playwright/test";
import { addCounter, fillOrgan, makePoint } from "./administration";
import { personAt, staffAt } from "./support";

test("a county's administrator makes an organ and a place with hours and a counter, and the portal shows it", async ({
  browser,
}) => {
  const desk = await staffAt(browser, "orgadmin");
  const visitor = await personAt(browser);

  await test.step("an organ", async () => {
    await fillOrgan(desk, "绵阳市游仙区数据局", "youxian-sjj");
    await desk.getByRole("textbox", { name: /^统一社会信用代码/ }).fill("11510704DEM000014X");
    await desk.getByRole("button", { name: "保存" }).click();
    await expect(desk.getByText("统一社会信用代码不正确，请核对")).toBeVisible();
    await desk.getByRole("textbox", { name: /^统一社会信用代码/ }).fill("");
    await desk.getByRole("button", { name: "保存" }).click();
    await expect(desk.getByRole("row", { name: /绵阳市游仙区数据局/ })).toContainText("资料不全");
  });

  await test.step("a service point with the hours of a week", async () => {
    await makePoint(desk, "游仙区数据服务站", "youxian-data", "绵阳市游仙区数据局");
  });

  await test.step("and a counter", async () => {
    await addCounter(desk, "D01", "数据服务窗口");
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
