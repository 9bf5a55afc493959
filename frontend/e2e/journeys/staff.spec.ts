import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { addCounter, fillOrgan, makePoint, openScreen } from "./administration";
import { timeCode } from "./authenticator";
import { fileBusCard, logInAtDesk, personAt, staffPassword } from "./support";

const centre = "绵阳市游仙区政务服务中心";
const ownPassword = "Youxian-2026-xin";

test("an organ, a point with a counter, and somebody who is taken on, given a role, sets up, files a walk-in, and leaves", async ({
  browser,
}) => {
  const number = randomInt(1_000_000);
  const username = `clerk-${number}`;
  const organ = `绵阳市游仙区体育事业中心${number}`;
  const name = "黎小雨";
  let oneTime = "";
  let secret = "";

  const orgadmin = await personAt(browser);
  const secadmin = await personAt(browser);
  const clerk = await personAt(browser);

  await test.step("the personnel desk makes an organ, a point with a counter", async () => {
    await logInAtDesk(orgadmin, "orgadmin", await staffPassword("orgadmin"));
    await expect(orgadmin.getByRole("heading", { level: 1, name: "机构" })).toBeVisible();
    await fillOrgan(orgadmin, organ, `tiyu-${number}`);
    await orgadmin.getByRole("button", { name: "保存" }).click();
    await expect(orgadmin.getByRole("row", { name: new RegExp(organ) })).toBeVisible();
    await makePoint(orgadmin, `小枧镇体育服务站${number}`, `tiyu-point-${number}`, organ);
    await addCounter(orgadmin, "T01", "体育服务窗口");
  });

  await test.step("takes a clerk on and hands over a password that is told once", async () => {
    await openScreen(orgadmin, "人员");
    await orgadmin.getByRole("button", { name: "新增人员" }).click();
    const dialog = orgadmin.getByRole("dialog");
    await dialog.getByLabel("用户名").fill(username);
    await dialog.getByLabel("姓名").fill(name);
    await dialog.getByLabel("单位").selectOption({ label: organ });
    await dialog.getByRole("button", { name: "新增人员" }).click();
    const told = orgadmin.getByRole("dialog", { name: "一次性密码" });
    oneTime = (await told.locator("code").textContent()) ?? "";
    expect(oneTime).toMatch(/^[2-9A-HJ-NP-Z]{14}$/);
    await told.getByRole("button", { name: "已交给本人，关闭" }).click();
  });

  await test.step("the security desk gives the role; the personnel desk could not", async () => {
    await logInAtDesk(secadmin, "secadmin", await staffPassword("secadmin"));
    await expect(secadmin.getByRole("heading", { level: 1, name: "角色与代岗" })).toBeVisible();
    await expect(secadmin.getByRole("button", { name: "新增人员" })).toHaveCount(0);
    await secadmin.getByLabel("用户名").fill(username);
    await secadmin.getByRole("button", { name: "查找" }).click();
    await expect(secadmin.getByRole("row")).toHaveCount(2);
    await secadmin.getByRole("link", { name }).click();
    const roles = secadmin.getByRole("region", { name: "角色", exact: true });
    await roles.getByLabel("角色").selectOption({ label: "窗口人员" });
    await roles.getByLabel("服务点").selectOption({ label: centre });
    await roles.getByRole("button", { name: "授予角色" }).click();
    await expect(roles.getByRole("button", { name: "收回 窗口人员" })).toBeVisible();
  });

  await test.step("the clerk changes the password before anything else", async () => {
    await logInAtDesk(clerk, username, oneTime);
    await expect(clerk.getByRole("heading", { level: 1, name: "首次登录设置" })).toBeVisible();
    await clerk.goto("/desk/new");
    await expect(clerk.getByRole("heading", { level: 1, name: "首次登录设置" })).toBeVisible();
    await clerk.getByLabel("当前密码").fill(oneTime);
    await clerk.getByLabel("新密码", { exact: true }).fill(ownPassword);
    await clerk.getByLabel("再次输入新密码").fill(ownPassword);
    await clerk.getByRole("button", { name: "修改密码" }).click();
    await expect(clerk.getByRole("heading", { level: 1, name: "首次登录设置" })).toHaveCount(0);
  });

  await test.step("and sets up an authenticator", async () => {
    await clerk.goto("/desk/me");
    await clerk.getByRole("button", { name: "开始绑定" }).click();
    await expect(clerk.getByRole("img", { name: "绑定身份验证器的二维码" })).toBeVisible();
    secret = (await clerk.locator(".factor-secret code").textContent()) ?? "";
    await clerk.getByLabel("六位动态验证码").fill(timeCode(secret));
    await clerk.getByRole("button", { name: "确认绑定" }).click();
    await expect(clerk.locator(".recovery-codes li")).toHaveCount(10);
    await clerk.getByRole("button", { name: "已保存好，继续" }).click();
    await expect(clerk.getByText("已绑定。更换手机请联系安全管理员重置。")).toBeVisible();
    await clerk.getByRole("button", { name: "退出" }).click();
  });

  await test.step("the next log-in asks for a code", async () => {
    await logInAtDesk(clerk, username, ownPassword);
    await clerk.getByLabel("动态验证码").fill(timeCode(secret, 1));
    await clerk.getByRole("button", { name: "验证并登录" }).click();
    await expect(clerk.getByRole("heading", { level: 1, name: "待办" })).toBeVisible();
  });

  await test.step("the clerk files for somebody who came to the window", async () => {
    await fileBusCard(clerk);
  });

  await test.step("the clerk leaves: within a minute nothing opens any more", async () => {
    await orgadmin.getByLabel("用户名").fill(username);
    await orgadmin.getByRole("button", { name: "查找" }).click();
    await expect(orgadmin.getByRole("row")).toHaveCount(2);
    await orgadmin.getByRole("link", { name }).click();
    await orgadmin.getByRole("button", { name: "办理离职" }).click();
    await orgadmin
      .getByRole("tooltip")
      .getByRole("button", { name: /确\s*定/ })
      .click();
    const left = Date.now();
    await expect(orgadmin.getByText(/已离职/).first()).toBeVisible();
    await expect
      .poll(
        async () => {
          await clerk.goto("/desk/search");
          return clerk.getByRole("heading", { level: 1, name: "工作人员登录" }).isVisible();
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    expect(Date.now() - left).toBeLessThan(60_000);
    await logInAtDesk(clerk, username, ownPassword);
    await expect(clerk.getByRole("alert")).toContainText("用户名或密码不正确");
  });
});
