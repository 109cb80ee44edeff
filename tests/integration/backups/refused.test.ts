import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ArchiveError } from "#app/services/backups/archive-format.ts";
import { restoreArchive } from "#app/services/backups/restore-archive.server.ts";
import { writeArchive } from "#app/services/backups/write-archive.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import {
  archiveFolder,
  contentHash,
  DEMO_DAY,
  linesOf,
  packLines,
  seedDemo,
} from "#tests/support/backups/archive-file.ts";
import { testDatabase } from "#tests/support/database.ts";

const folder = archiveFolder();
const good = join(folder, "good.gz");
let handle: DatabaseHandle;
let content: string;

beforeAll(async () => {
  handle = await testDatabase();
  await seedDemo(handle, "harrow");
  await writeArchive(handle, good, { reason: "by-hand", madeAt: DEMO_DAY });
  content = await contentHash(handle);
});

async function reasonFor(path: string): Promise<string> {
  const error = await restoreArchive(handle, path, { now: DEMO_DAY, erased: [] }).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof ArchiveError)) throw new Error(`${path} gave ${error}`);
  return error.message;
}

const variant = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const untouched = async () => expect(await contentHash(handle)).toBe(content);

describe("refused with the reason, and nothing changed", () => {
  it("a file that is not there, is empty, is text, or is gzip of something else", async () => {
    expect(await reasonFor(join(folder, "nowhere.gz"))).toMatch(/cannot be read \(ENOENT\)/);
    const others = [Buffer.alloc(0), Buffer.from("name,level\n"), gzipSync("{}"), gzipSync('{"format":"other"}\n')];
    for (const [place, bytes] of others.entries()) {
      expect(await reasonFor(variant(`other-${place}`, bytes))).toBe("This file is not a backup of Rightrung.");
    }
    await untouched();
  });

  it("an archive that was cut off anywhere", async () => {
    const bytes = readFileSync(good);
    const cuts = [
      ...Array.from({ length: 10 }, (_, tenth) => Math.floor((bytes.length * tenth) / 10)),
      bytes.length - 1,
    ];
    for (const cut of cuts) {
      expect(await reasonFor(variant("cut", bytes.subarray(0, cut)))).toMatch(/incomplete|not a backup/);
    }
    expect(await reasonFor(variant("longer", Buffer.concat([bytes, Buffer.from([0])])))).toMatch(/incomplete/);
    await untouched();
  });

  it("an archive of which one bit was changed anywhere", async () => {
    const bytes = readFileSync(good);
    const step = Math.floor(bytes.length / 150);
    const places = [...Array(12).keys(), ...Array.from({ length: 150 }, (_, n) => n * step)];
    places.push(...Array.from({ length: 110 }, (_, n) => bytes.length - 1 - n));
    for (const place of places) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expect(await reasonFor(variant("flipped", changed))).toMatch(/incomplete|not a backup|newer version/);
    }
    await untouched();
  });

  it("an archive of a newer format, or of a database that is newer than this one", async () => {
    const [header = "", ...rest] = linesOf(good);
    const newer = (change: object) =>
      packLines(join(folder, "newer"), [JSON.stringify({ ...JSON.parse(header), ...change }), ...rest]);
    expect(await reasonFor(newer({ version: 2 }))).toMatch(
      /newer version of Rightrung \(backup format 2; this one reads 1\)/,
    );
    expect(await reasonFor(newer({ migration: "0999_later" }))).toMatch(/newer version of Rightrung .*0999_later/);
    await untouched();
  });

  it("an archive with a right seal whose lines do not add up", async () => {
    const lines = linesOf(good);
    const row = lines.findIndex((line) => line.startsWith("["));
    const without = lines.filter((_, place) => place !== row);
    const swapped = lines.map((line, place) => (place === row ? line.replace("2026", "2025") : line));
    for (const wrong of [without, swapped, lines.slice(0, -1), [...lines, lines.at(-1) ?? ""], lines.slice(0, 1)]) {
      expect(await reasonFor(packLines(join(folder, "wrong"), wrong))).toMatch(/incomplete/);
    }
    await untouched();
  });

  it("but not the archive itself", async () => {
    await restoreArchive(handle, good, { now: DEMO_DAY, erased: [] });
    await untouched();
  });
});
