import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { getResponse } from "msw";
import { caseId, correctionId, documentId, draftId, suspendedId } from "../../src/testing/fixtures";
import { handlers } from "../../src/testing/handlers";

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

const pages: Record<string, { path: string; act?: (page: Page) => Promise<void> }> = {
  home: { path: "/" },
  results: { path: "/matters?q=老" },
  "nothing-found": { path: "/matters?q=登月" },
  guide: { path: "/matters/GLJT-SQ" },
  "guide-window": { path: "/matters/LNGJK-NS" },
  login: { path: "/login" },
  "login-needed": { path: "/applications" },
  mine: { path: "/applications" },
  new: { path: "/applications/new?matter=GLJT-SQ" },
  edit: { path: `/applications/${draftId}/edit` },
  "edit-correction": { path: `/applications/${correctionId}/edit` },
  case: { path: `/applications/${caseId}` },
  "case-correction": { path: `/applications/${correctionId}` },
  "case-suspended": { path: `/applications/${suspendedId}` },
  withdraw: {
    path: `/applications/${caseId}`,
    act: (page) => page.getByRole("button", { name: "撤回申请" }).click(),
  },
  document: { path: `/applications/${caseId}/documents/${documentId}` },
  evaluate: {
    path: `/applications/${caseId}/evaluate?event=visit-1`,
    act: (page) => page.getByRole("radio", { name: "非常满意" }).check(),
  },
  progress: {
    path: "/progress",
    act: async (page) => {
      await page.getByLabel("办件编号").fill("510704202603160000017");
      await page.getByLabel("查询码").fill("K7MX42");
      await page.getByRole("button", { name: "查询" }).click();
      await page.getByRole("heading", { name: "办理经过" }).waitFor();
    },
  },
  privacy: { path: "/privacy" },
  "not-found": { path: "/nowhere" },
};

const anonymous = new Set([
  "home",
  "results",
  "nothing-found",
  "login",
  "login-needed",
  "progress",
  "not-found",
]);

async function serveFixtures(page: Page) {
  await page.route("**/api/**", async (route) => {
    const request = route.request();
    const body = request.postData() ?? undefined;
    const answer = await getResponse(
      handlers,
      new Request(request.url(), { method: request.method(), body }),
    );
    if (!answer) return route.abort();
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: await answer.text() });
  });
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, () => {
    test.use({ viewport });
    for (const [name, { path, act }] of Object.entries(pages)) {
      test(`${name} can be used by everybody`, async ({ page }) => {
        await page.clock.setFixedTime("2026-03-18T10:00:00+08:00");
        await serveFixtures(page);
        if (!anonymous.has(name)) {
          await page.addInitScript(() => sessionStorage.setItem("yichuang.refresh", "refresh-1"));
        }
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await expect(page.locator(".skeleton")).toHaveCount(0);
        await act?.(page);
        await page.screenshot({
          path: `looks/${name}-${size}.png`,
          fullPage: act === undefined || name !== "withdraw",
        });
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page })
          // The frame of a paper runs no scripts, so nothing can be injected there.
          .setLegacyMode(name === "document")
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        ).toEqual([]);
      });
    }
  });
}
