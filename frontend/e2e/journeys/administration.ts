import { expect, type Page } from "@playwright/test";

/** Goes to a screen of the desk by its menu. */
export async function openScreen(desk: Page, name: string) {
  await desk.getByRole("navigation", { name: "工作台导航" }).getByRole("link", { name, exact: true }).click();
  await expect(desk.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
}

/** One of a list that opens, found by typing. */
async function pick(desk: Page, label: string, words: string) {
  await desk.getByRole("combobox", { name: new RegExp(`^${label}`) }).fill(words);
  await desk.getByTitle(words, { exact: true }).first().click();
}

/** The form of a new organ, with all that one has to tell. */
export async function fillOrgan(desk: Page, name: string, code: string) {
  await openScreen(desk, "机构");
  await desk.getByRole("link", { name: "新建机构" }).click();
  await desk.getByRole("textbox", { name: /^名称/ }).fill(name);
  await desk.getByRole("textbox", { name: /^编码/ }).fill(code);
}

/** Makes a point in the town 小枧镇 that is open on the five days of the week, and stays on its page. */
export async function makePoint(desk: Page, name: string, code: string, organ: string) {
  await openScreen(desk, "服务点");
  await desk.getByRole("link", { name: "新建服务点" }).click();
  await desk.getByRole("textbox", { name: /^名称/ }).fill(name);
  await desk.getByRole("textbox", { name: /^编码/ }).fill(code);
  await pick(desk, "所在区划", "小枧镇");
  await pick(desk, "设立单位", organ);
  await desk.getByRole("textbox", { name: /^地址/ }).fill("小枧镇政府一楼");
  await desk.getByRole("button", { name: "设置服务时间" }).click();
  await desk.getByLabel("周一上午开始").fill("08:30");
  await desk.getByLabel("周一上午结束").fill("12:00");
  await desk.getByLabel("周一下午开始").fill("14:00");
  await desk.getByLabel("周一下午结束").fill("17:30");
  await desk.getByRole("button", { name: "周二至周五同周一" }).click();
  await desk.getByRole("button", { name: "保存" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "修改服务点" })).toBeVisible();
}

/** Adds a counter to the point whose page is open. */
export async function addCounter(desk: Page, number: string, name: string) {
  const counters = desk.getByRole("region", { name: "窗口" });
  await desk.getByRole("button", { name: "添加窗口" }).click();
  await desk.getByRole("textbox", { name: /^窗口号/ }).fill(number);
  await counters.getByRole("textbox", { name: /^名称/ }).fill(name);
  await desk.getByRole("button", { name: "保存窗口" }).click();
  await expect(counters.getByText(name)).toBeVisible();
}
