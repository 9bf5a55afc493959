import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";

const data = process.env.YICHUANG_DATA_DIR ?? fileURLToPath(new URL("../../../data", import.meta.url));

export type Staff =
  | "clerk"
  | "reviewer"
  | "decider"
  | "decider-window"
  | "supervisor"
  | "head"
  | "auditor"
  | "catalogue"
  | "orgadmin"
  | "secadmin"
  | "sysadmin";

/** Residents whose numbers carry a right check digit; nobody of these numbers lives. */
export const residents = {
  heXiuying: { name: "何秀英", idNumber: "510704193803129922" },
  luoWenbin: { name: "罗文彬", idNumber: "510704198507219918" },
};

export const creditCode = "92510704DEM000057H";

/** A telephone that nobody has used here before: its first log-in makes the account. */
export function freshPhone(): string {
  return `139${String(randomInt(100_000_000)).padStart(8, "0")}`;
}

/** The smallest PDF that is one. */
export function pdf(name: string) {
  const lines = [
    "%PDF-1.4",
    "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj",
    "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj",
    "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj",
    "trailer <</Root 1 0 R>>",
    "%%EOF",
  ];
  return { name: `${name}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(`${lines.join("\n")}\n`) };
}

/** The code of the latest message to a telephone, from the outbox of the demonstration. */
export async function smsCode(phone: string): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(
      async () => {
        const sent = await readFile(join(data, "outbox/sms.jsonl"), "utf8").catch(() => "");
        const own = sent
          .split("\n")
          .filter((line) => line.includes(phone))
          .map((line) => (JSON.parse(line) as { text: string }).text);
        code = own
          .reverse()
          .join("\n")
          .match(/验证码是 (\d{6})/)?.[1];
        return code;
      },
      { message: `a code was sent to ${phone}`, timeout: 30_000 },
    )
    .toBeDefined();
  return code ?? "";
}

export async function staffPassword(username: Staff): Promise<string> {
  const accounts = JSON.parse(await readFile(join(data, "demo-accounts.json"), "utf8")) as {
    username: string;
    password: string;
  }[];
  const found = accounts.find((account) => account.username === username);
  if (!found) throw new Error(`demo-accounts.json has no ${username}`);
  return found.password;
}

/** A browser of one person: its own window, its own session. */
export async function personAt(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** Logs in on the page where one is asked to. */
export async function logInBySms(page: Page, phone: string) {
  await page.getByRole("textbox", { name: "手机号码" }).fill(phone);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page.getByRole("textbox", { name: "六位验证码" }).fill(await smsCode(phone));
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** A citizen, logged in, on the list of the own cases. */
export async function citizenAt(browser: Browser, phone = freshPhone()): Promise<Page> {
  const page = await personAt(browser);
  await page.goto("/login");
  await logInBySms(page, phone);
  await expect(page.getByRole("heading", { level: 1, name: "我的办件" })).toBeVisible();
  return page;
}

/** Logs in at the desk with a user name, wherever that leads. */
export async function logInAtDesk(desk: Page, username: string, password: string) {
  await desk.goto("/desk/login");
  await desk.getByLabel("用户名").fill(username);
  await desk.getByLabel("密码", { exact: true }).fill(password);
  await desk.getByRole("button", { name: "登录" }).click();
}

/** A member of the staff, logged in: on the work list, or on the first screen of who handles no cases. */
export async function staffAt(browser: Browser, username: Staff): Promise<Page> {
  const page = await personAt(browser);
  await logInAtDesk(page, username, await staffPassword(username));
  const first = username === "orgadmin" ? "机构" : "待办";
  await expect(page.getByRole("heading", { level: 1, name: first })).toBeVisible();
  return page;
}

/** Opens a case at the desk by its number. */
export async function findCase(desk: Page, number: string) {
  await desk.getByRole("link", { name: "查找办件" }).click();
  await desk.getByRole("textbox", { name: "办件编号、手机号或证件号码" }).fill(number);
  await desk.getByRole("button", { name: "查找" }).click();
  await desk.getByRole("region", { name: "查找结果" }).getByRole("link").click();
  await expect(desk.getByRole("heading", { name: "办理", exact: true })).toBeVisible();
}

/** Chooses what to do with the case that is open; where only one thing is possible it is chosen already. */
export async function chooseAct(desk: Page, act: string) {
  const confirm = desk.getByRole("button", { name: `确认${act}`, exact: true });
  const choice = desk.getByRole("radio", { name: act, exact: true });
  await expect(confirm.or(choice).first()).toBeVisible();
  if (await choice.isVisible()) await choice.check();
  await expect(confirm).toBeVisible();
}

/** Does what was chosen. */
export async function confirmAct(desk: Page, act: string) {
  await desk.getByRole("button", { name: `确认${act}`, exact: true }).click();
  await expect(desk.getByText(`${act}：已完成`)).toBeVisible();
}

/** An act that needs nothing to be written. */
export async function performAct(desk: Page, act: string) {
  await chooseAct(desk, act);
  await confirmAct(desk, act);
}

/** Recommends to grant. */
export async function review(desk: Page, opinion: string, recommendation = "建议准予") {
  await chooseAct(desk, "完成审查");
  await desk.getByRole("radio", { name: recommendation, exact: true }).check();
  await desk.getByRole("textbox", { name: "审查意见" }).fill(opinion);
  await confirmAct(desk, "完成审查");
}

/** The part of the portal's form with that heading. */
export function part(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** Starts an application online from the guide of the matter that is open. */
export async function beginOnline(page: Page) {
  await page.getByRole("link", { name: "在线办理" }).click();
  await page.getByRole("button", { name: "我知道了，开始填写" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "填写申请" })).toBeVisible();
}

/** Fills in the form of a food licence, with its two papers. */
export async function fillFoodLicence(page: Page, phone: string) {
  const applicant = part(page, "申请人");
  await applicant.getByRole("radio", { name: "个人" }).check();
  await applicant.getByRole("textbox", { name: /^姓名/ }).fill(residents.luoWenbin.name);
  await applicant.getByRole("textbox", { name: /^证件号码/ }).fill(residents.luoWenbin.idNumber);
  await applicant.getByRole("textbox", { name: /^联系电话/ }).fill(phone);
  const content = part(page, "申请内容");
  await content.getByRole("textbox", { name: /^经营者名称/ }).fill("游仙区老罗面馆");
  await content.getByRole("textbox", { name: /^统一社会信用代码/ }).fill(creditCode);
  await content.getByRole("textbox", { name: /^法定代表人/ }).fill(residents.luoWenbin.name);
  await choose(content, "主体业态", "餐饮服务经营者");
  await choose(content, "业态标注", "以下都不是");
  await content.getByRole("checkbox", { name: "热食类食品制售" }).check();
  await choose(content, "经营场所所在镇（街道）", "富乐街道");
  await content.getByRole("textbox", { name: /^经营场所详细地址/ }).fill("东津路中段一家店");
  await content.getByRole("textbox", { name: /^经营场所面积/ }).fill("46.5");
  await content.getByRole("textbox", { name: /^食品安全管理人员姓名/ }).fill(residents.luoWenbin.name);
  await content.getByRole("textbox", { name: /^食品安全管理人员手机号/ }).fill("13900000002");
  await content.getByRole("checkbox", { name: /^我承诺/ }).check();
  await upload(page, "主要设备设施、经营布局、操作流程等文件", "设备清单和平面图");
  await upload(page, "保证食品安全的规章制度目录清单", "制度目录");
}

/** One of several answers, whether the form shows them all or as a list to open. */
export async function choose(form: Locator, question: string, answer: string) {
  const list = form.getByRole("combobox", { name: new RegExp(`^${question}`) });
  const group = form.getByRole("group", { name: new RegExp(`^${question}`) });
  await expect(list.or(group).first()).toBeVisible();
  if (await list.isVisible()) await list.selectOption({ label: answer });
  else await group.getByRole("radio", { name: answer, exact: true }).check();
}

/** Hands in a file for a material; on the portal and at the desk alike. */
export async function upload(page: Page, material: string, name: string) {
  await page.getByLabel(material).first().setInputFiles(pdf(name));
  await expect(page.getByText(`${name}.pdf`, { exact: true })).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
}

/** Submits the form of the portal; answers the number and the query code of the case. */
export async function submitOnline(page: Page) {
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  await expect(page.getByText("提交成功，收件凭证已经开好")).toBeVisible();
  return referenceOf(page);
}

/** Number and query code, as the page of the case shows them to its applicant. */
export async function referenceOf(page: Page) {
  const values = part(page, "查询凭据").getByRole("definition");
  await expect(values.nth(1)).toBeVisible();
  return {
    number: (await values.nth(0).textContent()) ?? "",
    queryCode: (await values.nth(1).textContent()) ?? "",
  };
}

/** Opens a paper of the own case; answers what is printed on it. */
export async function openPaper(page: Page, title: string): Promise<Locator> {
  await part(page, "文书").getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return page.frameLocator(`iframe[title="${title}"]`).locator("body");
}

/** Files the yearly check of a bus card and stays on the page of the case. */
export async function fileBusCard(desk: Page) {
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
