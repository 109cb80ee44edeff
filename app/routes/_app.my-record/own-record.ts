import type { OwnRecord } from "#app/services/own-record/load-own-record.server.ts";

/** What the page shows. */
export type ShownRecord = OwnRecord;

/** The live entry that the address asks to contest. */
export type AskedEntry =
  | { kind: "assessment"; entry: ShownRecord["assessments"][number] }
  | { kind: "evidence"; entry: ShownRecord["evidence"][number] }
  | { kind: "person"; entry: { id: string } };

/** `person`, or the id of an assessment or a sheet; null for what is not in the record or is retracted. */
export function askedEntry(record: ShownRecord, asked: string | null): AskedEntry | null {
  if (asked === "person") return { kind: "person", entry: { id: record.person.id } };
  const isLive = (entry: { id: string; retracted: unknown }) => entry.id === asked && !entry.retracted;
  const assessment = record.assessments.find(isLive);
  if (assessment) return { kind: "assessment", entry: assessment };
  const sheet = record.evidence.find(isLive);
  return sheet ? { kind: "evidence", entry: sheet } : null;
}
