import { expect, test } from "@playwright/test";
import { act, citizen, foodLicenceDraft, staff } from "./api";
import { staffAt } from "./support";

test("a supervisor asks about a case, whoever handles it answers, and the order is closed", async ({
  browser,
  baseURL,
}) => {
  const owner = await citizen(baseURL);
  const id = await foodLicenceDraft(owner);
  await act(owner, id, { type: "SUBMIT" });
  await act(await staff(baseURL, "clerk"), id, { type: "ACCEPT" });
  const { number } = await owner.get<{ number: string }>(`applications/${id}`);
  const supervisor = await staffAt(browser, "supervisor");
  const reviewer = await staffAt(browser, "reviewer");

  await test.step("the supervisor orders on the page of the case", async () => {
    await supervisor.goto(`/desk/applications/${id}`);
    const panel = supervisor.getByRole("region", { name: "督办" });
    await expect(panel).toContainText("这个办件没有督办单");
    await panel.getByRole("button", { name: "发出督办" }).click();
    await panel.getByRole("textbox", { name: "督办内容" }).fill("群众来电催问，请说明进展。");
    await panel.getByRole("button", { name: /^发\s*出$/ }).click();
    await expect(panel.getByRole("article")).toContainText("待回复");
  });

  await test.step("the reviewer finds it among the orders and answers", async () => {
    await reviewer.getByRole("link", { name: "督办" }).click();
    const order = reviewer.getByRole("article").filter({ hasText: number });
    await expect(order).toContainText("人工督办");
    await order.getByRole("button", { name: /^回\s*复$/ }).click();
    await order.getByRole("textbox", { name: "原因和办理安排" }).fill("已安排核查，本周内办结。");
    await order.getByRole("button", { name: /^确\s*定$/ }).click();
    await expect(order).toContainText("已回复");
    await expect(order).toContainText("本周内办结");
  });

  await test.step("the supervisor gives it back once, then closes it", async () => {
    await supervisor.getByRole("link", { name: "督办" }).click();
    await expect(supervisor.getByRole("img", { name: /绵阳市游仙区行政审批局/ })).toBeVisible();
    const order = supervisor.getByRole("article").filter({ hasText: number });
    await order.getByRole("button", { name: "退回重新回复" }).click();
    await order.getByRole("textbox", { name: "为什么退回" }).fill("请写明办结日期。");
    await order.getByRole("button", { name: /^确\s*定$/ }).click();
    await expect(order).toContainText("待回复");
    await reviewer.reload();
    const again = reviewer.getByRole("article").filter({ hasText: number });
    await again.getByRole("button", { name: /^回\s*复$/ }).click();
    await again.getByRole("textbox", { name: "原因和办理安排" }).fill("三个工作日内办结。");
    await again.getByRole("button", { name: /^确\s*定$/ }).click();
    await expect(again).toContainText("已回复");
    await supervisor.reload();
    await order.getByRole("button", { name: "办结督办" }).click();
    await order.getByRole("textbox", { name: "办结意见" }).fill("同意。");
    await order.getByRole("button", { name: /^确\s*定$/ }).click();
    await expect(order).toContainText("已办结");
  });
});
