import { expect, test } from "@playwright/test";
import {
  beginOnline,
  chooseAct,
  citizenAt,
  confirmAct,
  fillFoodLicence,
  findCase,
  freshPhone,
  openPaper,
  performAct,
  review,
  staffAt,
  submitOnline,
} from "./support";

test("an application that belongs elsewhere is refused with the name of the organ to go to", async ({
  browser,
}) => {
  const phone = freshPhone();
  const owner = await citizenAt(browser, phone);
  await owner.goto("/matters/SPJY-XB");
  await beginOnline(owner);
  await fillFoodLicence(owner, phone);
  const { number } = await submitOnline(owner);

  await test.step("the clerk refuses to accept and names the competent organ", async () => {
    const clerk = await staffAt(browser, "clerk");
    await findCase(clerk, number);
    await chooseAct(clerk, "不予受理");
    await clerk.getByRole("radio", { name: "依法不属于本机关职权范围" }).check();
    await clerk.getByRole("textbox", { name: "有权办理的机关" }).fill("绵阳市市场监督管理局");
    await clerk.getByRole("textbox", { name: "具体说明" }).fill("该项目由市级机关许可。");
    await confirmAct(clerk, "不予受理");
  });

  await test.step("the owner reads on paper where to go", async () => {
    await owner.reload();
    await expect(owner.getByText("不归本机关办理").first()).toBeVisible();
    const paper = await openPaper(owner, "不予受理决定书");
    await expect(paper).toContainText("绵阳市市场监督管理局");
    await expect(paper).toContainText("行政复议");
  });
});

test("a licence is refused with reasons and remedies", async ({ browser }) => {
  const phone = freshPhone();
  const owner = await citizenAt(browser, phone);
  await owner.goto("/matters/SPJY-XB");
  await beginOnline(owner);
  await fillFoodLicence(owner, phone);
  const { number } = await submitOnline(owner);

  await test.step("the clerk accepts", async () => {
    const clerk = await staffAt(browser, "clerk");
    await findCase(clerk, number);
    await performAct(clerk, "受理");
  });

  await test.step("the reviewer recommends to refuse", async () => {
    const reviewer = await staffAt(browser, "reviewer");
    await findCase(reviewer, number);
    await review(reviewer, "后厨与污染源的距离不够。", "建议不予批准");
  });

  await test.step("the decider refuses and gives the reason", async () => {
    const decider = await staffAt(browser, "decider");
    await findCase(decider, number);
    await chooseAct(decider, "作出不予批准决定");
    await decider.getByRole("textbox", { name: "不予批准的理由" }).fill("经营场所与污染源的距离不符合规定。");
    await confirmAct(decider, "作出不予批准决定");
  });

  await test.step("the owner reads the reason and both remedies on paper", async () => {
    await owner.reload();
    await expect(owner.getByText("没有批准").first()).toBeVisible();
    const paper = await openPaper(owner, "不予行政许可决定书");
    await expect(paper).toContainText("经营场所与污染源的距离不符合规定");
    await expect(paper).toContainText("行政复议");
    await expect(paper).toContainText("行政诉讼");
  });
});
