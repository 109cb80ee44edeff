import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { saveOwnView } from "#app/services/promotion/own-view.server.ts";
import { openCase } from "#app/services/promotion/save-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { listReportsToAsk } from "#db/queries/feedback.ts";
import { findObservationOfCase } from "#db/queries/observations.ts";
import { usualDecision } from "../decisions/usual-decision.ts";
import { accountOf, teamWithAStar, usualDetails } from "../promotion/team-with-a-star.ts";

export function granted<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

/** The same account on another day. */
export const on = <C extends ServiceContext>(context: C, day: string): C => ({
  ...context,
  now: new Date(`${day}T10:00:00Z`),
});

export const levels = (overall: number | null) => ({ people: 4, delivery: 3, retention: 4, gap: 2, overall });

export const usualCheck = {
  standing: "in-role" as const,
  levels: levels(4),
  regrettedLeavers: [] as string[],
  words: "Hands over work and says what she expects.",
  reason: "",
};

/**
 * Bo, whom six people report to, is promoted on 22 November 2026 from that day on: the usual team with accounts for
 * Devon, who leads Bo, for Bo, and for five of the six.
 */
export async function observedTeam() {
  const team = await teamWithAStar();
  const { context, database, organisationId, people } = team;
  const devon = await accountOf(team, "manager", people.devon.id);
  const bo = await accountOf(team, "manager", people.bo.id);
  const reports = await listReportsToAsk(database.db, organisationId, people.bo.id, "2026-11-22");
  const reporters: ServiceContext[] = [];
  for (const { id } of reports.slice(0, 5)) reporters.push(await accountOf(team, "staff", id));
  const details = { ...usualDetails, plannedOn: null, personId: people.bo.id };
  const caseId = granted(await openCase(context, details));
  granted(await saveOwnView(context, caseId, { words: "Calm and clear.", probability: 0.7 }));
  const decisionId = granted(
    await recordDecision(context, caseId, { ...usualDecision, choice: "promote", conditions: "Two of three goals." }),
  );
  const found = await findObservationOfCase(database.db, organisationId, caseId);
  const observationId = found?.observation.id ?? "";
  return { ...team, team, owner: context, devon, bo, reports, reporters, caseId, decisionId, observationId };
}
