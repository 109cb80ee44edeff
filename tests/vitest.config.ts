import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const integration = {
  include: ["tests/integration/**/*.test.ts"],
  environment: "node" as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
/** Each file runs a server of its own: one at a time, so that two cores are enough. */
const endToEnd = {
  globalSetup: ["tests/support/embedded-template.ts"],
  environment: "node" as const,
  setupFiles: ["tests/support/console-guard.ts"],
  testTimeout: 240_000,
  hookTimeout: 240_000,
  fileParallelism: false,
};
/**
 * What every address answers to every role: thousands of requests to the same services, whatever is below them. They run
 * on one database: the server where there is one, which is twice as quick, else the embedded one.
 */
const onOneDatabase = ["tests/integration/permissions/**", "tests/integration/panels/closed-scores.test.ts"];
const setupFiles = ["tests/support/console-guard.ts"];

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          environment: "node",
          setupFiles,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "components", include: ["tests/unit/**/*.test.tsx"], environment: "happy-dom", setupFiles },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: "embedded",
          exclude: [...configDefaults.exclude, ...(process.env.TEST_DATABASE_URL ? onOneDatabase : [])],
          setupFiles,
          globalSetup: ["tests/support/embedded-template.ts"],
          env: { TEST_DATABASE: "embedded" },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: "server",
          setupFiles,
          globalSetup: ["tests/support/embedded-template.ts"],
          env: { TEST_DATABASE: "server" },
        },
      },
      { extends: true, test: { ...endToEnd, name: "process", include: ["tests/e2e/process/**/*.test.ts"] } },
      { extends: true, test: { ...endToEnd, name: "browser", include: ["tests/e2e/journeys/**/*.test.ts"] } },
    ],
  },
});
