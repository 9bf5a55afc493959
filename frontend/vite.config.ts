import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const backend = process.env.BACKEND ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { port: 5173, proxy: { "/api": backend, "/q": backend, "/.well-known": backend } },
  preview: { port: 4173 },
  build: {
    // Phones of 2019 and later; the oldest that county halls still meet in numbers.
    target: ["chrome87", "safari14", "firefox88"],
    manifest: true,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    // The first visit of a page in a test also compiles it.
    testTimeout: 60_000,
  },
});
