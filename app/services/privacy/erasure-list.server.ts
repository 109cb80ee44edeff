import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Beside the database and in no backup: a backup that is brought back must not bring the erased back with it. */
const FILE = "erasures.jsonl";

const entrySchema = z.object({
  personId: z.uuid(),
  organisationId: z.uuid(),
  /** ISO moment. */
  erasedAt: z.iso.datetime(),
  erasedBy: z.uuid().nullable(),
});

/** Ids and a moment: the list itself names nobody. */
export type ListedErasure = z.infer<typeof entrySchema>;

/**
 * Adds a line and has it on the disk before it returns. It waits for nothing else, so that it may be called last in a
 * transaction: the list is written first and the database commits after it. A crash in between leaves somebody on the
 * list whom the database still knows, and the next start erases them; the other order could lose an erasure.
 */
export function appendErasures(dataDir: string, entries: readonly ListedErasure[]): void {
  if (entries.length === 0) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const isNew = !existsSync(join(dataDir, FILE));
  const file = openSync(join(dataDir, FILE), "a+", 0o600);
  try {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    writeSync(file, endsInLine(file) ? lines : `\n${lines}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(dataDir);
}

/** Whoever is on the list. A line that cannot be read is one whose writing was cut off, and its erasure with it. */
export function readErasures(dataDir: string): ListedErasure[] {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  const entries = lines.flatMap((line) => {
    const entry = entrySchema.safeParse(parseLine(line));
    return entry.success ? [entry.data] : [];
  });
  return [...new Map(entries.map((entry) => [entry.personId, entry])).values()];
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** A line that was cut off stays alone: the next one begins after it. */
function endsInLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === "\n";
}

/** A new file is only there after a power cut once its folder is on the disk too. Not every system lets a folder be opened. */
function syncFolder(dataDir: string): void {
  let folder: number;
  try {
    folder = openSync(dataDir, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(folder);
  } catch {
    // Windows has no such call for folders; the file itself is on the disk.
  } finally {
    closeSync(folder);
  }
}
