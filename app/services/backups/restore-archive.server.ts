import { eraseRecord } from "#app/services/privacy/erase-record.server.ts";
import { readErasures } from "#app/services/privacy/erasure-list.server.ts";
import { namesMade, readMigrations } from "#db/connection/migrations-folder.server.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import type { ArchiveTable } from "#db/queries/archive.ts";
import { type Erasure, insertErasure, listEveryErasure } from "#db/queries/erasure.ts";
import { discardStaleUploads } from "#db/queries/imports.ts";
import {
  analyseEverything,
  dropEverything,
  insertArchiveRows,
  noteEverythingChanged,
  openForLoading,
  recordMigrations,
  runMigration,
} from "#db/queries/restore.ts";
import { ArchiveError } from "./archive-format.ts";
import { archiveParts, type CheckedArchive, checkArchive } from "./read-archive.server.ts";
import { archiveTables } from "./write-archive.server.ts";

export interface Restoring {
  now: Date;
  /** People erased elsewhere: in the database that this one takes the place of, or on the list beside it. */
  erased: Erasure[];
  onRows?: (rows: number) => void;
}

/**
 * Puts what an archive holds in the place of everything in this database, in one transaction: checked whole first,
 * then the schema as of the archive's migration, its rows, and the migrations since. Whoever was erased stays erased.
 * Any failure leaves the database as it was. Throws `ArchiveError` for an archive that is not taken.
 */
export async function restoreArchive(
  handle: DatabaseHandle,
  path: string,
  restoring: Restoring,
): Promise<CheckedArchive> {
  const checked = await checkArchive(path);
  const migrations = readMigrations();
  const present = migrations.findIndex(({ tag }) => tag === checked.header.migration) + 1;
  const { tables, functions } = namesMade(migrations);
  await handle.transaction(async (tx) => {
    const erased = [...(await listEveryErasure(tx)), ...restoring.erased];
    await dropEverything(tx, tables, functions);
    for (const { statements } of migrations.slice(0, present)) await runMigration(tx, statements);
    await load(tx, path, restoring);
    for (const { statements } of migrations.slice(present)) await runMigration(tx, statements);
    await recordMigrations(tx, migrations);
    for (const erasure of erased) {
      await insertErasure(tx, erasure);
      await eraseRecord(tx, erasure);
    }
    await noteEverythingChanged(tx);
    await analyseEverything(tx);
  });
  // Uploads are not in an archive: an import that waited for its file, or stopped half-way, ends here.
  await handle.transaction((tx) =>
    discardStaleUploads(tx, { uploadedBefore: restoring.now, stagedBefore: restoring.now }),
  );
  return checked;
}

async function load(tx: Tx, path: string, { onRows }: Restoring): Promise<void> {
  const tables = new Map((await archiveTables(tx)).map((table) => [table.name, table]));
  const close = await openForLoading(tx, [...tables.values()]);
  let into: { table: ArchiveTable; columns: string[] } | null = null;
  let rows = 0;
  for await (const part of archiveParts(path)) {
    if (part.kind === "table") {
      into = { table: tableOf(tables, part.table, part.columns), columns: part.columns };
    } else if (into) {
      await insertArchiveRows(tx, into.table, into.columns, part.rows);
      rows += part.rows.length;
      onRows?.(rows);
    }
  }
  await close();
}

function tableOf(tables: Map<string, ArchiveTable>, name: string, columns: string[]): ArchiveTable {
  const table = tables.get(name);
  const unknown = table ? columns.filter((column) => !table.columns.some((known) => known.name === column)) : [name];
  if (!table || unknown.length > 0) throw new ArchiveError(`This backup holds ${unknown.join(", ")}, unknown here.`);
  return table;
}

/** People on the list that lies beside the data. */
export const listedErasures = (dataDir: string): Erasure[] =>
  readErasures(dataDir).map(({ erasedAt, ...entry }) => ({ ...entry, erasedAt: new Date(erasedAt) }));
