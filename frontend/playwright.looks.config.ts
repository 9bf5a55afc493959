import { defineConfig } from "@playwright/test";
import { browser } from "./e2e/browser";

/** Every page of the portal over fixtures: axe, no sideways scrolling, and a picture to look at. */
export default defineConfig({
  testDir: "e2e/looks",
  workers: 1,
  reporter: [["list"]],
  globalSetup: "./e2e/fonts.ts",
  webServer: { command: "npx vite preview --strictPort", port: 4173, reuseExistingServer: false },
  use: {
    baseURL: "http://localhost:4173",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: await browser(),
  },
});
