import { expect, test } from "@playwright/test";
import { fileBusCard, personAt, staffAt, staffPassword } from "./support";

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
