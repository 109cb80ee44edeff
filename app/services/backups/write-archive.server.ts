import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, readFileSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";
import { finished } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import { namesMade, readMigrations } from "#db/connection/migrations-folder.server.ts";
import type { DatabaseHandle, Db } from "#db/connection/types.ts";
import {
  type ArchiveTable,
  listArchiveTables,
  migrationNumber,
  readArchiveRows,
  readOneState,
  writePosition,
} from "#db/queries/archive.ts";
import {
  type ArchiveHeader,
  type BackupReason,
  FORMAT,
  FORMAT_VERSION,
  LEFT_OUT_COLUMNS,
  LEFT_OUT_TABLES,
  sealOf,
} from "./archive-format.ts";

/** Rows are asked for in portions of about this size, so that memory stays flat and nobody waits long for one. */
const PORTION_BYTES = 512 * 1024;
const FIRST_PORTION = 50;
const LARGEST_PORTION = 2_000;

/** How often a large embedded database is read beside other work before it is read without pause. */
const READINGS_BESIDE_OTHERS = 3;

export interface Writing {
  reason: BackupReason;
  madeAt: Date;
  /** Hears how many rows are written so far. */
  onRows?: (rows: number) => void;
}

export interface WrittenArchive {
  rows: number;
  header: ArchiveHeader;
}

/**
 * Writes everything in the database into a new file, readable by its owner alone and under its name only once it is
 * whole. A server is read in one transaction that holds up nobody. The embedded database has a single connection: it
 * is read in portions between other work and read again when something was written meanwhile, and after three such
 * readings in one go, during which others wait.
 */
export async function writeArchive(handle: DatabaseHandle, path: string, writing: Writing): Promise<WrittenArchive> {
  const part = `${path}.part`;
  try {
    const written =
      handle.kind === "server" ? await writeAtOnce(handle, part, writing) : await writeEmbedded(handle, part, writing);
    renameSync(part, path);
    return written;
  } finally {
    rmSync(part, { force: true });
  }
}

const writeAtOnce = (handle: DatabaseHandle, part: string, writing: Writing): Promise<WrittenArchive> =>
  handle.transaction(async (tx) => {
    await readOneState(tx);
    return writeFrom(tx, part, writing);
  });

async function writeEmbedded(handle: DatabaseHandle, part: string, writing: Writing): Promise<WrittenArchive> {
  for (let reading = 0; reading < READINGS_BESIDE_OTHERS; reading++) {
    const before = await writePosition(handle.db);
    const written = await writeFrom(handle.db, part, writing);
    if ((await writePosition(handle.db)) === before) return written;
  }
  return writeAtOnce(handle, part, writing);
}

async function writeFrom(db: Db, part: string, writing: Writing): Promise<WrittenArchive> {
  const file = createArchiveFile(part);
  try {
    const written = await writeLines(db, file, writing);
    await file.close();
    return written;
  } catch (error) {
    file.abandon();
    throw error;
  }
}

type ArchiveFile = ReturnType<typeof createArchiveFile>;

async function writeLines(db: Db, file: ArchiveFile, writing: Writing): Promise<WrittenArchive> {
  const tables = await archiveTables(db);
  const header: ArchiveHeader = {
    format: FORMAT,
    version: FORMAT_VERSION,
    product: productVersion(),
    migration: await migrationTag(db),
    madeAt: writing.madeAt.toISOString(),
    reason: writing.reason,
    tables: tables.map(({ name }) => name),
  };
  await file.writeHeader(`${JSON.stringify(header)}\n`);
  const content = createHash("sha256");
  const write = (text: string) => {
    content.update(text);
    return file.write(text);
  };
  let total = 0;
  for (const table of tables) {
    await write(`${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })}\n`);
    const hash = createHash("sha256");
    let rows = 0;
    for await (const { lines, count } of portions(db, table)) {
      const text = `${lines}\n`;
      hash.update(text);
      await write(text);
      rows += count;
      writing.onRows?.(total + rows);
    }
    await write(`${JSON.stringify({ rows, sha256: hash.digest("hex") })}\n`);
    total += rows;
  }
  await file.write(`${JSON.stringify({ total, content: content.digest("hex") })}\n`);
  return { rows: total, header };
}

/** Rows of a table by key; the next portion follows from how long the rows of the last one were. */
async function* portions(db: Db, table: ArchiveTable) {
  let limit = FIRST_PORTION;
  for (let after: string[] | null = null; ; ) {
    const portion = await readArchiveRows(db, table, after, limit);
    if (portion.count === 0) return;
    yield portion;
    if (portion.count < limit) return;
    after = portion.last;
    limit = Math.max(1, Math.min(LARGEST_PORTION, Math.floor(PORTION_BYTES / (portion.lines.length / portion.count))));
  }
}

/** What an archive of this database holds, in the order in which it can be loaded again. */
export async function archiveTables(db: Db): Promise<ArchiveTable[]> {
  const names = namesMade(readMigrations()).tables.filter((name) => !LEFT_OUT_TABLES.includes(name));
  const tables = await listArchiveTables(db, names);
  return tables.map((table) => ({
    ...table,
    columns: table.columns.filter(({ name }) => !LEFT_OUT_COLUMNS[table.name]?.includes(name)),
  }));
}

async function migrationTag(db: Db): Promise<string> {
  const number = await migrationNumber(db);
  const migration = readMigrations().find(({ when }) => when === number);
  if (!migration) throw new Error("The database is not at a state that this version of Rightrung knows.");
  return migration.tag;
}

const productVersion = (): string => JSON.parse(readFileSync("package.json", "utf8")).version;

/** Text in, a sealed gzip file of mode 0600 out. A full buffer makes the writer wait. */
function createArchiveFile(path: string) {
  rmSync(path, { force: true });
  const hash = createHash("sha256");
  const output = createWriteStream(path, { mode: 0o600, flags: "wx" });
  const gzip = createGzip({ level: 6 });
  const hashed = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  gzip.pipe(hashed).pipe(output);
  const written = finished(output);
  const failed = written.then(() => {});
  // Waited for at the end, or when the buffer is full: until then a failure only waits to be seen.
  failed.catch(() => {});
  const write = async (text: string) => {
    if (!gzip.write(text)) await Promise.race([once(gzip, "drain"), failed]);
  };
  return {
    write,
    /** The first line goes out at once, so that it can be read without the rest. */
    async writeHeader(line: string) {
      await write(line);
      await new Promise<void>((done) => gzip.flush(constants.Z_FULL_FLUSH, done));
    },
    async close() {
      gzip.end();
      await written;
      const file = await open(path, "a");
      try {
        await file.appendFile(sealOf(hash.digest("hex")));
        await file.sync();
      } finally {
        await file.close();
      }
    },
    abandon() {
      for (const stream of [gzip, hashed, output]) stream.destroy();
    },
  };
}
