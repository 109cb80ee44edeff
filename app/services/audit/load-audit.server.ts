import type { ServiceContext } from "#app/services/shared/context.ts";
import { type EventPlace, listAccountNames } from "#db/queries/audit.ts";
import { type AuditQuery, auditFilter } from "./audit-filter.ts";
import { ACTIONS } from "./event-sentences.ts";
import { readEvents } from "./read-events.server.ts";
import { SUBJECT_KINDS } from "./subject-kinds.ts";

const PAGE = 50;

const choices = (words: Record<string, string>) =>
  Object.entries(words)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));

/** One page of the audit trail with what can be filtered by. Five statements at most, however long the trail is. */
export async function loadAudit(context: ServiceContext, query: AuditQuery, after: EventPlace | undefined) {
  const [events, accounts] = await Promise.all([
    readEvents(context, { ...auditFilter(query), after, limit: PAGE + 1 }),
    listAccountNames(context.database.db, context.organisationId),
  ]);
  const shown = events.slice(0, PAGE);
  return {
    events: shown,
    /** Where the next, older page begins; null on the last. */
    older: events.length > PAGE ? (shown.at(-1)?.place ?? null) : null,
    choices: {
      accounts,
      kinds: choices(SUBJECT_KINDS),
      actions: choices(Object.fromEntries(Object.entries(ACTIONS).map(([code, { label }]) => [code, label]))),
    },
  };
}
