import type { LaunchOptions } from "@playwright/test";
import chromium from "@sparticuz/chromium";

/** The browser of the tests: it comes inside an npm package and needs nothing of the system. */
export async function browser(): Promise<LaunchOptions> {
  return {
    executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
