import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { act, citizen, foodLicenceDraft, staff } from "./api";

const sizes = { "390": { width: 390, height: 844 }, "1440": { width: 1440, height: 900 } };
const folder = fileURLToPath(new URL("../../../docs/screenshots", import.meta.url));

async function enter(page: Page, refreshToken: string, path: string) {
  // a page without scripts: were the app running, it might spend the token before the next page does
  await page.goto("/favicon.svg");
  await page.evaluate((token) => sessionStorage.setItem("yichuang.refresh", token), refreshToken);
  await page.goto(path);
}

/** Visits a page; writes its picture when SCREENSHOTS=1. */
async function picture(page: Page, name: string, heading: string) {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  if (process.env.SCREENSHOTS !== "1") return;
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: false, animations: "disabled" });
}

for (const [width, viewport] of Object.entries(sizes)) {
  test.describe(`${width} px`, () => {
    test.use({ viewport });

    test(`the pages of the portal at ${width} px`, async ({ page, baseURL }) => {
      const owner = await citizen(baseURL);
      const clerk = await staff(baseURL, "clerk");
      const filed = await foodLicenceDraft(owner);
      await act(owner, filed, { type: "SUBMIT" });
      await act(clerk, filed, { type: "ACCEPT" });
      const draft = await foodLicenceDraft(owner);
      await page.goto("/");
      await picture(page, `home-${width}`, "您要办什么事？");
      await page.goto("/matters/SPJY-XB");
      await picture(page, `guide-${width}`, "食品经营许可（新办）");
      await enter(page, owner.refreshToken, `/applications/${draft}/edit`);
      await picture(page, `form-${width}`, "填写申请");
      await page.goto(`/applications/${filed}`);
      await picture(page, `case-${width}`, "食品经营许可（新办）");
    });

    test(`the screens of the desk at ${width} px`, async ({ page, baseURL }) => {
      const owner = await citizen(baseURL);
      const clerk = await staff(baseURL, "clerk");
      const filed = await foodLicenceDraft(owner);
      await act(owner, filed, { type: "SUBMIT" });
      await enter(page, clerk.refreshToken, "/desk");
      await picture(page, `desk-${width}`, "待办");
      await page.goto(`/desk/applications/${filed}`);
      await picture(page, `desk-case-${width}`, "食品经营许可（新办）");
    });
  });
}
