import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildWorkers } from "#app/server/build.ts";
import { openDatabase } from "#db/client.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    embeddedTemplate: string;
  }
}

/** Creating a database takes seconds and copying one does not: each test file starts from a copy of this one. */
export default async function setup(project: TestProject) {
  await buildWorkers();
  const dataDir = mkdtempSync(join(tmpdir(), "rightrung-template-"));
  const handle = await openDatabase({ databaseUrl: undefined, dataDir });
  await handle.close();
  project.provide("embeddedTemplate", dataDir);
  return () => rmSync(dataDir, { recursive: true, force: true });
}
