import type { TeamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { fitOf } from "#app/services/role-profiles/person-gaps.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { CountedAssessment } from "#db/queries/assessments.ts";
import { listAskedAndWanted } from "#db/queries/development.ts";
import { byState, stepOf } from "./list-steps.server.ts";

/** The role a person is in and how it fits them, their plan, and what they want, in one statement. */
export async function summariseDevelopment(
  context: ServiceContext,
  personId: string,
  levels: Pick<TeamLevels, "levelOf" | "assessmentsOf">,
  assessments: readonly CountedAssessment[],
) {
  const rows = await listAskedAndWanted(context.database.db, context.organisationId, personId);
  const role = rows[0]?.role ?? null;
  const byCompetency = new Map(rows.map((row) => [row.competency?.id, row]));
  const inUse = [...byCompetency.values()].flatMap(({ competency, ...row }) =>
    competency && !competency.archivedAt ? [{ ...row, competency }] : [],
  );
  const steps = rows.flatMap(({ action, competency, ownerName, roleTitle, enteredByPersonId }) =>
    action && competency && ownerName !== null
      ? [{ action, competencyName: competency.name, ownerName, roleTitle, enteredByPersonId }]
      : [],
  );
  return {
    role: role && {
      ...{ id: role.id, title: role.title, track: role.track, rung: role.rung },
      fit: role.archivedAt
        ? null
        : fitOf(
            inUse.flatMap(({ competency, requirement }) => (requirement ? [{ ...requirement, competency }] : [])),
            personId,
            levels,
          ),
    },
    steps: steps.sort(byState).map((row) => stepOf(row, todayOf(context), assessments)),
    interests: inUse.flatMap(({ competency, interest }) =>
      interest ? [{ competencyId: competency.id, competencyName: competency.name, interest }] : [],
    ),
  };
}
