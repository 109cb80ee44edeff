import type { ServiceContext } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { insertReads } from "#db/queries/audit.ts";

/** Looking at the same record again within this time is the same look. */
const SAME_LOOK_MINUTES = 15;

/** Looks that this process has recorded, by database: the same look again costs no statement. */
const recorded = new WeakMap<DatabaseHandle, Map<string, number>>();
const MOST_REMEMBERED = 20_000;

export interface SensitiveRead {
  action: "person.read" | "pay.read" | "case.read" | "decision.read" | "observation.read" | "provider.read";
  subjectKind: string;
  subjectId: string;
  /** Whose record it is; null where it is that of many. */
  personId: string | null;
}

/**
 * Records that the account looked at this. Once per account, action and subject in a quarter of an hour, in one
 * statement; two requests of the same moment may leave two. What is one's own record is not recorded. Awaited before
 * anything is shown: a look that cannot be recorded fails.
 */
export async function recordRead(context: ServiceContext, ...reads: SensitiveRead[]): Promise<void> {
  const seen = recorded.get(context.database) ?? new Map<string, number>();
  recorded.set(context.database, seen);
  const keyOf = ({ action, subjectId }: SensitiveRead) => `${context.accountId} ${action} ${subjectId}`;
  const isNew = (read: SensitiveRead) =>
    (seen.get(keyOf(read)) ?? 0) <= context.now.getTime() - SAME_LOOK_MINUTES * 60_000;
  const foreign = reads.filter((read) => (read.personId === null || read.personId !== context.personId) && isNew(read));
  if (foreign.length === 0) return;
  const since = new Date(context.now.getTime() - SAME_LOOK_MINUTES * 60_000);
  const { accountId, requestId, now: at } = context;
  await context.database.transaction((tx) =>
    insertReads(tx, context.organisationId, foreign, { at, since, accountId, requestId }),
  );
  if (seen.size > MOST_REMEMBERED) seen.clear();
  for (const read of foreign) seen.set(keyOf(read), at.getTime());
}

/** A person's record, with their pay where it is shown. */
export const personReads = (personId: string, withPay: boolean): SensitiveRead[] => [
  { action: "person.read", subjectKind: "person", subjectId: personId, personId },
  ...(withPay ? [{ action: "pay.read" as const, subjectKind: "person", subjectId: personId, personId }] : []),
];

export const caseRead = (caseId: string, personId: string): SensitiveRead => ({
  ...{ action: "case.read", subjectKind: "promotion-case", subjectId: caseId, personId },
});

export const decisionRead = (decisionId: string, personId: string): SensitiveRead => ({
  ...{ action: "decision.read", subjectKind: "decision", subjectId: decisionId, personId },
});

export const observationRead = (observationId: string, personId: string): SensitiveRead => ({
  ...{ action: "observation.read", subjectKind: "observation", subjectId: observationId, personId },
});

/** The evidence of a provider: such reports are often confidential. */
export const providerRead = (providerId: string): SensitiveRead => ({
  ...{ action: "provider.read", subjectKind: "provider", subjectId: providerId, personId: null },
});

/** The pay of the whole team, from which a scenario is computed. */
export const scenarioPayRead = (scenarioId: string): SensitiveRead => ({
  ...{ action: "pay.read", subjectKind: "scenario", subjectId: scenarioId, personId: null },
});
