import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { readPlans } from "#app/services/answers/plans.server.ts";
import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import { ticketSummary } from "#app/services/capacity/ticket-summary.server.ts";
import { panelReader } from "#app/services/panels/panel-access.ts";
import { readSubjectKeys, type SubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { listCapacityInputs } from "#db/queries/capacity-inputs.ts";
import { listCertificatesOf } from "#db/queries/certifications.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { listActionsOf, listInterestsOf } from "#db/queries/development.ts";
import {
  listExportedAccounts,
  listExportedAssessments,
  listExportedDecisions,
  listExportedEvidence,
} from "#db/queries/exports.ts";
import { listImports } from "#db/queries/imports.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { listPanels } from "#db/queries/panels.ts";
import { listPay } from "#db/queries/people.ts";
import { listParameterChanges } from "#db/queries/promotion-parameters.ts";
import { listChecks, listProviders } from "#db/queries/providers.ts";
import { listAllGapPrices, listQuotes } from "#db/queries/quotes.ts";
import { listRequirements, listRoleProfiles } from "#db/queries/role-profiles.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { listWhatIfNotes } from "#db/queries/what-if-notes.ts";
import { groupAnswers } from "./answer-groups.ts";
import { type ExportedFile, exportFileName, recordDownload } from "./export-file.server.ts";
import { type ExportScope, loadExportScope } from "./export-scope.server.ts";
import { piecesOf } from "./export-table.ts";
import { exportedObservations } from "./exported-observations.server.ts";
import { sourcingParts } from "./sourcing-parts.server.ts";
import { toldInCases } from "./told-in-cases.server.ts";
import { mayHaveResult, visibleCandidates, visibleCases, visibleViews } from "./visible-cases.server.ts";
import { mayHaveAmounts, visibleScenarios } from "./visible-scenarios.server.ts";

/** Goes up when a part changes its meaning or is left out; a part that is added keeps the number. */
export const ARCHIVE_VERSION = 2;

const PEOPLE_AT_ONCE = 50;
const ALL_IMPORTS = 100_000;
const ALL_ROUNDS = 10_000;
const EVERYBODY = { text: "", include: "all", managerId: "", department: "" } as const;

type Part = [name: string, items: AsyncIterable<unknown> | Iterable<unknown>];
type Plain = Record<string, unknown>;

/** Everything that the reader may see of the organisation, as one JSON document that is written piece by piece. */
export async function exportArchive(context: ServiceContext): Promise<ExportedFile> {
  const [scope, organisation] = await Promise.all([
    loadExportScope(context, EVERYBODY),
    findOrganisation(context.database.db, context.organisationId),
  ]);
  await recordDownload(context, { kind: "archive", format: "json", rows: null });
  const head = {
    format: "rightrung-organisation",
    version: ARCHIVE_VERSION,
    writtenAt: context.now.toISOString(),
    reach: scope.reach === "all" ? "organisation" : "line",
    withPay: mayHaveAmounts(context),
    organisation: organisation && {
      id: organisation.id,
      name: organisation.name,
      country: organisation.country,
      currency: organisation.currency,
      itUsers: organisation.itUsers,
    },
  };
  return {
    name: exportFileName(organisation?.name ?? "", "archive", todayOf(context), "json"),
    body: documentOf(head, partsOf(context, scope)),
  };
}

/** `{ …head, "people": [ … ], … }` with one item a line. */
async function* documentOf(head: Plain, parts: AsyncIterable<Part>): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1);
  for await (const [name, items] of parts) {
    yield `,\n${JSON.stringify(name)}:[`;
    let separator = "\n";
    for await (const item of items) {
      yield separator + JSON.stringify(item);
      separator = ",\n";
    }
    yield "]";
  }
  yield "}\n";
}

/** The parts in their order; each is read when its turn comes. */
async function* partsOf(context: ServiceContext, scope: ExportScope): AsyncGenerator<Part> {
  const { db } = context.database;
  const { organisationId } = context;
  const isWhole = scope.reach === "all";
  const withPay = mayHaveAmounts(context);
  if (mayForAll(context.role, "accounts:write")) yield ["accounts", await listExportedAccounts(db, organisationId)];
  yield ["people", scope.people.map(({ organisationId: _, ...person }) => person)];
  if (withPay) yield ["pay", (await listPay(db, organisationId)).filter(({ personId }) => scope.has(personId))];
  yield ["competencies", (await listAllCompetencies(db, organisationId)).map(withoutOrganisation)];
  yield ["roleProfiles", (await listRoleProfiles(db, organisationId)).map(withoutOrganisation)];
  yield ["roleRequirements", (await listRequirements(db, organisationId)).map(({ competency: _, ...row }) => row)];
  yield ["developmentSteps", stepsOf(context, scope)];
  yield ["interests", interestsOf(context, scope)];
  yield ["rounds", await roundsOf(context)];
  yield ["panels", await panelsOf(context)];
  yield ["certifications", certificatesOf(context, scope)];
  yield ["assessments", assessmentsOf(context, scope)];
  yield ["answerGroups", answerGroupsOf(context, scope)];
  yield ["leadershipEvidence", evidenceOf(context, scope)];
  yield ["cases", await casesOf(context, scope)];
  yield ["whatIfNotes", await whatIfNotesOf(context, scope)];
  yield ["answerTerms", await answerTermsOf(context, scope)];
  if (mayForAll(context.role, "model:read")) yield ["promotionModelChanges", await modelChangesOf(context)];
  yield ["decisions", await decisionsOf(context, scope)];
  yield ["observations", await exportedObservations(context, scope)];
  yield ["scenarios", await scenariosOf(context, scope)];
  yield* await sourcingParts(context);
  if (isWhole) {
    yield ["providers", (await listProviders(db, organisationId)).map(withoutOrganisation)];
    yield ["quotes", (await listQuotes(db, organisationId)).map(withoutOrganisation)];
    yield ["quoteGapPrices", (await listAllGapPrices(db, organisationId)).map(withoutOrganisation)];
    // With the names of files: the evidence itself is kept one by one.
    yield ["providerChecks", (await listChecks(db, organisationId, null)).map(withoutOrganisation)];
    yield ["capacityInputs", await listCapacityInputs(db, organisationId, ALL_ROUNDS)];
    const summary = await ticketSummary(context);
    yield ["ticketSummary", summary ? [summary] : []];
  }
  if (isWhole) yield ["imports", await listImports(db, organisationId, { limit: ALL_IMPORTS })];
}

const withoutOrganisation = <T extends { organisationId: string }>({ organisationId: _, ...rest }: T) => rest;

async function* byPeople<T>(
  context: ServiceContext,
  scope: ExportScope,
  read: (personIds: string[], keys: SubjectKeys) => Promise<T[]>,
): AsyncGenerator<T> {
  const { db } = context.database;
  for (const people of piecesOf(scope.people, PEOPLE_AT_ONCE)) {
    const ids = people.map(({ id }) => id);
    yield* await read(ids, await readSubjectKeys(db, context.organisationId, ids));
  }
}

const stepsOf = (context: ServiceContext, scope: ExportScope) =>
  byPeople(context, scope, async (ids) => {
    const rows = await listActionsOf(context.database.db, context.organisationId, ids);
    return rows.map(({ action }) => withoutOrganisation(action));
  });

const interestsOf = (context: ServiceContext, scope: ExportScope) =>
  byPeople(context, scope, (ids) => listInterestsOf(context.database.db, context.organisationId, ids));

/** What each round asked: what was answered is in the assessments, as far as it may be known. */
async function roundsOf(context: ServiceContext) {
  const reader = { reach: reachIds(await reachOf(context, "rounds:read")), accountId: context.accountId };
  const rows = await listRounds(context.database.db, context.organisationId, reader, ALL_ROUNDS);
  return rows.map(({ round }) => withoutOrganisation(round));
}
/** What each sheet asked and what came of it: single scores are for those who gave them. */
async function panelsOf(context: ServiceContext) {
  const reader = await panelReader(context, "panels:read");
  const rows = await listPanels(context.database.db, context.organisationId, reader, ALL_ROUNDS);
  return rows.map(({ panel, heldOn, asked, handedIn }) => ({ ...withoutOrganisation(panel), heldOn, asked, handedIn }));
}

/** With the names of their files: the files themselves are kept one by one. */
const certificatesOf = (context: ServiceContext, scope: ExportScope) =>
  byPeople(context, scope, async (ids) => {
    const rows = await listCertificatesOf(context.database.db, context.organisationId, ids);
    return rows.flatMap(({ personId, certificates }) => certificates.map((row) => ({ personId, ...row })));
  });

const assessmentsOf = (context: ServiceContext, scope: ExportScope) =>
  byPeople(context, scope, async (ids, keys) => {
    const rows = await listExportedAssessments(context.database.db, context.organisationId, ids);
    return rows
      .filter(({ source }) => !isAnonymousSource(source))
      .map((row) => ({ ...row, evidence: unseal(keys.get(row.personId), row.evidence) }));
  });

const answerGroupsOf = (context: ServiceContext, scope: ExportScope) =>
  byPeople(context, scope, async (ids) => {
    const rows = await listExportedAssessments(context.database.db, context.organisationId, ids);
    return groupAnswers(rows).map(({ id: _, ...group }) => group);
  });

const evidenceOf = (context: ServiceContext, scope: ExportScope) =>
  byPeople(context, scope, async (ids, keys) => {
    const rows = await listExportedEvidence(context.database.db, context.organisationId, ids);
    return rows.map(({ organisationId: _, recordedBy: __, retractedBy: ___, retractionReason, ...row }) => ({
      ...row,
      evidence: unseal(keys.get(row.personId), row.evidence),
      retractionReason: retractionReason && unseal(keys.get(row.personId), retractionReason),
    }));
  });

async function casesOf(context: ServiceContext, scope: ExportScope) {
  const records = await visibleCases(context, scope);
  const [views, told] = await Promise.all([visibleViews(context, records), toldInCases(context, records)]);
  return records.map((record) => {
    const { id, ...rest } = withoutOrganisation(record.promotionCase);
    const candidates = visibleCandidates(record, scope).map(({ personId, willing }) => ({ personId, willing }));
    return { id, ...rest, views: views.get(id) ?? [], ...told(id), candidates };
  });
}

/** What was tried on the cases whose result the reader may have. */
async function whatIfNotesOf(context: ServiceContext, scope: ExportScope) {
  const { db } = context.database;
  const cases = (await visibleCases(context, scope)).filter((record) => mayHaveResult(context, record));
  const ids = cases.map(({ promotionCase }) => promotionCase.id);
  const rows = await listWhatIfNotes(db, context.organisationId, ids);
  const people = rows.map(({ note }) => note.personId);
  const keys = await readSubjectKeys(db, context.organisationId, people);
  return rows.map(({ note, authorName }) => ({
    ...withoutOrganisation(note),
    words: unseal(keys.get(note.personId), note.words),
    authorName,
  }));
}

/** Terms of the cases whose result the reader may have; pay of a step with the permission to read pay. */
async function answerTermsOf(context: ServiceContext, scope: ExportScope) {
  const cases = (await visibleCases(context, scope)).filter((record) => mayHaveResult(context, record));
  const parts = cases.map(async ({ promotionCase: { id: caseId } }) => {
    const plans = await readPlans(context, caseId);
    return plans.map(({ panels: _, missing: __, ...plan }) => ({ caseId, ...plan }));
  });
  return (await Promise.all(parts)).flat();
}

async function modelChangesOf({ database, organisationId }: ServiceContext) {
  const rows = await listParameterChanges(database.db, organisationId);
  return rows.map(({ change, changedByName }) => ({ ...withoutOrganisation(change), changedByName }));
}

/** What a decision froze speaks of every candidate: it goes to readers of the whole organisation, costs with pay. */
async function decisionsOf(context: ServiceContext, scope: ExportScope) {
  const rows = await listExportedDecisions(context.database.db, context.organisationId);
  const seen = rows.filter(({ person }) => scope.has(person.id));
  const keys = await readSubjectKeys(
    context.database.db,
    context.organisationId,
    seen.map(({ person }) => person.id),
  );
  return seen.map(({ decision, person, deciderName }) => {
    const { snapshot, costSnapshot, chosenPersonId, ...rest } = withoutOrganisation(decision);
    const words = (text: string) => unseal(keys.get(person.id), text);
    return {
      ...rest,
      reasons: words(rest.reasons),
      alternatives: words(rest.alternatives),
      dissent: words(rest.dissent),
      conditions: words(rest.conditions),
      deciderName,
      chosenPersonId: scope.reach === "all" || scope.has(chosenPersonId ?? "") ? chosenPersonId : null,
      ...(scope.reach === "all" ? { snapshot } : {}),
      ...(mayHaveAmounts(context) ? { costSnapshot } : {}),
    };
  });
}

/** Choices and results are computed from single salaries. */
async function scenariosOf(context: ServiceContext, scope: ExportScope) {
  const rows = await visibleScenarios(context, scope);
  return rows.map(({ scenario, isWithheld }) => {
    const { choices, stored, ...rest } = withoutOrganisation(scenario);
    if (!mayHaveAmounts(context)) return rest;
    return { ...rest, choices, ...(isWithheld ? {} : { stored }) };
  });
}
