import { defineConfig } from "@playwright/test";
import { browser } from "./e2e/browser";

/** Journeys over the running system: start it first (`make run`), or name another address in BASE_URL. */
export default defineConfig({
  testDir: "e2e/journeys",
  fullyParallel: true,
  // Whole journeys, also on a small and busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: [["list"]],
  globalSetup: "./e2e/fonts.ts",
  use: {
    actionTimeout: 30_000,
    baseURL: process.env.BASE_URL ?? "http://localhost:8080",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: await browser(),
  },
});
