import { and, eq, inArray, isNull } from "drizzle-orm";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import type { Db } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { type ReachIds, withinReach } from "./reach.ts";

/** What entered the record from a round, of these sources, about people within reach. */
export const listRoundAssessments = (
  db: Db,
  organisationId: string,
  roundId: string,
  sources: AssessmentSource[],
  reach: ReachIds,
) =>
  db
    .select({
      personId: assessments.personId,
      competencyId: assessments.competencyId,
      source: assessments.source,
      assessor: assessments.assessor,
      level: assessments.level,
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.organisationId, organisationId),
        eq(assessments.roundId, roundId),
        inArray(assessments.source, sources),
        isNull(assessments.retractedAt),
        withinReach(assessments.personId, reach),
      ),
    );
