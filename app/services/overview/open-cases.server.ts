import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import { describeNextEvidence } from "#app/domain/promotion/sentences.ts";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { levelIn, type TeamMatrix } from "#app/services/matrix/team-matrix.ts";
import { assessCase, type LostCompetency } from "#app/services/promotion/assess-case.ts";
import { isOpen, isWithheld } from "#app/services/promotion/case-access.ts";
import { caseFacts } from "#app/services/promotion/case-facts.ts";
import { readModelParameters } from "#app/services/promotion/model-parameters.server.ts";
import type { TeamRecords } from "#app/services/promotion/team-records.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCountedAssessments, listLeadershipEvidence } from "#db/queries/assessments.ts";
import type { Person } from "#db/queries/people.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** Open cases whose risk the overview computes, the first planned ones; further ones are on the page of cases. */
const MOST_ASSESSED = 6;

interface CaseLine {
  id: string;
  personName: string;
  targetTitle: string;
  plannedOn: string | null;
}

/** What the overview says of an open case. */
export type OpenCase = CaseLine &
  (
    | { stage: "own-view-first" }
    /** The person is no longer a member of the IT team: nothing can be computed. */
    | { stage: "person-gone" }
    | {
        stage: "assessed";
        label: PromotionAssessment["label"];
        confidence: PromotionAssessment["confidence"];
        probability: number;
        starFlag: boolean;
        lost: string[];
        /** The model's own sentence on what to find out next. */
        next: string | null;
      }
  );

export interface CaseOverview {
  /** Of all states. */
  total: number;
  open: OpenCase[];
  /** Open ones beyond those listed. */
  more: number;
}

/** What the open ones of these cases come to; no result where the reader's own view comes first. */
export async function loadOpenCases(
  context: ServiceContext,
  matrix: TeamMatrix,
  members: Person[],
  all: CaseRecord[],
): Promise<CaseOverview> {
  const open = all.filter(isOpen).sort(byPlannedDay);
  const listed = open.slice(0, MOST_ASSESSED);
  const records = await readRecords(
    context,
    matrix,
    members,
    listed.filter((record) => !isWithheld(record, context.role)),
  );
  return {
    total: all.length,
    open: listed.map((record) => describeCase(record, records, context.role)),
    more: open.length - listed.length,
  };
}

function byPlannedDay(a: CaseRecord, b: CaseRecord): number {
  const [first, second] = [a, b].map(({ promotionCase }) => promotionCase.plannedOn ?? "9999");
  return (first ?? "").localeCompare(second ?? "") || b.promotionCase.number - a.promotionCase.number;
}

function describeCase(record: CaseRecord, records: TeamRecords, role: AccountRole): OpenCase {
  const { id, targetTitle, plannedOn } = record.promotionCase;
  const line = { id, personName: record.person.name, targetTitle, plannedOn };
  if (isWithheld(record, role)) return { ...line, stage: "own-view-first" };
  const { facts, others } = caseFacts(record);
  const assessment = assessCase(records, facts, others);
  if (!assessment) return { ...line, stage: "person-gone" };
  const { result, lost } = assessment.candidate;
  const [next] = result.nextEvidence;
  return {
    ...line,
    stage: "assessed",
    label: result.label,
    confidence: result.confidence,
    probability: result.probability,
    starFlag: result.starFlag === true,
    lost: lost.map(({ name }: LostCompetency) => name),
    next: next ? describeNextEvidence(next, result.confidence) : null,
  };
}

/** What the cases are computed from: levels from the matrix that is loaded already, three statements for the rest. */
async function readRecords(
  { database: { db }, organisationId }: ServiceContext,
  matrix: TeamMatrix,
  members: Person[],
  cases: CaseRecord[],
): Promise<TeamRecords> {
  const { today } = matrix;
  const competencies = [...matrix.competencies];
  const personIds = [
    ...new Set(cases.flatMap(({ person, candidates }) => [person.id, ...candidates.map(({ personId }) => personId)])),
  ];
  const [ratings, sheets, parameters] = await Promise.all([
    listCountedAssessments(db, organisationId, { personIds, until: today }),
    listLeadershipEvidence(db, organisationId, personIds),
    readModelParameters(db, organisationId),
  ]);
  // Somebody added since the matrix was read has no row in it yet.
  const inMatrix = new Set(matrix.members.map(({ id }) => id));
  return {
    today,
    members: members.filter(({ id }) => inMatrix.has(id)),
    competencies,
    levels: { ...teamLevels(members, competencies, ratings, today), levelOf: levelsOf(matrix) },
    ratings: ratings.filter(({ assessedOn }) => assessedOn <= today),
    sheets: sheets.filter(({ observedOn }) => observedOn <= today),
    parameters,
  };
}

function levelsOf(matrix: TeamMatrix): TeamRecords["levels"]["levelOf"] {
  const rows = new Map(matrix.members.map(({ id }, row) => [id, row]));
  const columns = new Map(matrix.competencies.map(({ id }, column) => [id, column]));
  return (personId, competencyId) => {
    const row = rows.get(personId);
    const column = columns.get(competencyId);
    if (row === undefined || column === undefined) throw new Error("A level outside the matrix was asked for.");
    return levelIn(matrix, row, column);
  };
}
