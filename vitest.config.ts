import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const shared = {
  environment: "node" as const,
  env: { RECOURSE_MODE: "test", TZ: "UTC" },
};

const elsewhere = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**", "bench/**"];

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // Each run of `npm test` adds up the counts of these files.
    reporters: process.env.TEST_REPORT
      ? ["default", ["json", { outputFile: process.env.TEST_REPORT }]]
      : ["default"],
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "**/*.int.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          // Uploads go where the tests' own servers clean up after them.
          env: { ...shared.env, DATA_DIR: path.join(tmpdir(), `recourse-files-${process.pid}`) },
          name: "integration",
          // It names Next's modules without their ending, which Node alone does not resolve.
          server: { deps: { inline: ["next-auth"] } },
          include: ["**/*.int.test.{ts,tsx}"],
          exclude: elsewhere,
          globalSetup: ["test/servers.ts"],
          setupFiles: ["test/own-folder.ts"],
          maxWorkers: 2,
          // A slow machine is no fault of the code's; what hangs still fails.
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
