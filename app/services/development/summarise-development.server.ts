import type { TeamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { fitOf } from "#app/services/role-profiles/person-gaps.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { CountedAssessment } from "#db/queries/assessments.ts";
import { listAskedAndWanted } from "#db/queries/development.ts";
import { listSteps } from "./list-steps.server.ts";

/** The role a person is in and how it fits them, their plan, and what they want, in two statements. */
export async function summariseDevelopment(
  context: ServiceContext,
  personId: string,
  levels: Pick<TeamLevels, "levelOf" | "assessmentsOf">,
  assessments: readonly CountedAssessment[],
) {
  const [rows, steps] = await Promise.all([
    listAskedAndWanted(context.database.db, context.organisationId, personId),
    listSteps(context, personId, assessments),
  ]);
  const role = rows[0]?.role ?? null;
  const requirements = rows.flatMap(({ competency, requirement }) =>
    competency && requirement ? [{ ...requirement, competency }] : [],
  );
  return {
    role: role && {
      ...{ id: role.id, title: role.title, track: role.track, rung: role.rung },
      fit: role.archivedAt ? null : fitOf(requirements, personId, levels),
    },
    steps,
    interests: rows.flatMap(({ competency, interest }) =>
      competency && interest ? [{ competencyId: competency.id, competencyName: competency.name, interest }] : [],
    ),
  };
}
