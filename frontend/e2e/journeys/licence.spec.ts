import { expect, test } from "@playwright/test";
import {
  beginOnline,
  chooseAct,
  confirmAct,
  fillFoodLicence,
  findCase,
  freshPhone,
  logInBySms,
  openPaper,
  part,
  performAct,
  personAt,
  review,
  staffAt,
  submitOnline,
  upload,
} from "./support";

test("a licence: found, filed, mended, granted, delivered, evaluated", async ({ browser }) => {
  const phone = freshPhone();
  const owner = await personAt(browser);
  let number = "";

  await test.step("the owner of a noodle shop finds the matter by ordinary words", async () => {
    await owner.goto("/");
    await owner.getByRole("searchbox", { name: "要办的事" }).fill("食品经营");
    await owner.getByRole("button", { name: "搜索" }).click();
    await owner.getByRole("link", { name: "食品经营许可（新办）" }).click();
  });

  await test.step("the guide tells what is needed", async () => {
    await expect(owner.getByRole("heading", { level: 1, name: "食品经营许可（新办）" })).toBeVisible();
    await expect(owner.getByText("受理后 7 个工作日内")).toBeVisible();
    await expect(owner.getByRole("heading", { name: "要准备的材料" })).toBeVisible();
    await expect(owner.getByText("保证食品安全的规章制度目录清单").first()).toBeVisible();
    await expect(owner.getByRole("heading", { name: "法律依据" })).toBeVisible();
  });

  await test.step("applying asks to log in and comes back", async () => {
    await owner.getByRole("link", { name: "在线办理" }).click();
    await owner.getByRole("link", { name: "去登录" }).click();
    await logInBySms(owner, phone);
    await expect(owner.getByRole("heading", { level: 1, name: "开始办理" })).toBeVisible();
    await owner.goBack();
    await owner.goto("/matters/SPJY-XB");
    await beginOnline(owner);
  });

  await test.step("the form is filled in and sent", async () => {
    await fillFoodLicence(owner, phone);
    await expect(owner.getByText("必填内容已填完")).toBeVisible();
    await expect(owner.getByText("必须的材料已上传")).toBeVisible();
    ({ number } = await submitOnline(owner));
    await expect(part(owner, "文书").getByRole("link", { name: "收件凭证" })).toBeVisible();
  });

  const clerk = await staffAt(browser, "clerk");

  await test.step("the clerk asks for one field and one paper to be mended, all at once", async () => {
    await findCase(clerk, number);
    await chooseAct(clerk, "一次性告知补正");
    await clerk.getByRole("checkbox", { name: "保证食品安全的规章制度目录清单" }).check();
    await clerk
      .getByRole("textbox", { name: /怎样补正.*保证食品安全的规章制度目录清单/ })
      .fill("请补充食品安全事故处置制度");
    await clerk.locator("summary", { hasText: "申请表" }).click();
    await clerk.getByRole("checkbox", { name: "经营场所详细地址" }).check();
    await clerk.getByRole("textbox", { name: /怎样补正.*经营场所详细地址/ }).fill("请写到门牌号");
    await confirmAct(clerk, "一次性告知补正");
  });

  await test.step("the owner sees what to mend, mends it and sends it again", async () => {
    await owner.reload();
    await expect(owner.getByRole("heading", { name: "有 2 处要补正" })).toBeVisible();
    await expect(part(owner, "有 2 处要补正").getByText("请写到门牌号")).toBeVisible();
    await part(owner, "有 2 处要补正").getByRole("link", { name: "经营场所详细地址" }).click();
    await owner.getByRole("textbox", { name: /^经营场所详细地址/ }).fill("东津路中段18号附3号");
    await upload(owner, "保证食品安全的规章制度目录清单", "制度目录（补充）");
    await owner.getByRole("button", { name: "提交补正材料" }).click();
    await expect(owner.getByText("已收到您的申请").first()).toBeVisible();
  });

  await test.step("the clerk accepts", async () => {
    await findCase(clerk, number);
    await expect(clerk.getByText("东津路中段18号附3号").first()).toBeVisible();
    await performAct(clerk, "受理");
  });

  await test.step("the reviewer recommends to grant", async () => {
    const reviewer = await staffAt(browser, "reviewer");
    await findCase(reviewer, number);
    await review(reviewer, "材料齐全，现场核查符合要求。");
  });

  await test.step("the decider grants", async () => {
    const decider = await staffAt(browser, "decider");
    await findCase(decider, number);
    await performAct(decider, "作出准予决定");
  });

  await test.step("the owner reads the decision on paper", async () => {
    await owner.reload();
    await expect(owner.getByText("已批准").first()).toBeVisible();
    const paper = await openPaper(owner, "准予行政许可决定书");
    await expect(paper).toContainText("准予行政许可决定书");
    await expect(paper).toContainText("绵阳市游仙区行政审批局");
    await expect(owner.getByRole("button", { name: "打印" })).toBeEnabled();
    await owner.getByRole("link", { name: "返回办件" }).click();
  });

  await test.step("the clerk hands it over and closes", async () => {
    await findCase(clerk, number);
    await performAct(clerk, "办结");
  });

  await test.step("the owner evaluates in three taps", async () => {
    await owner.reload();
    await part(owner, "请您评价").getByRole("link", { name: "去评价" }).click();
    await owner.getByRole("radio", { name: "非常满意" }).check({ force: true });
    await owner.getByRole("group", { name: "好在哪里？" }).locator("label").first().click();
    await owner.getByRole("button", { name: "提交评价" }).click();
    await expect(owner.getByText("谢谢您的评价")).toBeVisible();
    await owner.getByRole("link", { name: "返回办件" }).click();
    await expect(owner.getByText("已评价：非常满意")).toBeVisible();
  });
});
