import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale } from "#app/server/build.ts";
import { postgresPrograms } from "./postgres-programs.ts";

/**
 * The one test command. Runs everything that needs neither a browser nor a server, and adds what this machine has:
 * a PostgreSQL server at TEST_DATABASE_URL, a Chromium at CHROMIUM_PATH or in its usual place.
 * REQUIRE_ALL=1 turns what is missing into a failure. Further arguments go to Vitest.
 */
const chromium = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));
const server = process.env.TEST_DATABASE_URL;
const parts = [
  { projects: ["unit", "components", "embedded", "process"], missing: null },
  { projects: ["server"], missing: server ? null : "no PostgreSQL server: set TEST_DATABASE_URL to test on one" },
  {
    projects: [],
    missing: postgresPrograms() ? null : "no PostgreSQL programs: install them to test an outage of the database",
  },
  {
    projects: ["browser"],
    missing: chromium ? null : "no Chromium: install it or set CHROMIUM_PATH to test in a browser",
  },
];
const left = parts.flatMap(({ missing }) => (missing ? [missing] : []));
for (const missing of left) process.stdout.write(`left out: ${missing}\n`);
if (left.length > 0 && process.env.REQUIRE_ALL === "1") {
  process.stderr.write("REQUIRE_ALL: something that the tests need is missing.\n");
  process.exit(1);
}

await buildWhenStale();
/** Whatever a test or its browser leaves behind goes with the run. Others may pass through: PostgreSQL has its own user. */
const folder = mkdtempSync(join(tmpdir(), "rightrung-run-"));
chmodSync(folder, 0o711);
const projects = parts.filter(({ missing }) => !missing).flatMap((part) => part.projects);
const result = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "tests/vitest.config.ts",
    ...projects.flatMap((project) => ["--project", project]),
    ...process.argv.slice(2),
  ],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "test", TMPDIR: folder, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  },
);
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
for (const missing of left) process.stdout.write(`left out: ${missing}\n`);
process.exit(result.status ?? 1);
