import { expect, test } from "@playwright/test";
import {
  choose,
  citizenAt,
  findCase,
  freshPhone,
  part,
  performAct,
  personAt,
  residents,
  review,
  staffAt,
  upload,
} from "./support";

test("a benefit is filed in a town for a walk-in, decided in the district, and followed without an account", async ({
  browser,
}) => {
  const clerk = await staffAt(browser, "clerk");
  const phone = freshPhone();
  let number = "";
  let queryCode = "";

  await test.step("the clerk begins at the counter of the town", async () => {
    await clerk
      .getByRole("navigation", { name: "工作台导航" })
      .getByRole("link", { name: "窗口收件" })
      .click();
    await clerk.getByRole("combobox", { name: "服务点" }).click();
    await clerk.getByText("游仙区小枧镇便民服务中心").last().click();
    await clerk.getByRole("searchbox", { name: "事项" }).fill("高龄");
    await clerk.getByRole("radio", { name: /高龄老人津贴/ }).check();
    await clerk.getByRole("textbox", { name: "姓名", exact: true }).fill(residents.heXiuying.name);
    await clerk.getByRole("textbox", { name: "手机号", exact: true }).fill(phone);
    await clerk.getByRole("textbox", { name: "证件号码", exact: true }).fill(residents.heXiuying.idNumber);
    await clerk.getByRole("button", { name: "开始填写" }).click();
    await expect(clerk.getByRole("heading", { level: 1, name: "高龄老人津贴" })).toBeVisible();
  });

  await test.step("the clerk writes down what the old lady says and copies her bank card", async () => {
    const form = clerk.locator("form");
    await choose(form, "老人的年龄段", "80至89周岁");
    await choose(form, "户籍所在镇（街道）", "小枧镇");
    await choose(form, "是否正在其他地方领取高龄津贴", "没有");
    await form.getByRole("textbox", { name: /^开户银行/ }).fill("四川农商银行小枧支行");
    await form.getByRole("textbox", { name: /^银行卡号/ }).fill("6214000000000000018");
    await choose(form, "代办人与老人的关系", "没有代办人，本人办理");
    await form.getByRole("checkbox", { name: /^我承诺/ }).check();
    await upload(clerk, "老人本人的银行卡或者社会保障卡", "银行卡");
    await clerk.getByRole("button", { name: "提交申请并收件" }).click();
  });

  await test.step("number and query code are there to be read out", async () => {
    await expect(clerk.getByRole("heading", { level: 1, name: "已收件" })).toBeVisible();
    const values = clerk.locator("dl.filed").getByRole("definition");
    number = ((await values.nth(0).textContent()) ?? "").replaceAll(" ", "");
    queryCode = (await values.nth(1).textContent()) ?? "";
    expect(number).toMatch(/^510704\d{14}[0-9A-Z]$/);
    expect(queryCode).not.toBe("");
    await expect(clerk.getByRole("button", { name: "打印收件凭证" })).toBeEnabled();
  });

  await test.step("the clerk accepts", async () => {
    await performAct(clerk, "受理");
  });

  await test.step("the district reviews and decides", async () => {
    const reviewer = await staffAt(browser, "reviewer");
    await findCase(reviewer, number);
    await review(reviewer, "年龄和户籍核验一致。");
    const decider = await staffAt(browser, "decider");
    await findCase(decider, number);
    await expect(decider.getByText("绵阳市游仙区民政局").first()).toBeVisible();
    await performAct(decider, "作出准予决定");
  });

  await test.step("a grandchild asks by number and query code and evaluates the visit", async () => {
    const family = await personAt(browser);
    await family.goto("/progress");
    await family.getByRole("textbox", { name: "办件编号" }).fill(number);
    await family.getByRole("textbox", { name: "查询码" }).fill(queryCode);
    await family.getByRole("button", { name: "查询" }).click();
    await expect(family.getByText("已批准").first()).toBeVisible();
    const visit = family.getByRole("region", { name: /窗口办理/ });
    await visit.getByRole("radio", { name: "满意", exact: true }).check({ force: true });
    await visit.getByRole("button", { name: "提交评价" }).click();
    await expect(family.getByText("谢谢您的评价")).toBeVisible();
  });

  await test.step("another citizen's list of cases stays empty", async () => {
    const other = await citizenAt(browser);
    await expect(other.getByText("您还没有办过事。")).toBeVisible();
    await expect(part(other, "文书")).toHaveCount(0);
  });
});
