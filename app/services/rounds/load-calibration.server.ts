import {
  conversations,
  LEAST_FOR_CALIBRATION,
  type RecordedRating,
  spreadByAssessor,
} from "#app/domain/rounds/calibration.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listRoundAssessments } from "#db/queries/assessments-round.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listPeopleByIds } from "#db/queries/people.ts";
import { roundWithin } from "./round-access.ts";

/** Differences on the page; the widest first. */
const SHOWN = 50;

/** How supervisors used the scale in a round, and where they and the person see it differently. No peers, no reports. */
export async function loadCalibration(context: ServiceContext, roundId: string) {
  const { db } = context.database;
  const { organisationId } = context;
  const found = await roundWithin(context, roundId, "rounds:write");
  if (!found) return null;
  const { round, filter } = found;
  const rows = await listRoundAssessments(db, organisationId, roundId, ["self", "supervisor"], filter.reach);
  const others = rows.filter(({ personId }) => personId !== context.personId);
  const of = (source: "self" | "supervisor"): RecordedRating[] => others.filter((row) => row.source === source);
  const spreads = spreadByAssessor(of("supervisor"));
  const differences = conversations(of("self"), of("supervisor"));
  const shown = differences.slice(0, SHOWN);
  const [people, competencies] = await Promise.all([
    listPeopleByIds(db, organisationId, [
      ...new Set([...spreads.map(({ assessor }) => assessor), ...shown.map(({ personId }) => personId)]),
    ]),
    listCompetencies(db, organisationId),
  ]);
  const names = new Map([...people, ...competencies].map(({ id, name }) => [id, name]));
  const rated = new Set(others.map(({ personId }) => personId)).size;
  return {
    round: { id: round.id, name: round.name, state: round.state },
    rated,
    applies: rated >= LEAST_FOR_CALIBRATION,
    least: LEAST_FOR_CALIBRATION,
    spreads: spreads.map((spread) => ({ ...spread, name: names.get(spread.assessor) ?? "Somebody" })),
    total: differences.length,
    differences: shown.map((row) => ({
      ...row,
      personName: names.get(row.personId) ?? "Somebody",
      competencyName: names.get(row.competencyId) ?? "a competency",
    })),
  };
}
