import type { TypedAnswer } from "#app/domain/rounds/typed-answer.ts";
import type { RoundSource } from "#app/domain/shared/vocabulary.ts";
import { handIn } from "#app/services/rounds/hand-in.server.ts";
import { openRound, type RoundSheet } from "#app/services/rounds/open-round.server.ts";

import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { listRequestsAbout } from "#db/queries/round-requests.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

export const granted = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
};

export const SHEET: RoundSheet = {
  name: "Autumn",
  personIds: [],
  managerId: null,
  department: null,
  sources: ["self", "supervisor", "peer"],
  peerChoice: "team",
  competencyChoice: "on-record",
  competencyGroup: "",
  competencyIds: [],
  startsOn: null,
  mostCompetencies: 25,
  dueOn: "2026-12-20",
  remindOn: null,
};

/** A manager with a team of `size`, an account for each of them, and a critical competency of each kind. */
export async function roundWorld(size: number) {
  const organisation = await testOrganisation();
  const { context, database, organisationId, person, competency } = organisation;
  const routing = await competency({ name: "Routing", isCritical: true });
  const coaching = await competency({ name: "Coaching", kind: "leadership", isCritical: true });
  const accountOf = async (role: "manager" | "staff", personId: string): Promise<ServiceContext> => {
    const accountId = crypto.randomUUID();
    const email = `${accountId}@firm.example`;
    const row = { id: accountId, organisationId, email, name: `The ${role}`, role, personId };
    await database.transaction((tx) => insertAccount(tx, { ...row, passwordHash: null, createdAt: context.now }));
    return { ...context, accountId, personId, role };
  };
  const mara = await person({ name: "Mara" });
  const manager = await accountOf("manager", mara.id);
  const team: ServiceContext[] = [];
  for (let at = 0; at < size; at += 1) {
    const member = await person({ name: `Member ${String.fromCharCode(65 + at)}`, managerId: mara.id });
    team.push(await accountOf("staff", member.id));
  }
  const [lin] = team;
  if (!lin?.personId) throw new Error("A team has at least one member.");

  const open = async (change: Partial<RoundSheet> = {}) =>
    granted(await openRound(context, { ...SHEET, personIds: [lin.personId ?? ""], ...change }));
  const about = (roundId: string) => listRequestsAbout(database.db, organisationId, roundId, lin.personId ?? "");
  const requestOf = async (roundId: string, assessor: ServiceContext) =>
    (await about(roundId)).find(({ request }) => request.assessorId === assessor.personId)?.request.id ?? "";
  const sheetOf = (level: number, words: string): TypedAnswer => ({
    [routing.id]: { level: String(level), evidence: words },
    [coaching.id]: { level: String(Math.max(1, level)), evidence: words },
  });
  const answer = async (roundId: string, assessor: ServiceContext, level: number, words = "Seen at the depot.") =>
    handIn(assessor, await requestOf(roundId, assessor), sheetOf(level, words));
  const asked = async (roundId: string, source: RoundSource) => {
    const ids = (await about(roundId)).flatMap(({ request }) =>
      request.source === source ? [request.assessorId] : [],
    );
    return [manager, ...team].filter(({ personId }) => ids.includes(personId ?? ""));
  };
  return {
    ...organisation,
    manager,
    team,
    lin,
    linId: lin.personId,
    routing,
    coaching,
    open,
    about,
    requestOf,
    answer,
    asked,
  };
}

export type RoundWorld = Awaited<ReturnType<typeof roundWorld>>;
