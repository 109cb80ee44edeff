import { z } from "zod";

/*
 * An archive is gzip of lines:
 *
 *   {"format":"rightrung-backup","version":1,…}     the header
 *   {"table":"people","columns":["created_at",…]}   one such line a table, each after those it refers to
 *   ["2026-11-22T10:00:00.000000Z",…]               its rows by primary key, values in the order of the columns
 *   {"rows":15,"sha256":"…"}                        its end: how many rows, and the hash of their lines
 *   {"total":341,"content":"…"}                     the last line: all rows, and the hash of every line but the header
 *
 * and, behind it, an empty gzip member whose comment is the hash of the file up to there. Equal content gives equal
 * lines but for the header, on both databases; a changed byte or a missing end is noticed before anything is read.
 */
export const FORMAT = "rightrung-backup";
export const FORMAT_VERSION = 1;

/** Not in an archive: what expires by itself or is computed anew, and the erased, who must outlive every restore. */
export const LEFT_OUT_TABLES = [
  "sessions",
  "kept_forms",
  "account_links",
  "erasures",
  "level_changes",
  "level_snapshot_days",
  "level_snapshots",
  "ticket_summaries",
];

/** Raw uploads are deleted within a day: a backup does not keep them longer. A draft is its assessor's alone. */
export const LEFT_OUT_COLUMNS: Record<string, string[]> = {
  imports: ["content"],
  round_requests: ["draft", "draft_saved_at"],
  panel_sheets: ["draft", "draft_saved_at"],
};

export const BACKUP_REASONS = [
  "daily",
  "before-migration",
  "before-import",
  "after-decision",
  "before-restore",
  "by-hand",
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  product: z.string(),
  /** The last migration of the database that it was made from. */
  migration: z.string(),
  madeAt: z.string(),
  reason: z.enum(BACKUP_REASONS),
  tables: z.array(z.string()),
});
export type ArchiveHeader = z.infer<typeof headerSchema>;

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
export const endSchema = z.object({ rows: z.number().int(), sha256: z.string() });
export const trailerSchema = z.object({ total: z.number().int(), content: z.string() });

const SEAL_HEAD = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]);
const SEAL_WORDS = "rightrung-backup sha256:";
/** End of the comment, an empty block, and the checksum and length of nothing. */
const SEAL_TAIL = Buffer.from([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

export const SEAL_BYTES = SEAL_HEAD.length + SEAL_WORDS.length + 64 + SEAL_TAIL.length;

/** The empty gzip member that ends an archive. */
export const sealOf = (sha256: string): Buffer =>
  Buffer.concat([SEAL_HEAD, Buffer.from(SEAL_WORDS + sha256, "latin1"), SEAL_TAIL]);

/** An archive that is not taken: the reason in words. Nothing was changed. */
export class ArchiveError extends Error {}
