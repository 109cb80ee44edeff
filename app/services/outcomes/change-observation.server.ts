import { dayAfter, planChecks } from "#app/domain/outcomes/check-plan.ts";
import { mayAskReports } from "#app/domain/outcomes/group-mean.ts";
import { CASE_MOVES } from "#app/domain/promotion/case-states.ts";
import { LEAST_REPORTS } from "#app/domain/rounds/release.ts";
import type { CheckDay, ObservationEnd } from "#app/domain/shared/vocabulary.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { insertFeedbackRequests, listAskedCounts, listReportsToAsk } from "#db/queries/feedback.ts";
import { insertEnd, insertStart, listStarts } from "#db/queries/observations.ts";
import { updateCase } from "#db/queries/promotion-cases.ts";
import { type LockedObservation, observationEvent, withObservation } from "./observation-access.ts";

const LEAST_REASON = 10;
/** A start may be put right, not moved into another decision's time. */
const FARTHEST_START_DAYS = 730;
/** Two weeks to answer a page of three questions. */
const FEEDBACK_DAYS = 14;

/** Seals words with the key of whom they are about; leaves with a refusal for an erased record. */
export async function sealAbout(
  { tx, row }: LockedObservation,
  context: ServiceContext,
): Promise<(text: string) => string> {
  const { personId } = row.observation;
  const keys = await subjectKeysForWriting(tx, context.organisationId, [personId], context.now);
  if (!keys.has(personId)) stopped(ERASED_RECORD);
  return (text) => sealFor(keys, personId, text.trim());
}

export function insistOnReason(reason: string): void {
  if (reason.trim().length < LEAST_REASON) stopped("Say why in a sentence.", "reason");
}

function insistOnGoing({ row }: LockedObservation): void {
  if (row.end) stopped("This observation has ended: it can be read, not changed.");
}

/** Another day of the start, with the reason; the days before it stay on record and the checks move along. */
export const changeStart = (
  context: ServiceContext,
  observationId: string,
  { startsOn, reason }: { startsOn: string; reason: string },
): Promise<Verdict> =>
  withObservation(context, "outcomes:write", observationId, async (locked) => {
    insistOnGoing(locked);
    insistOnReason(reason);
    const { row, tx } = locked;
    const decidedOn = row.decision.decidedAt.toISOString().slice(0, 10);
    if (startsOn === row.startsOn) stopped("This is the day that is on record.", "startsOn");
    const isFar =
      startsOn < dayAfter(decidedOn, -FARTHEST_START_DAYS) || startsOn > dayAfter(decidedOn, FARTHEST_START_DAYS);
    if (isFar) stopped("The start lies within two years of the decision.", "startsOn");
    const seal = await sealAbout(locked, context);
    const starts = await listStarts(tx, context.organisationId, observationId);
    await insertStart(tx, {
      ...{ organisationId: context.organisationId, observationId, place: starts.length, startsOn },
      ...{ reason: seal(reason), recordedBy: context.accountId, recordedAt: context.now },
    });
    await locked.audit({
      ...observationEvent("observation.change-start", row),
      before: { startsOn: row.startsOn },
      after: { startsOn },
    });
  });

/** Ends an observation: the case is reviewed from then on. */
export async function endObservation(
  { tx, audit, row, observedCase }: LockedObservation,
  context: ServiceContext,
  end: { kind: ObservationEnd; reason: string },
): Promise<void> {
  const { organisationId, accountId, now } = context;
  await insertEnd(tx, {
    ...{ organisationId, observationId: row.observation.id, kind: end.kind, reason: end.reason },
    ...{ endedBy: accountId, endedAt: now },
  });
  await updateCase(tx, organisationId, observedCase.id, observedCase.version, { state: CASE_MOVES.review.to });
  await audit({
    ...observationEvent("observation.end", row),
    after: { kind: end.kind },
  });
}

/** Closes an observation before its last check, with the reason. */
export const closeObservation = (context: ServiceContext, observationId: string, reason: string): Promise<Verdict> =>
  withObservation(context, "outcomes:close", observationId, async (locked) => {
    insistOnGoing(locked);
    insistOnReason(reason);
    const seal = await sealAbout(locked, context);
    await endObservation(locked, context, { kind: "closed", reason: seal(reason) });
  });

/**
 * Asks everybody who reports to the person and can sign in. With fewer than four nobody is asked: a mean of three would
 * show single answers, and what cannot be shown is not collected.
 */
export const askReports = (context: ServiceContext, observationId: string, day: CheckDay): Promise<Verdict> =>
  withObservation(context, "outcomes:write", observationId, async (locked) => {
    insistOnGoing(locked);
    const { row, tx, audit } = locked;
    const { organisationId, accountId, now } = context;
    const today = todayOf(context);
    const check = planChecks(row.startsOn, [], today).find((one) => one.day === day);
    if (!check || check.state === "ahead") stopped("This check still lies ahead.");
    const counts = await listAskedCounts(tx, organisationId, [observationId]);
    if (counts.some((count) => count.day === day)) stopped("The team was asked for this check already.");
    const reports = await listReportsToAsk(tx, organisationId, row.person.id, today);
    const able = reports.filter(({ hasAccount }) => hasAccount);
    if (!mayAskReports(able.length)) {
      stopped(`Fewer than ${LEAST_REPORTS} reports can sign in: a mean of so few would show single answers.`);
    }
    await insertFeedbackRequests(
      tx,
      able.map(({ id }) => ({
        ...{ id: crypto.randomUUID(), organisationId, observationId, day, reporterId: id },
        ...{ askedBy: accountId, askedAt: now, closesOn: dayAfter(today, FEEDBACK_DAYS) },
      })),
    );
    await audit({ ...observationEvent("observation.ask-reports", row), after: { day, asked: able.length } });
  });
