import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, type Route, test } from "@playwright/test";
import type { RouteObject } from "react-router";
import { deskRoutes } from "../../src/app/desk/routes";
import { portalRoutes } from "../../src/app/portalRoutes";
import { act, busCardDraft, type Caller, citizen, foodLicenceDraft, staff } from "./api";

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

type State = "data" | "empty" | "error";

const administrators = ["catalogue", "orgadmin", "secadmin", "sysadmin", "supervisor"] as const;
type Administrator = (typeof administrators)[number];

interface Cases {
  /** Granted and closed: papers and a service to evaluate. */
  closed: string;
  document: string;
  event: string;
  /** Told what to mend. */
  correction: string;
  draft: string;
  /** A draft of the counter. */
  window: string;
  /** A member of staff. */
  member: string;
}

interface Screen {
  /** As the router spells it. */
  route: string;
  /** Where the data is; where it is empty, when that is another address. */
  path: (cases: Cases) => string;
  empty?: string;
  /** Whose screen it is, when it is not the clerk's. */
  who?: Administrator;
  /** What to do to see something. */
  act?: (page: Page) => Promise<void>;
}

const nobody = "510704-00000000-0000-7000-8000-000000000000";
const nothing = "00000000-0000-7000-8000-000000000000";

const portal: Screen[] = [
  { route: "/", path: () => "/" },
  { route: "/matters", path: () => "/matters", empty: "/matters?q=登月" },
  { route: "/matters/:code", path: () => "/matters/SPJY-XB", empty: "/matters/NOTHING" },
  { route: "/places", path: () => "/places" },
  { route: "/places/:code", path: () => "/places/youxian-centre", empty: "/places/none" },
  { route: "/login", path: () => "/login" },
  { route: "/privacy", path: () => "/privacy" },
  {
    route: "/progress",
    path: () => "/progress",
    act: async (page) => {
      await page.getByRole("textbox", { name: "办件编号" }).fill("510704202611220000011");
      await page.getByRole("textbox", { name: "查询码" }).fill("AAAAAA");
    },
  },
  { route: "/applications", path: () => "/applications" },
  {
    route: "/applications/new",
    path: () => "/applications/new?matter=SPJY-XB",
    empty: "/applications/new",
  },
  {
    route: "/applications/:id",
    path: ({ correction }) => `/applications/${correction}`,
    empty: `/applications/${nobody}`,
  },
  {
    route: "/applications/:id/edit",
    path: ({ draft }) => `/applications/${draft}/edit`,
    empty: `/applications/${nobody}/edit`,
  },
  {
    route: "/applications/:id/documents/:documentId",
    path: ({ closed, document }) => `/applications/${closed}/documents/${document}`,
    empty: `/applications/${nobody}/documents/${nothing}`,
  },
  {
    route: "/applications/:id/evaluate",
    path: ({ closed, event }) => `/applications/${closed}/evaluate?event=${encodeURIComponent(event)}`,
    empty: `/applications/${nobody}/evaluate?event=none`,
  },
  { route: "/*", path: () => "/nowhere" },
];

const desk: Screen[] = [
  { route: "/desk/login", path: () => "/desk/login" },
  { route: "/desk", path: () => "/desk?queue=ALL", empty: "/desk?queue=DRAFTS" },
  { route: "/desk/search", path: () => "/desk/search" },
  { route: "/desk/new", path: () => "/desk/new" },
  {
    route: "/desk/applications/:id",
    path: ({ closed }) => `/desk/applications/${closed}`,
    empty: `/desk/applications/${nobody}`,
  },
  {
    route: "/desk/applications/:id/edit",
    path: ({ window }) => `/desk/applications/${window}/edit`,
    empty: `/desk/applications/${nobody}/edit`,
  },
  { route: "/desk/me", path: () => "/desk/me" },
  {
    route: "/desk/supervision",
    path: () => "/desk/supervision",
    empty: "/desk/supervision?state=CLOSED",
    who: "supervisor",
  },
  { route: "/desk/admin/matters", path: () => "/desk/admin/matters", who: "catalogue" },
  { route: "/desk/admin/staff", path: () => "/desk/admin/staff", who: "orgadmin" },
  {
    route: "/desk/admin/staff/:id",
    path: ({ member }) => `/desk/admin/staff/${member}`,
    empty: `/desk/admin/staff/${nobody}`,
    who: "orgadmin",
  },
  { route: "/desk/admin/roles", path: () => "/desk/admin/roles", who: "secadmin" },
  {
    route: "/desk/admin/roles/:id",
    path: ({ member }) => `/desk/admin/roles/${member}`,
    empty: `/desk/admin/roles/${nobody}`,
    who: "secadmin",
  },
  { route: "/desk/admin/system", path: () => "/desk/admin/system", who: "sysadmin" },
  { route: "/desk/admin/organs", path: () => "/desk/admin/organs", who: "orgadmin" },
  {
    route: "/desk/admin/organs/:code",
    path: () => "/desk/admin/organs/youxian-spj",
    empty: "/desk/admin/organs/none",
    who: "orgadmin",
  },
  { route: "/desk/admin/points", path: () => "/desk/admin/points", who: "orgadmin" },
  {
    route: "/desk/admin/points/:code",
    path: () => "/desk/admin/points/youxian-centre",
    empty: "/desk/admin/points/none",
    who: "orgadmin",
  },
  { route: "/desk/*", path: () => "/desk/nowhere" },
];

/** What has no address of its own, or another face at the same one: dialogs, tabs, forms for something new. */
const furtherDesk: Screen[] = [
  { route: "/desk/admin/matters", path: () => "/desk/admin/matters?tab=imports", who: "catalogue" },
  { route: "/desk/admin/organs/:code", path: () => "/desk/admin/organs/new", who: "orgadmin" },
  {
    route: "/desk/admin/points/:code",
    path: () => "/desk/admin/points/new",
    who: "orgadmin",
    act: async (page) => {
      await page.getByRole("button", { name: "设置服务时间" }).click();
      await page.getByRole("button", { name: "添加特殊日期" }).click();
    },
  },
  {
    route: "/desk/admin/staff",
    path: () => "/desk/admin/staff",
    who: "orgadmin",
    act: async (page) => {
      await page.getByRole("button", { name: "新增人员" }).click();
      await expect(page.getByRole("dialog").getByLabel("用户名")).toBeVisible();
    },
  },
];

/** The addresses of a tree of routes. */
function addresses(routes: RouteObject[], base: string): string[] {
  return routes.flatMap(({ index, path, children }) => {
    const own = path === undefined || index ? base : `${base === "/" ? "" : base}/${path}`;
    return children ? addresses(children, own) : [own];
  });
}

test("every route of the router is looked at", () => {
  expect(portal.map(({ route }) => route)).toEqual(addresses(portalRoutes, "/"));
  expect(desk.map(({ route }) => route).sort()).toEqual(addresses(deskRoutes, "/desk").sort());
});

/** Real cases in the states that the pages show. */
async function makeCases(baseURL: string | undefined, owner: Caller): Promise<Cases> {
  const clerk = await staff(baseURL, "clerk");
  const reviewer = await staff(baseURL, "reviewer");
  const decider = await staff(baseURL, "decider");
  const closed = await foodLicenceDraft(owner);
  await act(owner, closed, { type: "SUBMIT" });
  await act(clerk, closed, { type: "ACCEPT" });
  await act(reviewer, closed, { type: "REVIEW", recommendation: "GRANT", opinion: "符合条件。" });
  await act(decider, closed, { type: "GRANT" });
  await act(clerk, closed, { type: "CLOSE" });
  const correction = await foodLicenceDraft(owner);
  await act(owner, correction, { type: "SUBMIT" });
  const items = [
    { target: "/answers/premisesAddress", message: "请写到门牌号" },
    { target: "/materials/M4", message: "请补充食品安全事故处置制度" },
  ];
  await act(clerk, correction, { type: "REQUEST_CORRECTION", items });
  const supervisor = await staff(baseURL, "supervisor");
  await supervisor.post(`applications/${correction}/supervision-orders`, { reason: "群众来电催问。" });
  const draft = await foodLicenceDraft(owner);
  const window = await busCardDraft(clerk);
  const papers = await owner.get<{ items: { id: string }[] }>(`applications/${closed}/documents`);
  const orgadmin = await staff(baseURL, "orgadmin");
  const members = await orgadmin.get<{ items: { id: string }[] }>("staff?limit=1");
  const { serviceEvents } = await owner.get<{ serviceEvents: { id: string }[] }>(`applications/${closed}`);
  return {
    closed,
    document: papers.items.at(-1)?.id ?? "",
    event: serviceEvents[0]?.id ?? "",
    correction,
    draft,
    window,
    member: members.items[0]?.id ?? "",
  };
}

async function pageOf(context: BrowserContext, who: Caller, entry: string): Promise<Page> {
  const page = await context.newPage();
  // a page without scripts: were the app running, it might spend the token before the next page does
  await page.goto("/favicon.svg");
  await page.evaluate((token) => sessionStorage.setItem("yichuang.refresh", token), who.refreshToken);
  await page.goto(entry);
  return page;
}

/** Everything but who one is and what the installation is. */
const contents = /\/api\/v1\/(?!sessions|installation|accounts\/me)/;

/** What fades in has other colours meanwhile: nothing is looked at before it stands. */
async function settled(page: Page) {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== "running" || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );
}

async function look(page: Page, screen: Screen, state: State, cases: Cases, problems: string[]) {
  const path = state === "empty" ? (screen.empty ?? screen.path(cases)) : screen.path(cases);
  const refuse = (route: Route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: "/errors/unavailable", title: "系统繁忙", status: 503 }),
    });
  if (state === "error") await page.route(contents, refuse);
  const served = await page.goto(path);
  expect(served?.headers()["x-robots-tag"], `${path} is not for search engines`).toBe("noindex");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // Refused requests are repeated twice before the page gives up.
  await expect(page.locator(".skeleton"), `${path} (${state}) stops loading`).toHaveCount(0, {
    timeout: 30_000,
  });
  await screen.act?.(page);
  await settled(page);
  await expect(page.getByText("演示系统，非政府网站"), `${path} says that it is a demo`).toBeVisible();
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (tooWide > 0) problems.push(`${path} (${state}): ${tooWide} px too wide`);
  const { violations } = await new AxeBuilder({ page })
    // The frame of a paper runs no scripts, so nothing can be injected there.
    .setLegacyMode(path.includes("/documents/"))
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  for (const { id, nodes } of violations) {
    problems.push(`${path} (${state}): ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }
  await page.unroute(contents);
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport });
    test.setTimeout(480_000);

    test(`the portal can be used by everybody (${size})`, async ({ context, baseURL }) => {
      const owner = await citizen(baseURL);
      const cases = await makeCases(baseURL, owner);
      const full = await pageOf(context, owner, "/applications");
      const empty = await pageOf(context, await citizen(baseURL), "/applications");
      await expect(full.getByRole("link", { name: "食品经营许可（新办）" })).toHaveCount(3);
      await expect(empty.getByText("您还没有办过事。")).toBeVisible();
      const anonymous = await context.newPage();
      const problems: string[] = [];
      for (const screen of portal) {
        for (const state of ["data", "empty", "error"] as const) {
          const logged = state === "empty" ? empty : full;
          await look(screen.route === "/login" ? anonymous : logged, screen, state, cases, problems);
        }
      }
      expect(problems).toEqual([]);
    });

    test(`the desk can be used by everybody (${size})`, async ({ context, baseURL }) => {
      const cases = await makeCases(baseURL, await citizen(baseURL));
      const full = await pageOf(context, await staff(baseURL, "clerk"), "/desk");
      const auditor = await pageOf(context, await staff(baseURL, "auditor"), "/desk");
      const pages = new Map<Administrator, Page>();
      for (const who of administrators) {
        pages.set(who, await pageOf(context, await staff(baseURL, who), "/desk/me"));
      }
      const anonymous = await context.newPage();
      const problems: string[] = [];
      for (const screen of desk) {
        for (const state of ["data", "error"] as const) {
          const own = (screen.who && pages.get(screen.who)) ?? full;
          const page = screen.route === "/desk/login" ? anonymous : own;
          await look(page, screen, state, cases, problems);
        }
      }
      await test.step("behind a button or a tab", async () => {
        for (const screen of furtherDesk) {
          await look((screen.who && pages.get(screen.who)) ?? full, screen, "data", cases, problems);
        }
      });
      await test.step("without cases", async () => {
        const idle = await pageOf(context, await staff(baseURL, "decider-window"), "/desk");
        for (const screen of desk) {
          await look(screen.route === "/desk/login" ? anonymous : idle, screen, "empty", cases, problems);
        }
      });
      await test.step("where there is nothing of that name", async () => {
        for (const screen of desk.filter(({ who, empty }) => who && empty)) {
          await look((screen.who && pages.get(screen.who)) ?? full, screen, "empty", cases, problems);
        }
      });
      await test.step("as the auditor sees it", async () => {
        for (const screen of desk.filter(({ route }) => route !== "/desk/login")) {
          await look(auditor, screen, "data", cases, problems);
        }
      });
      expect(problems).toEqual([]);
    });
  });
}
