import { type Browser, expect, type Page, test } from "@playwright/test";
import { act, type Caller, citizen, foodLicenceDraft, staff } from "./api";
import { chooseAct, confirmAct, findCase, part, performAct, personAt, review, staffAt } from "./support";

/** A food licence that was filed and accepted, and the page of its applicant. */
async function acceptedCase(browser: Browser, baseURL: string | undefined) {
  const applicant = await citizen(baseURL);
  const id = await foodLicenceDraft(applicant);
  await act(applicant, id, { type: "SUBMIT" });
  await act(await staff(baseURL, "clerk"), id, { type: "ACCEPT" });
  const { number } = await applicant.get<{ number: string }>(`applications/${id}`);
  const owner = await personAt(browser);
  await enter(owner, applicant, `/applications/${id}`);
  return { owner, number };
}

async function enter(page: Page, { refreshToken }: Caller, path: string) {
  // A page without scripts: were the app running, it might spend the token before the next page does.
  await page.goto("/favicon.svg");
  await page.evaluate((token) => sessionStorage.setItem("yichuang.refresh", token), refreshToken);
  await page.goto(path);
}

test("a special procedure stops the clock and an extension moves it, before the applicant's eyes", async ({
  browser,
  baseURL,
}) => {
  const { owner, number } = await acceptedCase(browser, baseURL);
  const picture = part(owner, "办理期限").getByRole("figure");
  const reviewer = await staffAt(browser, "reviewer");

  await test.step("the applicant sees until when it will be decided", async () => {
    await expect(picture.first()).toContainText(/\d+日 到期/);
  });

  await test.step("the reviewer calls in experts; the inspection of premises is no reason", async () => {
    await findCase(reviewer, number);
    await chooseAct(reviewer, "开始特别程序");
    await expect(reviewer.getByText(/现场核查（勘验）不在这八种之内/)).toBeVisible();
    await reviewer.getByRole("radio", { name: "专家评审" }).check();
    await reviewer.getByRole("spinbutton", { name: "预计需要的工作日" }).fill("5");
    await expect(reviewer.getByText(/书面告知申请人：预计到 \d+年\d+月\d+日 结束/)).toBeVisible();
    await reviewer.getByRole("textbox", { name: "为什么需要" }).fill("布局须由专家评审");
    await confirmAct(reviewer, "开始特别程序");
    await expect(reviewer.getByText("特别程序（专家评审）进行中")).toBeVisible();
  });

  await test.step("the applicant reads that these days do not count", async () => {
    await owner.reload();
    await expect(
      owner.getByText(/特别程序（专家评审）进行中，预计到 \d+年\d+月\d+日；这段时间不计入期限/),
    ).toBeVisible();
    await expect(picture.first()).toContainText(/专家评审：\d+年\d+月\d+日 起不计时，预计到/);
    await expect(picture.first()).toContainText("最后一天待特别程序结束后确定");
    await expect(part(owner, "文书").getByRole("link", { name: /特别程序/ })).toBeVisible();
  });

  await test.step("the reviewer ends it with its result", async () => {
    await chooseAct(reviewer, "结束特别程序");
    await reviewer.getByRole("textbox", { name: "特别程序的结果" }).fill("专家评审通过");
    await confirmAct(reviewer, "结束特别程序");
  });

  await test.step("the head extends the limit, by no more than the matter allows", async () => {
    const head = await staffAt(browser, "head");
    await findCase(head, number);
    await chooseAct(head, "延长办理期限");
    const days = head.getByRole("spinbutton", { name: "延长的工作日" });
    await days.fill("6");
    await head.getByRole("textbox", { name: "延长的理由" }).fill("须再次核对专家意见");
    await head.getByRole("button", { name: "确认延长办理期限" }).click();
    await expect(head.getByText("请填写 1 至 5 之间的整数")).toBeVisible();
    await days.fill("5");
    await expect(head.getByText(/延长后的到期日：\d+年\d+月\d+日/)).toBeVisible();
    await confirmAct(head, "延长办理期限");
    await expect(head.getByText("已延期", { exact: true })).toBeVisible();
  });

  await test.step("the applicant sees the pause, the extension and the new last day", async () => {
    await owner.reload();
    await expect(owner.getByText(/期限延长了 5 个工作日，理由见“办理经过”/)).toBeVisible();
    await expect(picture.first()).toContainText("已延长 5 个工作日");
    await expect(picture.first()).toContainText(/\d+日 到期/);
    await expect(part(owner, "办理经过").getByText("须再次核对专家意见")).toBeVisible();
  });
});

test("a special case is decided by two: the decider signs first, the head grants", async ({
  browser,
  baseURL,
}) => {
  const { owner, number } = await acceptedCase(browser, baseURL);

  await test.step("the reviewer marks the special case", async () => {
    const reviewer = await staffAt(browser, "reviewer");
    await findCase(reviewer, number);
    await chooseAct(reviewer, "完成审查");
    await reviewer.getByRole("radio", { name: "学校、托幼机构食堂" }).check();
    await review(reviewer, "食堂条件符合要求。");
    await expect(reviewer.getByText("须两人签批", { exact: true })).toBeVisible();
  });

  const decider = await staffAt(browser, "decider");

  await test.step("the decider cannot decide alone, and signs first", async () => {
    await findCase(decider, number);
    await expect(decider.getByText(/还须两人签批/)).toBeVisible();
    await expect(decider.getByRole("radio", { name: "作出准予决定" })).toHaveCount(0);
    await chooseAct(decider, "第一人签批");
    await decider.getByRole("radio", { name: "同意准予" }).check();
    await confirmAct(decider, "第一人签批");
    await expect(decider.getByText(/第一人已签批：同意准予。还须另一人签批/)).toBeVisible();
  });

  await test.step("the head grants", async () => {
    const head = await staffAt(browser, "head");
    await findCase(head, number);
    await expect(head.getByText(/第一人已签批：同意准予/)).toBeVisible();
    await performAct(head, "作出准予决定");
  });

  await test.step("the applicant reads the decision", async () => {
    await owner.reload();
    await expect(owner.getByText("已批准").first()).toBeVisible();
  });
});
