import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { readSubjectKeys, type SubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type AuditFilter, listAuditPage, listIdsNamed } from "#db/queries/audit.ts";
import { listSubjectNames } from "#db/queries/subject-names.ts";
import { placeText } from "./audit-filter.ts";
import { type ChangedValues, type EventDetail, eventDetails, idsIn } from "./event-details.ts";
import { actionLabel, eventSentence } from "./event-sentences.ts";

/** Whoever fits a text beyond this many is not listed by id. */
const MOST_IDS = 200;

type Row = Awaited<ReturnType<typeof listAuditPage>>[number];

export interface ToldAuditEvent {
  id: string;
  at: string;
  place: string;
  who: string | null;
  role: string | null;
  action: string;
  actionLabel: string;
  subjectKind: string;
  subjectId: string | null;
  personId: string | null;
  sentence: string;
  details: EventDetail[];
  /** Words about a person that went with their key. */
  isErased: boolean;
}

/** The person concerned: named by the event, by its subject or, in older ones, by what changed. */
function personOf({ event }: Row): string | null {
  const named = event.after?.personId;
  return (
    event.personId ?? (event.subjectKind === "person" ? event.subjectId : typeof named === "string" ? named : null)
  );
}

/** Sealed values, or null where there are none or their key is destroyed. */
function opened(sealed: string | null, personId: string | null, keys: SubjectKeys): ChangedValues | null {
  const text = sealed && unseal(personId ? keys.get(personId) : undefined, sealed);
  return text ? (JSON.parse(text) as ChangedValues) : null;
}

/** A few people by their ids, which the index finds in a long trail; many by their text: then they are found soon. */
async function namedOrMany({ database, organisationId }: ServiceContext, about: AuditFilter["about"]) {
  if (!about || "ids" in about) return about;
  const ids = await listIdsNamed(database.db, organisationId, about.text, MOST_IDS + 1);
  return ids.length > MOST_IDS ? about : { ids };
}

/**
 * Events as sentences with what changed, newest first, in four statements at most. Pay is opened for those who may read it and
 * is not even decrypted for others. What belongs to an open promotion case about the reader is left out.
 */
export async function readEvents(
  context: ServiceContext,
  filter: Omit<AuditFilter, "withoutOpenCasesAbout">,
): Promise<ToldAuditEvent[]> {
  const { db } = context.database;
  const { organisationId } = context;
  const rows = await listAuditPage(db, organisationId, {
    ...filter,
    about: await namedOrMany(context, filter.about),
    withoutOpenCasesAbout: context.personId,
  });
  const sealedAbout = rows.flatMap(({ event }) =>
    event.personId && (event.sealed || event.sealedPay) ? [event.personId] : [],
  );
  const keys = await readSubjectKeys(db, organisationId, [...new Set(sealedAbout)]);
  const mayPay = mayForAll(context.role, "pay:read");
  const parts = rows.map(({ event }) => ({
    words: opened(event.sealed, event.personId, keys),
    pay: mayPay ? opened(event.sealedPay, event.personId, keys) : null,
  }));
  const ids = rows.flatMap((row, at) => idsIn([row.event, personOf(row), parts[at]?.words]));
  const names = await listSubjectNames(db, organisationId, [...new Set(ids)]);
  return rows.map((row, at) => toldEvent(row, parts[at] ?? { words: null, pay: null }, names));
}

function toldEvent(
  row: Row,
  { words, pay }: { words: ChangedValues | null; pay: ChangedValues | null },
  names: ReadonlyMap<string, string>,
): ToldAuditEvent {
  const { event, account } = row;
  const nameOf = (id: string | null) => (id && names.get(id)) || null;
  const personId = personOf(row);
  return {
    id: event.id,
    at: event.at.toISOString(),
    place: placeText({ at: row.place, id: event.id }),
    who: account?.name ?? null,
    role: account?.role ?? null,
    action: event.action,
    actionLabel: actionLabel(event.action),
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    personId,
    sentence: eventSentence({
      action: event.action,
      who: account?.name ?? null,
      subject: nameOf(event.subjectId),
      person: nameOf(personId),
      after: event.after ?? {},
    }),
    details: eventDetails([{ before: event.before, after: event.after }, words ?? {}, pay ?? {}], nameOf),
    isErased: event.sealed !== null && words === null,
  };
}
