import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, NotPermittedError, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  type ClosedCase,
  eraseCaseRows,
  findClosedCase,
  listCaseHolds,
  listCasesDue,
  setCaseHold,
  updateCaseSettings,
} from "#db/queries/case-retention.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { lockCase } from "#db/queries/promotion-cases.ts";
import { lockOrganisation } from "#db/queries/retention.ts";

const YEARS = { fewest: 1, most: 10 };
const DAYS = { fewest: 7, most: 90 };

/** How long cases are kept and contests may take, which cases are due, and which are held. */
export async function loadCaseRetention(context: ServiceContext) {
  if (!mayForAll(context.role, "privacy:write")) throw new NotPermittedError("privacy:write");
  const { db } = context.database;
  const [organisation, listed, holds] = await Promise.all([
    findOrganisation(db, context.organisationId),
    listCasesDue(db, context.organisationId, todayOf(context)),
    listCaseHolds(db, context.organisationId),
  ]);
  const shown = listed.filter(({ personId }) => personId !== context.personId);
  return {
    years: organisation?.caseRetentionYears ?? 4,
    days: organisation?.contestAnswerDays ?? 30,
    due: shown.filter(({ hold }) => hold === null),
    /** Due and kept all the same, by a hold of the case or of its person's record. */
    heldDue: shown.filter(({ hold }) => hold !== null).length,
    holds,
  };
}

export type CaseRetentionPage = Awaited<ReturnType<typeof loadCaseRetention>>;

/** Sets how many years a closed case is kept and within how many days a contest is answered. It erases nothing. */
export async function changeCaseSettings(
  context: ServiceContext,
  { years, days }: { years: number; days: number },
): Promise<Verdict> {
  if (years < YEARS.fewest || years > YEARS.most) {
    return refused(`Enter a whole number of years from ${YEARS.fewest} to ${YEARS.most}.`, "years");
  }
  if (days < DAYS.fewest || days > DAYS.most) {
    return refused(`Enter a whole number of days from ${DAYS.fewest} to ${DAYS.most}.`, "days");
  }
  await write(context, "privacy:write", async (tx, audit) => {
    const before = await lockOrganisation(tx, context.organisationId);
    const after = { caseRetentionYears: years, contestAnswerDays: days };
    await updateCaseSettings(tx, context.organisationId, after);
    await audit({
      action: "privacy.change-case-retention",
      ...{ subjectKind: "organisation", subjectId: context.organisationId },
      before: { caseRetentionYears: before?.caseRetentionYears, contestAnswerDays: before?.contestAnswerDays },
      after,
    });
  });
  return { ok: true, value: undefined };
}

/** Does something with a closed case, locked, by its number. Nobody does so with a case about themself. */
async function withClosedCase(
  context: ServiceContext,
  number: number,
  work: (tx: Tx, audit: Audit, found: ClosedCase) => Promise<void>,
): Promise<Verdict> {
  try {
    return await write(context, "privacy:write", async (tx, audit) => {
      const found = await findClosedCase(tx, context.organisationId, number);
      if (!found) return stopped(`Case ${number} is not a closed case of this organisation.`, "number");
      if (found.personId === context.personId) return unseen("This case");
      await lockCase(tx, context.organisationId, found.id);
      await work(tx, audit, found);
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

const subjectOf = ({ id, personId }: ClosedCase) => ({ subjectKind: "promotion-case", subjectId: id, personId });

/** Keeps a closed case whatever its retention says, with the reason, or with null lets it go again. */
export const holdCase = (context: ServiceContext, number: number, reason: string | null): Promise<Verdict> =>
  withClosedCase(context, number, async (tx, audit, found) => {
    const words = reason?.trim() ?? null;
    if (words === "") stopped("Say why the case has to be kept.", "reason");
    await setCaseHold(tx, context.organisationId, found.id, words);
    await audit({
      action: words === null ? "case.lift-hold" : "case.hold",
      ...subjectOf(found),
      words: { after: { legalHold: words } },
    });
  });

/** Erases a case whose retention has ended: words, views, notices and frozen numbers go for good. */
export const eraseCase = (context: ServiceContext, number: number): Promise<Verdict> =>
  withClosedCase(context, number, async (tx, audit, found) => {
    if (found.hold !== null) stopped(`Case ${number} is under a legal hold.`);
    if (found.dueOn > todayOf(context)) stopped(`Case ${number} is kept until ${found.dueOn}.`);
    await eraseCaseRows(tx, context.organisationId, found.id, context.now);
    await audit({
      action: "case.erase",
      ...subjectOf(found),
      after: { state: found.state, closedOn: found.closedOn, dueOn: found.dueOn },
    });
  });
