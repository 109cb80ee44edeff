import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const SOURCES = ["app", "db", "public", "package-lock.json", "remix.config.js", "vite.config.ts"];
const STAMP = "build/sources.sha256";

/** Work that must not hold up the event loop runs in these, each bundled into a file that a thread can open. */
const WORKERS = {
  simulate: "app/services/simulation/simulate.worker.ts",
  import: "app/services/imports/import.worker.ts",
  study: "app/services/laboratory/study.worker.ts",
  proof: "app/services/proof/proof.worker.ts",
};

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesUnder)) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

/** Bundles the workers alone: a fraction of a second, so that tests do it each time. */
export async function buildWorkers(): Promise<void> {
  await build({
    entryPoints: WORKERS,
    outdir: "build/workers",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
}

/** Builds the web app and its workers, unless what is built already comes from these very sources. */
export async function buildWhenStale(): Promise<void> {
  const hash = sourceHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  const remix = spawnSync(
    process.execPath,
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  if (remix.status !== 0) throw new Error("The web app could not be built.");
  await buildWorkers();
  mkdirSync("build", { recursive: true });
  writeFileSync(STAMP, hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildWhenStale();
