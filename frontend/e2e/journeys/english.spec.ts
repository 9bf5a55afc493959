import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { staffPassword } from "./support";

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const notice = "This guide is available in Chinese only.";

/** Nothing stands out of the window, and nobody is shut out. */
async function usable(page: Page) {
  await expect(page.locator(".skeleton")).toHaveCount(0);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport });

    test(`somebody who reads English looks a matter up (${size})`, async ({ page }) => {
      const html = page.locator("html");
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1, name: "您要办什么事？" })).toBeVisible();
      await expect(html).toHaveAttribute("lang", "zh-CN");

      await page.getByRole("button", { name: "English" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "What do you want to do?" })).toBeVisible();
      await expect(html).toHaveAttribute("lang", "en");
      await expect(page.getByText("Demonstration system, not a government website")).toBeVisible();
      await usable(page);

      await page.getByRole("link", { name: "Open a restaurant" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Results for “开饭店”" })).toBeVisible();
      await page.getByRole("link", { name: "食品经营许可（新办）" }).click();
      const name = page.getByRole("heading", { level: 1, name: "食品经营许可（新办）" });
      await expect(name).toHaveAttribute("lang", "zh-CN");
      await expect(page.getByText(notice)).toHaveCount(1);
      await expect(page.getByRole("heading", { name: "What you need", exact: true })).toBeVisible();
      await expect(
        page.getByRole("listitem").filter({ hasText: "营业执照" }).locator("[lang=zh-CN]").first(),
      ).toBeVisible();
      await usable(page);

      await page.reload();
      await expect(page.getByText(notice)).toHaveCount(1);
      await expect(html).toHaveAttribute("lang", "en");

      await page.getByRole("button", { name: "中文" }).click();
      await expect(page.getByRole("heading", { name: "要准备的材料" })).toBeVisible();
      await expect(page.getByText(notice)).toHaveCount(0);
      await expect(html).toHaveAttribute("lang", "zh-CN");
      await expect(name).not.toHaveAttribute("lang");
    });
  });
}

test("the desk speaks the language that was chosen, its refusals too", async ({ page }) => {
  await page.goto("/desk/login");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("textbox", { name: "User name" }).fill("clerk");
  await page.getByRole("textbox", { name: "Password" }).fill("not the password");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("alert")).toContainText("The user name or the password is wrong");
  await page.getByRole("textbox", { name: "Password" }).fill(await staffPassword("clerk"));
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Work list" })).toBeVisible();
  await usable(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Work list" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "待办" })).toBeVisible();
});

test.describe("a browser that prefers English", () => {
  test.use({ locale: "en-GB" });

  test("opens in English at the first visit, in Chinese once that was chosen", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "What do you want to do?" })).toBeVisible();
    await page.getByRole("button", { name: "中文" }).click();
    await page.goto("/progress");
    await expect(page.getByRole("heading", { level: 1, name: "查办理进度" })).toBeVisible();
  });
});
