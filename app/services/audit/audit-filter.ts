import { z } from "zod";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { AuditFilter, EventPlace } from "#db/queries/audit.ts";

const day = z.iso.date().catch("");
const code = z
  .string()
  .regex(/^[a-z-]+(\.[a-z-]+)?$/)
  .catch("");

const schema = z.object({
  from: day,
  to: day,
  who: z.uuid().catch(""),
  kind: code,
  about: z.string().trim().max(100).catch(""),
  action: code,
  only: z.enum(["reads", "writes"]).or(z.literal("")).catch(""),
});

/** What the address asks for, each an empty text where it asks for nothing or for what does not fit. */
export type AuditQuery = z.infer<typeof schema>;

export function readAuditQuery({ searchParams }: URL): AuditQuery {
  const read = (name: string) => searchParams.get(name) ?? "";
  return schema.parse(
    Object.fromEntries(["from", "to", "who", "kind", "about", "action", "only"].map((name) => [name, read(name)])),
  );
}

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}Z)_(.+)$/;

/** Where a page begins: behind the last event of the page before. */
export function readPlace(text: string | null): EventPlace | undefined {
  const [, at, id] = PLACE.exec(text ?? "") ?? [];
  return at && !Number.isNaN(Date.parse(at)) && isRecordId(id) ? { at, id } : undefined;
}

export const placeText = ({ at, id }: EventPlace): string => `${at}_${id}`;

const startOf = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`);
const DAY = 86_400_000;

/** The same for the database: `to` is the last day that fits. */
export function auditFilter(query: AuditQuery): Omit<AuditFilter, "limit" | "after" | "withoutOpenCasesAbout"> {
  return {
    from: query.from ? startOf(query.from) : undefined,
    until: query.to ? new Date(startOf(query.to).getTime() + DAY) : undefined,
    accountId: query.who || undefined,
    subjectKind: query.kind || undefined,
    action: query.action || undefined,
    only: query.only || undefined,
    about: query.about ? (isRecordId(query.about) ? { ids: [query.about] } : { text: query.about }) : undefined,
  };
}
