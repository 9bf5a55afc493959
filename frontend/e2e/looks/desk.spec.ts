import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { getResponse } from "msw";
import { deskCases, type StaffName } from "../../src/testing/deskFixtures";
import { deskHandlers } from "../../src/testing/deskHandlers";
import { handlers } from "../../src/testing/handlers";

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

interface Screen {
  who?: StaffName;
  path: string;
  act?: (page: Page) => Promise<void>;
}

const address = (name: keyof typeof deskCases) => `/desk/applications/${deskCases[name].id}`;

const choose = (name: string) => async (page: Page) => {
  await page.getByRole("radio", { name, exact: true }).check();
};

const screens: Record<string, Screen> = {
  login: { path: "/desk/login" },
  "list-clerk": { who: "clerk", path: "/desk?queue=ALL" },
  "list-empty": { who: "clerk", path: "/desk?queue=TO_CLOSE" },
  "list-reviewer": { who: "reviewer", path: "/desk" },
  "list-auditor": { who: "auditor", path: "/desk" },
  search: {
    who: "clerk",
    path: "/desk/search",
    act: async (page) => {
      await page.getByRole("textbox").fill("13900000001");
      await page.getByRole("button", { name: "查找" }).click();
      await page.getByText("找到 1 件").waitFor();
    },
  },
  case: { who: "clerk", path: address("received") },
  "case-correct": {
    who: "clerk",
    path: address("received"),
    act: async (page) => {
      await choose("一次性告知补正")(page);
      await page.getByRole("checkbox", { name: "保证食品安全的规章制度目录清单" }).check();
      await page.getByRole("button", { name: "确认一次性告知补正" }).click();
    },
  },
  "case-refuse-acceptance": {
    who: "clerk",
    path: address("received"),
    act: async (page) => {
      await choose("不予受理")(page);
      await choose("依法不属于本机关职权范围")(page);
    },
  },
  "case-disclose": {
    who: "clerk",
    path: address("received"),
    act: async (page) => {
      await page.getByRole("button", { name: "显示完整信息" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "case-paper": {
    who: "clerk",
    path: address("received"),
    act: async (page) => {
      await page.getByRole("button", { name: "查看打印《收件凭证》" }).click();
      await page.frameLocator("iframe").getByRole("heading").waitFor();
    },
  },
  "case-waiting": { who: "clerk", path: address("correction") },
  "case-decide": { who: "decider", path: address("accepted"), act: choose("作出不予批准决定") },
  "case-special": {
    who: "reviewer",
    path: address("reviewing"),
    act: async (page) => {
      await choose("开始特别程序")(page);
      await choose("专家评审")(page);
      await page.getByRole("spinbutton").fill("5");
      await page.getByText("书面告知申请人").waitFor();
    },
  },
  "case-review": { who: "reviewer", path: address("reviewing"), act: choose("完成审查") },
  "case-suspended": { who: "reviewer", path: address("suspended"), act: choose("结束特别程序") },
  "case-signed": { who: "decider", path: address("signed") },
  "case-extend": {
    who: "head",
    path: address("signed"),
    act: async (page) => {
      await choose("延长办理期限")(page);
      await page.getByRole("spinbutton").fill("6");
      await page.getByRole("button", { name: "确认延长办理期限" }).click();
    },
  },
  "case-mended": { who: "clerk", path: address("mended") },
  "case-audit": { who: "auditor", path: address("accepted") },
  new: { who: "clerk", path: "/desk/new" },
  edit: { who: "deciderWindow", path: `${address("draft")}/edit` },
  filed: {
    who: "deciderWindow",
    path: `${address("draft")}/edit`,
    act: async (page) => {
      await page.getByRole("button", { name: "提交申请并收件" }).click();
      await page.getByRole("heading", { name: "已收件" }).waitFor();
    },
  },
  closed: {
    who: "deciderWindow",
    path: `${address("draft")}/edit`,
    act: async (page) => {
      await page.getByRole("button", { name: "提交申请并收件" }).click();
      await page.getByRole("button", { name: "确认作出准予决定" }).click();
      await page.getByRole("button", { name: "确认办结" }).click();
      await page.getByRole("heading", { name: "已办结" }).waitFor();
    },
  },
  forbidden: { who: "reviewer", path: "/desk/new" },
  "not-found": { who: "clerk", path: "/desk/applications/510704-nothing" },
};

async function serve(page: Page, who: StaffName | undefined) {
  const service = who ? deskHandlers(who) : handlers;
  await page.route("**/api/**", async (route) => {
    const request = route.request();
    const body = request.postData() ?? undefined;
    const headers = await request.allHeaders();
    const sent = new Request(request.url(), { method: request.method(), headers: plain(headers), body });
    const answer = await getResponse(service, sent);
    if (!answer) return route.abort();
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  });
}

/** Without the pseudo-headers of HTTP/2. */
function plain(headers: Record<string, string>) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`desk on a ${size}`, () => {
    test.use({ viewport });
    for (const [name, { who, path, act }] of Object.entries(screens)) {
      test(`${name} can be used by everybody`, async ({ page }) => {
        await page.clock.setFixedTime("2026-03-18T10:00:00+08:00");
        await serve(page, who);
        if (who) await page.addInitScript(() => sessionStorage.setItem("yichuang.refresh", "refresh-1"));
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await expect(page.locator(".skeleton")).toHaveCount(0);
        await act?.(page);
        await page.waitForTimeout(400); // Ant Design's movements end.
        const modal = name === "case-disclose" || name === "case-paper";
        await page.screenshot({
          path: join(test.info().project.outputDir, `looks/desk-${name}-${size}.png`),
          fullPage: !modal,
        });
        await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toHaveCount(1);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways).toBeLessThanOrEqual(0);
        // No script runs in the frame of a paper, not even that of the check.
        await page.locator("iframe").evaluateAll((frames) => {
          for (const frame of frames) frame.remove();
        });
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        ).toEqual([]);
      });
    }
  });
}
