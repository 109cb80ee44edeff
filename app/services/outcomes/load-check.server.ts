import { readWords } from "#app/services/decisions/load-decision.server.ts";
import { readSubjectKeys } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { listLeftReports } from "#db/queries/observations.ts";
import { loadObservation, readCheckDay } from "./load-observation.server.ts";

/** What the decision agreed on, for the reader who may open that decision. */
async function readGoals({ database, organisationId }: ServiceContext, decisionId: string): Promise<string | null> {
  const found = await findDecision(database.db, organisationId, decisionId);
  if (!found) return null;
  return readWords(found, await readSubjectKeys(database.db, organisationId, [found.person.id])).conditions;
}

/** One check with what it is answered from; null for whoever may not answer it. */
export async function loadCheck(context: ServiceContext, observationId: string, dayText: string | undefined) {
  const day = readCheckDay(dayText);
  const observation = day === null ? null : await loadObservation(context, observationId);
  const planned = observation?.plan.find((check) => check.day === day);
  if (!observation || !planned || !observation.may.answer) return null;
  const [goals, left] = await Promise.all([
    observation.caseId ? readGoals(context, observation.decision.id) : null,
    listLeftReports(
      context.database.db,
      context.organisationId,
      observation.person.id,
      observation.startsOn,
      todayOf(context),
    ),
  ]);
  return {
    ...{ observationId, person: observation.person, targetTitle: observation.targetTitle, planned, goals, left },
    decision: observation.decision,
    earlier: observation.checks.find((check) => check.day === day) ?? null,
    feedback: observation.feedback.find((one) => one.day === day) ?? null,
  };
}

export type CheckPage = NonNullable<Awaited<ReturnType<typeof loadCheck>>>;
