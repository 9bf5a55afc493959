import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { act, citizen, foodLicenceDraft, staff } from "./api";

const sizes = { "390": { width: 390, height: 844 }, "1440": { width: 1440, height: 900 } };
const folder = fileURLToPath(new URL("../../../docs/screenshots", import.meta.url));

/** Who looks at which screen of the administration, the name of its picture and its heading. */
const administration = [
  ["catalogue", "/desk/admin/matters", "matters", "事项目录"],
  ["orgadmin", "/desk/admin/organs", "organs", "机构"],
  ["orgadmin", "/desk/admin/points/youxian-centre", "point", "修改服务点"],
  ["orgadmin", "/desk/admin/staff", "staff", "人员"],
  ["secadmin", "/desk/admin/roles", "roles", "角色与代岗"],
  ["sysadmin", "/desk/admin/system", "system", "系统"],
] as const;

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
      await page.goto("/places");
      await picture(page, `places-${width}`, "服务点");
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

    test(`the screens of administrators at ${width} px`, async ({ browser, baseURL }) => {
      for (const [who, path, name, heading] of administration) {
        const context = await browser.newContext({ viewport });
        const page = await context.newPage();
        await enter(page, (await staff(baseURL, who)).refreshToken, path);
        await picture(page, `${name}-${width}`, heading);
        await context.close();
      }
    });

    test.describe("in English", () => {
      test.use({ locale: "en-US" });

      test(`the home page at ${width} px`, async ({ page }) => {
        await page.goto("/");
        await picture(page, `home-english-${width}`, "What do you want to do?");
      });
    });
  });
}
