import { formulaSafe } from "#app/domain/exports/formula-safe.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { type AuditQuery, auditFilter, readPlace } from "./audit-filter.ts";
import type { EventDetail } from "./event-details.ts";
import { readEvents, type ToldAuditEvent } from "./read-events.server.ts";

/** Rows of one file; the filter by dates brings the rest. */
const MOST_ROWS = 50_000;
const CHUNK = 5_000;

const HEADINGS = ["Time (UTC)", "Who", "Role", "Action", "What happened", "Before and after", "Subject", "Subject id"];

const valueText = (value: string | null, isMoney: boolean): string =>
  value === null ? "nothing" : isMoney ? String(Number(value) / 100) : value;

const detailText = ({ field, before, after, isMoney }: EventDetail): string =>
  before === null
    ? `${field}: ${valueText(after, isMoney)}`
    : `${field}: ${valueText(before, isMoney)} → ${valueText(after, isMoney)}`;

const csvRow = (event: ToldAuditEvent): string[] => [
  event.at,
  event.who ?? "",
  event.role ?? "",
  event.action,
  event.sentence,
  [...event.details.map(detailText), ...(event.isErased ? ["Words about the person: erased"] : [])].join("; "),
  event.subjectKind,
  event.subjectId ?? "",
];

/** Everything that the filter shows as CSV, up to `MOST_ROWS` of the newest. The download is an event itself. */
export async function exportAudit(context: ServiceContext, query: AuditQuery): Promise<string> {
  const rows: string[][] = [];
  let after = undefined as ReturnType<typeof readPlace>;
  while (rows.length < MOST_ROWS) {
    const events = await readEvents(context, { ...auditFilter(query), after, limit: CHUNK });
    rows.push(...events.map(csvRow));
    if (events.length < CHUNK) break;
    after = readPlace(events.at(-1)?.place ?? null);
  }
  const asked = Object.fromEntries(Object.entries(query).filter(([name, value]) => value !== "" && name !== "about"));
  await write(context, "audit:read", async (_tx, audit) => {
    await audit({
      action: "audit.download",
      subjectKind: "audit",
      subjectId: null,
      after: { ...asked, isAboutSomebody: query.about !== "", rows: rows.length },
    });
  });
  return writeCsv({ headings: HEADINGS, rows: rows.map((cells) => cells.map(formulaSafe)) });
}
