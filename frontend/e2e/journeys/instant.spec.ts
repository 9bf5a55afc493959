import { expect, type Page, test } from "@playwright/test";
import { choose, personAt, residents, staffAt, staffPassword } from "./support";

/** Files the yearly check of a bus card and stays on the page of the case. */
async function fileBusCard(desk: Page) {
  await desk.getByRole("navigation", { name: "工作台导航" }).getByRole("link", { name: "窗口收件" }).click();
  await desk.getByRole("searchbox", { name: "事项" }).fill("公交卡");
  await desk.getByRole("radio", { name: /老年免费公交卡年审/ }).check();
  await desk.getByRole("textbox", { name: "姓名", exact: true }).fill(residents.heXiuying.name);
  await desk.getByRole("textbox", { name: "手机号", exact: true }).fill("13900000001");
  await desk.getByRole("textbox", { name: "证件号码", exact: true }).fill(residents.heXiuying.idNumber);
  await desk.getByRole("button", { name: "开始填写" }).click();
  const form = desk.locator("form");
  await form.getByRole("textbox", { name: /^公交卡号/ }).fill("6210000012345678");
  await choose(form, "卡片状况", "完好，能刷");
  await choose(form, "代办人与持卡人的关系", "没有代办人，本人办理");
  await form.getByRole("checkbox", { name: /^我承诺/ }).check();
  await desk.getByRole("button", { name: "提交申请并收件" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "已收件" })).toBeVisible();
}

test("a bus card is checked in one visit: filed, decided and closed at the counter", async ({ browser }) => {
  const window = await staffAt(browser, "decider-window");
  await fileBusCard(window);
  await window.getByRole("button", { name: "确认作出准予决定" }).click();
  await window.getByRole("button", { name: "确认办结" }).click();
  await expect(window.getByRole("heading", { level: 1, name: "已办结" })).toBeVisible();
  await expect(window.getByText("办理结果告知书").first()).toBeVisible();
});

test("a clerk files the same but cannot decide it", async ({ browser, request }) => {
  const clerk = await staffAt(browser, "clerk");
  await fileBusCard(clerk);

  await test.step("no decision is offered", async () => {
    await expect(clerk.getByRole("heading", { name: "办理", exact: true })).toBeVisible();
    await expect(clerk.getByRole("radio", { name: "作出准予决定" })).toHaveCount(0);
    await expect(clerk.getByRole("button", { name: "确认作出准予决定" })).toHaveCount(0);
  });

  await test.step("and none is taken", async () => {
    const id = /applications\/([^/]+)/.exec(clerk.url())?.[1];
    const opened = await request.post("/api/v1/sessions", {
      data: { method: "PASSWORD", username: "clerk", password: await staffPassword("clerk") },
    });
    const { accessToken } = (await opened.json()) as { accessToken: string };
    const answer = await request.post(`/api/v1/applications/${id}/acts`, {
      headers: { Authorization: `Bearer ${accessToken}` },
      data: { type: "GRANT" },
    });
    expect(answer.status()).toBe(403);
  });
});

test("nobody without a session sees the desk", async ({ browser }) => {
  const page = await personAt(browser);
  await page.goto("/desk");
  await expect(page.getByRole("heading", { level: 1, name: "工作人员登录" })).toBeVisible();
});
