import { listAnswers } from "#app/domain/answers/answer-kinds.ts";
import { trialMonths } from "#app/domain/answers/answer-terms.ts";
import { type PromotionModelParameters, valuesOf } from "#app/domain/promotion/parameters.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { caseRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { parametersOfSnapshot, readSnapshot } from "#app/services/decisions/decision-snapshot.ts";
import { visibleSnapshot } from "#app/services/decisions/visible-snapshot.ts";
import { assessCase } from "#app/services/promotion/assess-case.ts";
import { isAboutViewer, isOpen, isWithheld } from "#app/services/promotion/case-access.ts";
import { caseFacts } from "#app/services/promotion/case-facts.ts";
import { caseQuestion } from "#app/services/promotion/case-question.ts";
import { readTeamRecords } from "#app/services/promotion/team-records.server.ts";
import { findVisibleCase } from "#app/services/promotion/visible-cases.server.ts";
import { mayReadAmounts } from "#app/services/scenarios/scenario-access.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { findNewestSnapshot } from "#db/queries/decisions.ts";
import { listMembers, type Person } from "#db/queries/people.ts";
import { type CaseRecord, listScenariosOfCase } from "#db/queries/promotion-cases.ts";
import { priceCase } from "./answer-costs.server.ts";
import { type AnswerPeople, describeAnswers } from "./describe-answers.ts";
import { readPlans } from "./plans.server.ts";

interface CaseBasis {
  people: AnswerPeople;
  members: Person[];
  parameters: PromotionModelParameters;
  asOf: string;
}

/** The case as it stands today while it is open, as it was frozen once it is decided; null where nobody is left. */
async function readBasis(context: ServiceContext, record: CaseRecord): Promise<CaseBasis | null> {
  const { db } = context.database;
  const { organisationId } = context;
  const today = todayOf(context);
  if (isOpen(record)) {
    const { facts, others } = caseFacts(record);
    const personIds = [facts, ...others].map(({ personId }) => personId);
    const records = await readTeamRecords(db, organisationId, today, personIds);
    const people = assessCase(records, facts, others);
    return people && { people, members: records.members, parameters: records.parameters, asOf: today };
  }
  const [newest, members, reach] = await Promise.all([
    findNewestSnapshot(db, organisationId, record.promotionCase.id),
    listMembers(db, organisationId, today),
    reachOf(context, "cases:read"),
  ]);
  if (!newest) return null;
  const snapshot = visibleSnapshot(readSnapshot(newest.snapshot), reach);
  const isHere = (personId: string) => members.some(({ id }) => id === personId);
  if (!isHere(snapshot.candidate.personId)) return null;
  const people = { candidate: snapshot.candidate, others: snapshot.others.filter(({ personId }) => isHere(personId)) };
  return { people, members, parameters: parametersOfSnapshot(snapshot), asOf: snapshot.asOf };
}

/**
 * Every answer to the question of a case side by side: chance, money, cover and time, with the terms that are written
 * down. Null where the account may not see the case. While the own view comes first nothing is computed or read.
 */
export async function loadAnswers(context: ServiceContext, caseId: string) {
  const record = await findVisibleCase(context, caseId);
  if (!record) return null;
  await recordRead(context, caseRead(caseId, record.person.id));
  const question = caseQuestion(record);
  if (isWithheld(record, context.role)) return { stage: "own-view-first" as const, question };
  if (record.promotionCase.state === "withdrawn") return { stage: "nothing" as const, question };
  const [basis, plans, scenarios] = await Promise.all([
    readBasis(context, record),
    readPlans(context, caseId),
    listScenariosOfCase(context.database.db, context.organisationId, caseId),
  ]);
  if (!basis) return { stage: "nothing" as const, question };
  if (mayReadAmounts(context.role)) await recordRead(context, payRead(caseId));
  const { people, members, parameters, asOf } = basis;
  const answers = listAnswers(people.others.map(({ personId }) => personId));
  const trial = plans.find(({ answer }) => answer === "lead-trial")?.typed ?? {};
  const months = trialMonths(trial);
  const open = isOpen(record);
  return {
    stage: "compared" as const,
    question,
    asOf,
    answers: describeAnswers(answers, people, months, parameters),
    trialMonths: months,
    costs: await priceCase(context, answers, {
      ...{ people, members, plans, parameters },
      scenarioId: scenarios[0]?.id ?? null,
    }),
    model: valuesOf(parameters),
    plans,
    names: Object.fromEntries(members.map(({ id, name }) => [id, name]).filter(([id]) => isAsked(record, id))),
    may: {
      plan: open && !isAboutViewer(record) && mayForOthers(context.role, "cases:write"),
      decide: open && !isAboutViewer(record) && mayForAll(context.role, "cases:decide"),
      openSheets: mayForOthers(context.role, "panels:write"),
    },
  };
}

const isAsked = ({ person, candidates }: CaseRecord, id: string | undefined): boolean =>
  person.id === id || candidates.some(({ personId }) => personId === id);

/** The pay of the whole team, from which the costs of the answers are computed. */
const payRead = (caseId: string) => ({
  ...{ action: "pay.read" as const, subjectKind: "promotion-case", subjectId: caseId, personId: null },
});

export type AnswersPage = NonNullable<Awaited<ReturnType<typeof loadAnswers>>>;
export type ComparedAnswers = Extract<AnswersPage, { stage: "compared" }>;

/** What the form of the terms needs: the draft as it was typed, and whether the case can take one at all. */
export async function loadTermsForm(context: ServiceContext, caseId: string) {
  const record = await findVisibleCase(context, caseId, { permission: "cases:write" });
  if (!record || isAboutViewer(record)) return null;
  const question = caseQuestion(record);
  if (isWithheld(record, context.role)) return { stage: "own-view-first" as const, question };
  if (!isOpen(record)) return { stage: "closed" as const, question };
  const plans = await readPlans(context, caseId);
  return { stage: "open" as const, question, plans, mayWritePay: mayForAll(context.role, "pay:write") };
}
