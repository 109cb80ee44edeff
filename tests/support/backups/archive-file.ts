import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { SEAL_BYTES, sealOf } from "#app/services/backups/archive-format.ts";
import { openDemo } from "#app/services/demo/open-demo.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { readRows, tableNames } from "#tests/integration/demo/database-content.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Made by the code of that time from a demo company, when the database was at its second migration. */
export const OLD_ARCHIVE = new URL("made-at-0001.jsonl.gz", import.meta.url).pathname;

export const DEMO_DAY = new Date("2026-11-22T10:00:00Z");

export const archiveFolder = (): string => temporaryFolder("archives");

export async function seedDemo(handle: DatabaseHandle, key = "tidewell"): Promise<void> {
  const opened = await openDemo(handle, key, { now: DEMO_DAY, requestId: "test" });
  if (!opened.ok) throw new Error(opened.reason);
}

/** Hash of every row of every table that an archive holds. */
export async function contentHash(handle: DatabaseHandle): Promise<string> {
  const names = (await tableNames(handle.db)).filter((name) => !["sessions", "level_changes"].includes(name));
  return createHash("sha256")
    .update(JSON.stringify(await readRows(handle.db, names)))
    .digest("hex");
}

/** The lines of an archive. */
export const linesOf = (path: string): string[] =>
  gunzipSync(readFileSync(path).subarray(0, -SEAL_BYTES)).toString("utf8").split("\n").slice(0, -1);

/** Everything but the header, as bytes. */
export const bodyOf = (path: string): string => linesOf(path).slice(1).join("\n");

/** A file with a right seal whatever its lines say. */
export function packLines(path: string, lines: string[]): string {
  const packed = gzipSync(lines.map((line) => `${line}\n`).join(""));
  writeFileSync(path, Buffer.concat([packed, sealOf(createHash("sha256").update(packed).digest("hex"))]));
  return path;
}
