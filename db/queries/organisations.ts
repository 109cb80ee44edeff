import { and, count, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accountLinks, accounts, savedViews, sessions } from "../schema/accounts.ts";
import { answerPlans, specialistStepPay, trialPanels } from "../schema/answer-plans.ts";
import { assessments, currentAssessments, leadershipEvidence } from "../schema/assessments.ts";
import { auditEvents } from "../schema/audit.ts";
import { caseDissents, caseNotices, caseReleases } from "../schema/case-notices.ts";
import { certifications } from "../schema/certifications.ts";
import { competencies } from "../schema/competencies.ts";
import { decisions } from "../schema/decisions.ts";
import { competencyInterests, developmentActions } from "../schema/development.ts";
import { evidencePauses } from "../schema/evidence-pauses.ts";
import { fairnessReports, protectedAttributes } from "../schema/fairness.ts";
import { catalogueImportChanges, importChanges, importMappings, imports } from "../schema/imports.ts";
import { levelChanges } from "../schema/level-changes.ts";
import { levelSnapshotDays, levelSnapshots } from "../schema/level-snapshots.ts";
import {
  feedbackAnswers,
  feedbackRequests,
  observationEnds,
  observationStarts,
  observations,
  outcomeChecks,
} from "../schema/observations.ts";
import { organisations } from "../schema/organisations.ts";
import { panelScores, panelSheets, panelSittings, panels } from "../schema/panels.ts";
import { pay, people } from "../schema/people.ts";
import { contestMessages, contests, erasures, subjectKeys } from "../schema/privacy.ts";
import { caseCandidates, caseReviewers, caseViews, promotionCases } from "../schema/promotion-cases.ts";
import { promotionParameterChanges } from "../schema/promotion-parameters.ts";
import { evidenceProposals } from "../schema/proposals.ts";
import { providerChecks, providerQuotes, providers } from "../schema/providers.ts";
import { responsibilityEntries, responsibilityTasks } from "../schema/responsibilities.ts";
import { roleProfileRequirements, roleProfiles } from "../schema/role-profiles.ts";
import { assessmentRounds, roundRequests, roundSubjects } from "../schema/rounds.ts";
import { scenarios } from "../schema/scenarios.ts";
import {
  scenarioFunctionMoves,
  sourcingChanges,
  sourcingConditions,
  sourcingFunctionCompetencies,
  sourcingFunctions,
  sourcingSettings,
} from "../schema/sourcing.ts";
import { competencySuccessions } from "../schema/successions.ts";
import { capacityInputs, requesterSecrets, ticketSummaries, tickets } from "../schema/tickets.ts";
import { whatIfNotes } from "../schema/what-if-notes.ts";

export type Organisation = typeof organisations.$inferSelect;

export async function findOrganisation(db: Db, organisationId: string): Promise<Organisation | null> {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId)).limit(1);
  return row ?? null;
}

/** How many organisations exist that are not demos: with none, first start is open. */
export async function countRealOrganisations(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(organisations).where(eq(organisations.isDemo, false));
  return row?.n ?? 0;
}

/** Every organisation, demos too: a backup and a restore concern them all. */
export async function listOrganisationIds(db: Db): Promise<string[]> {
  const rows = await db.select({ id: organisations.id }).from(organisations).orderBy(organisations.id);
  return rows.map(({ id }) => id);
}

export const countOrganisations = async (db: Db): Promise<number> => (await listOrganisationIds(db)).length;

export async function findDemoOrganisation(db: Db, demoKey: string): Promise<Organisation | null> {
  const [row] = await db
    .select()
    .from(organisations)
    .where(and(eq(organisations.isDemo, true), eq(organisations.demoKey, demoKey)))
    .limit(1);
  return row ?? null;
}

/** Two requests that ask for the same new organisation wait for each other here. */
export const lockFirstStart = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(7202612)`);

export const insertOrganisation = (tx: Tx, organisation: typeof organisations.$inferInsert) =>
  tx.insert(organisations).values(organisation);

export const updateOrganisation = (
  tx: Tx,
  organisationId: string,
  change: Partial<Pick<Organisation, "name" | "country" | "currency" | "itUsers">>,
) => tx.update(organisations).set(change).where(eq(organisations.id, organisationId));

/** Removes the organisation and everything in it. The setting opens the append-only tables to this transaction alone. */
export async function deleteOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`select set_config('rightrung.removing', ${organisationId}, true)`);
  const inOrder = [
    auditEvents,
    contestMessages,
    contests,
    evidenceProposals,
    trialPanels,
    specialistStepPay,
    answerPlans,
    promotionParameterChanges,
    panelScores,
    panelSheets,
    panelSittings,
    panels,
    roundRequests,
    roundSubjects,
    assessmentRounds,
    subjectKeys,
    erasures,
    accountLinks,
    savedViews,
    feedbackAnswers,
    feedbackRequests,
    outcomeChecks,
    observationEnds,
    observationStarts,
    observations,
    caseNotices,
    caseReleases,
    caseDissents,
    decisions,
    scenarioFunctionMoves,
    responsibilityEntries,
    responsibilityTasks,
    sourcingConditions,
    sourcingFunctionCompetencies,
    sourcingChanges,
    sourcingFunctions,
    sourcingSettings,
    scenarios,
    providerQuotes,
    providerChecks,
    providers,
    whatIfNotes,
    caseCandidates,
    caseReviewers,
    caseViews,
    promotionCases,
    levelSnapshots,
    levelSnapshotDays,
    evidencePauses,
    protectedAttributes,
    fairnessReports,
    certifications,
    currentAssessments,
    assessments,
    leadershipEvidence,
    developmentActions,
    competencyInterests,
    roleProfileRequirements,
    competencySuccessions,
    competencies,
    importChanges,
    catalogueImportChanges,
    importMappings,
    tickets,
    requesterSecrets,
    ticketSummaries,
    capacityInputs,
    imports,
    pay,
    sessions,
    accounts,
  ];
  for (const table of inOrder) await tx.delete(table).where(eq(table.organisationId, organisationId));
  await tx.update(people).set({ managerId: null }).where(eq(people.organisationId, organisationId));
  await tx.delete(people).where(eq(people.organisationId, organisationId));
  await tx.delete(roleProfiles).where(eq(roleProfiles.organisationId, organisationId));
  await tx.delete(levelChanges).where(eq(levelChanges.organisationId, organisationId));
  await tx.delete(organisations).where(eq(organisations.id, organisationId));
}
