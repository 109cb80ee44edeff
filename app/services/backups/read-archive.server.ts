import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import { readMigrations } from "#db/connection/migrations-folder.server.ts";
import {
  ArchiveError,
  type ArchiveHeader,
  endSchema,
  FORMAT,
  FORMAT_VERSION,
  headerSchema,
  SEAL_BYTES,
  sealOf,
  tableSchema,
  trailerSchema,
} from "./archive-format.ts";

/** Enough for the header of any version. */
const HEAD_BYTES = 64 * 1024;
/** Rows handed over at once. */
const BATCH_CHARACTERS = 1024 * 1024;

const foreign = "This file is not a backup of Rightrung.";
const broken = "This backup is incomplete or was changed after it was made: its checksum does not fit.";

export interface CheckedArchive {
  header: ArchiveHeader;
  rows: number;
  /** Hash of everything but the header: equal for equal content. */
  content: string;
}

export type ArchivePart =
  | { kind: "table"; table: string; columns: string[] }
  /** Rows as they stand in the file, each a JSON array. */
  | { kind: "rows"; rows: string[] };

/** Reads a whole archive and proves it. Throws `ArchiveError` with the reason for one that cannot be restored here. */
export async function checkArchive(path: string): Promise<CheckedArchive> {
  const header = await readHeader(path);
  await checkSeal(path);
  const reading = archiveParts(path);
  for (;;) {
    const next = await reading.next();
    if (next.done) return { header, ...next.value };
  }
}

/** The first line, without proof of the rest. Throws `ArchiveError` for a file that is no archive or too new. */
export async function readHeader(path: string): Promise<ArchiveHeader> {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new ArchiveError(`The file ${path} cannot be read (${error.code}).`);
  });
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0).finally(() => file.close());
  const known = headerSchema.safeParse(firstLine(head.subarray(0, bytesRead)));
  const version = (firstLine(head.subarray(0, bytesRead)) as { format?: unknown; version?: unknown } | null) ?? {};
  if (version.format === FORMAT && typeof version.version === "number" && version.version > FORMAT_VERSION) {
    throw new ArchiveError(
      `This backup was made by a newer version of Rightrung (backup format ${version.version}; this one reads ${FORMAT_VERSION}). Install that version first.`,
    );
  }
  if (!known.success) throw new ArchiveError(foreign);
  if (!readMigrations().some(({ tag }) => tag === known.data.migration)) {
    throw new ArchiveError(
      `This backup was made by a newer version of Rightrung (${known.data.product}, database ${known.data.migration}). Install that version first.`,
    );
  }
  return known.data;
}

function firstLine(head: Buffer): unknown {
  try {
    const text = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString("utf8");
    return JSON.parse(text.slice(0, text.indexOf("\n")));
  } catch {
    return null;
  }
}

/** The hash of the file up to its seal stands in the seal. */
async function checkSeal(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size <= SEAL_BYTES) throw new ArchiveError(broken);
    const seal = Buffer.alloc(SEAL_BYTES);
    await file.read(seal, 0, SEAL_BYTES, size - SEAL_BYTES);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path, { end: size - SEAL_BYTES - 1 })) hash.update(chunk as Buffer);
    if (!sealOf(hash.digest("hex")).equals(seal)) throw new ArchiveError(broken);
  } finally {
    await file.close();
  }
}

async function* lines(path: string): AsyncGenerator<string> {
  const gunzip = createReadStream(path)
    .on("error", (error) => gunzip.destroy(error))
    .pipe(createGunzip());
  gunzip.setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of gunzip) {
      const found = (rest + chunk).split("\n");
      rest = found.pop() ?? "";
      yield* found;
    }
  } catch {
    throw new ArchiveError(broken);
  }
  if (rest !== "") throw new ArchiveError(broken);
}

/** Everything between header and end, in batches; proves counts and hashes on the way and returns them at the end. */
export async function* archiveParts(path: string): AsyncGenerator<ArchivePart, Omit<CheckedArchive, "header">> {
  const content = createHash("sha256");
  let table: { hash: ReturnType<typeof createHash>; rows: number } | null = null;
  let [total, batch, length]: [number, string[], number] = [0, [], 0];
  let trailer: { total: number; content: string } | null = null;
  let isFirst = true;
  for await (const line of lines(path)) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    if (trailer) throw new ArchiveError(broken);
    if (line.startsWith("[")) {
      if (!table) throw new ArchiveError(broken);
      content.update(line).update("\n");
      table.hash.update(line).update("\n");
      table.rows += 1;
      batch.push(line);
      length += line.length;
      if (length < BATCH_CHARACTERS) continue;
      yield { kind: "rows", rows: batch };
      [batch, length] = [[], 0];
      continue;
    }
    const value = parse(line);
    const begin = tableSchema.safeParse(value);
    const end = endSchema.safeParse(value);
    if (begin.success && !table) {
      content.update(line).update("\n");
      table = { hash: createHash("sha256"), rows: 0 };
      yield { kind: "table", ...begin.data };
    } else if (end.success && table) {
      content.update(line).update("\n");
      if (batch.length > 0) yield { kind: "rows", rows: batch };
      [batch, length] = [[], 0];
      if (end.data.rows !== table.rows || end.data.sha256 !== table.hash.digest("hex")) throw new ArchiveError(broken);
      total += table.rows;
      table = null;
    } else if (!table) {
      trailer = trailerSchema.safeParse(value).data ?? null;
      if (!trailer) throw new ArchiveError(broken);
    } else throw new ArchiveError(broken);
  }
  if (!trailer || trailer.total !== total || trailer.content !== content.digest("hex")) throw new ArchiveError(broken);
  return { rows: total, content: trailer.content };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ArchiveError(broken);
  }
}
