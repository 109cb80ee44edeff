import { planChecks } from "#app/domain/outcomes/check-plan.ts";
import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listChecks, listOpenObservations } from "#db/queries/observations.ts";
import { observationReader } from "./observation-access.ts";

/**
 * Checks that this account can answer now: due, or near. Of each person the latest one: an earlier check that was left out
 * can still be answered on the page, and is no reminder.
 */
export async function listDueChecks(context: ServiceContext) {
  if (!mayForOthers(context.role, "outcomes:write")) return [];
  const { db } = context.database;
  const rows = await listOpenObservations(
    db,
    context.organisationId,
    await observationReader(context, "outcomes:write"),
  );
  const checks = await listChecks(
    db,
    context.organisationId,
    rows.map(({ observation }) => observation.id),
  );
  return rows.flatMap(({ observation, person, startsOn, case: { targetTitle } }) => {
    const answered = checks.filter(({ check }) => check.observationId === observation.id).map(({ check }) => check.day);
    const [open] = planChecks(startsOn, answered, todayOf(context))
      .filter(({ state }) => state !== "ahead")
      .slice(-1);
    if (!open || open.state === "answered") return [];
    return [
      { observationId: observation.id, day: open.day, personName: person.name, targetTitle, checkDueOn: open.dueOn },
    ];
  });
}
