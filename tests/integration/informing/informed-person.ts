import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { account } from "#tests/integration/audit/accounts.ts";
import { readyCase, usualDecision } from "../decisions/usual-decision.ts";
import { granted } from "../permissions/granted.ts";
import { teamWithAStar } from "../promotion/team-with-a-star.ts";

/** Long enough for a notice. */
export const NOTICE = `This says how your case is looked at. ${"It names data, people and ways. ".repeat(8)}`;

/** Ana's case, decided by the owner alone; Ana and Bo have accounts, and HR joins afterwards. */
export async function decidedCase() {
  const team = await teamWithAStar();
  const { ana, bo } = team.people;
  const caseId = await readyCase(team, "A cathedral of patience.");
  const decisionId = granted(await recordDecision(team.context, caseId, usualDecision));
  const anaAccount = await account(team, { name: "Ana", role: "staff", personId: ana.id });
  const boAccount = await account(team, { name: "Bo", role: "staff", personId: bo.id });
  return { ...team, owner: team.context, caseId, decisionId, anaAccount, boAccount };
}
