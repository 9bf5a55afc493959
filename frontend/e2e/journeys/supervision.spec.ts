import { expect, test } from "@playwright/test";
import { chooseAct, confirmAct, staffAt } from "./support";

test("a passed limit is ordered about, explained to the applicant, answered and closed", async ({
  browser,
}) => {
  const supervisor = await staffAt(browser, "supervisor");
  const reviewer = await staffAt(browser, "reviewer");
  let number = "";

  await test.step("the supervisor sees how urgent the work of each organ is, and the order of the system", async () => {
    await supervisor.getByRole("link", { name: "督办" }).click();
    await expect(supervisor.getByRole("img", { name: /绵阳市游仙区行政审批局：逾期或将逾期/ })).toBeVisible();
    const order = supervisor.getByRole("article").filter({ hasText: "食品经营许可" }).first();
    await expect(order).toContainText("系统督办");
    await expect(order).toContainText("待回复");
    number = ((await order.textContent()) ?? "").match(/办件 (\d{21})/)?.[1] ?? "";
    expect(number).not.toBe("");
  });

  await test.step("the reviewer answers, but the applicant was not told", async () => {
    await reviewer.getByRole("link", { name: "督办" }).click();
    const order = reviewer.getByRole("article").filter({ hasText: number });
    await order.getByRole("button", { name: /^回\s*复$/ }).click();
    await order.getByRole("textbox", { name: "原因和办理安排" }).fill("核查人员不足，本周内办结。");
    await order.getByRole("button", { name: /^确\s*定$/ }).click();
    await expect(order).toContainText("已回复");
  });

  await test.step("so the supervisor cannot close it", async () => {
    await supervisor.reload();
    const order = supervisor.getByRole("article").filter({ hasText: number });
    await order.getByRole("button", { name: "办结督办" }).click();
    await order.getByRole("textbox", { name: "办结意见" }).fill("同意。");
    await order.getByRole("button", { name: /^确\s*定$/ }).click();
    await expect(order.getByRole("alert")).toContainText("告知申请人");
  });

  await test.step("the reviewer tells the applicant why, on the page of the case", async () => {
    const order = reviewer.getByRole("article").filter({ hasText: number });
    await order.getByRole("link").click();
    await expect(reviewer.getByRole("region", { name: "督办" })).toContainText("核查人员不足");
    await chooseAct(reviewer, "说明超期原因");
    await reviewer
      .getByRole("textbox", { name: "超期的原因" })
      .fill("核查人员不足，本周内办结，给您添麻烦了。");
    await confirmAct(reviewer, "说明超期原因");
  });

  await test.step("and it is closed", async () => {
    const order = supervisor.getByRole("article").filter({ hasText: number });
    await order.getByRole("button", { name: /^确\s*定$/ }).click();
    await expect(order).toContainText("已办结");
  });
});
