import { defineConfig } from "@playwright/test";
import { browser } from "./e2e/browser";

/** Journeys over the running system: start it first (`make run`), or name another address in BASE_URL. */
export default defineConfig({
  testDir: "e2e/journeys",
  fullyParallel: true,
  reporter: [["list"]],
  globalSetup: "./e2e/fonts.ts",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:8080",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: await browser(),
  },
});
