import { askedCompetencies } from "#app/domain/rounds/asked-competencies.ts";
import { planRequests } from "#app/domain/rounds/asked-people.ts";
import { grouped } from "#app/domain/rounds/grouped.ts";
import type { CompetencyChoice, PeerChoice, RoundSource } from "#app/domain/shared/vocabulary.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { patiently } from "#app/services/shared/patiently.server.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Db, Tx } from "#db/connection/types.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listPresentPeople, type Person } from "#db/queries/people.ts";
import { listLineIds } from "#db/queries/reporting-line.ts";
import { changeRound, insertRound, type Round } from "#db/queries/rounds.ts";
import { readAskedAbout } from "./asked-about.server.ts";
import { mayRun, roundWithin } from "./round-access.ts";
import { writeOpening } from "./write-opening.server.ts";

/** Who is asked about: chosen people, or everybody within reach, in a line and in a department where these are named. */
export interface RoundPeople {
  personIds: string[];
  managerId: string | null;
  department: string | null;
}

type AskedSheet = Pick<
  RoundSheet,
  "sources" | "peerChoice" | "competencyChoice" | "competencyGroup" | "competencyIds" | "mostCompetencies"
>;

export interface RoundSheet extends RoundPeople {
  name: string;
  sources: RoundSource[];
  peerChoice: PeerChoice;
  competencyChoice: CompetencyChoice;
  competencyGroup: string;
  /** Those picked one by one. */
  competencyIds: string[];
  mostCompetencies: number;
  /** A later day on which it opens by itself; null for now. */
  startsOn: string | null;
  dueOn: string;
  remindOn: string | null;
}

/**
 * Opens a round, or plans it where it starts on a later day. Nothing of it is asked before all of it is written; a larger
 * one goes on opening while its page shows how far it is. With an id it takes the place of the round that was planned
 * under it. Returns its id.
 */
export async function openRound(
  context: ServiceContext,
  sheet: RoundSheet,
  plannedId: string | null = null,
): Promise<Verdict<string>> {
  const today = todayOf(context);
  const roundId = plannedId ?? crypto.randomUUID();
  const isLater = sheet.startsOn !== null && sheet.startsOn > today;
  const prepare = async () => {
    refuseBadSheet(sheet, today);
    const chosen = await choosePeople(context, sheet, context.database.db);
    if (chosen.subjects.length === 0) return stopped("Nobody of the IT team is chosen.", "personIds");
    const people = chosen.subjects.length;
    return { people, parts: isLater ? null : await planParts(context, roundId, sheet, chosen) };
  };
  const verdict = await beginning(context, roundId, prepare, async (tx, audit, { people, parts }) => {
    if (plannedId) await plannedRound(tx, context, plannedId);
    await writePlan(tx, context, roundId, sheet, people, plannedId !== null);
    if (parts) return begin(tx, audit, context, roundId, sheet, people);
    await audit({
      ...{ action: plannedId ? "round.change-plan" : "round.plan", subjectKind: "round", subjectId: roundId },
      after: { people, sources: sheet.sources, startsOn: sheet.startsOn, dueOn: sheet.dueOn },
    });
  });
  return verdict.ok ? { ok: true, value: roundId } : verdict;
}

/** Opens a planned round now, with whoever fits its choice today. */
export const openPlanned = (context: ServiceContext, roundId: string): Promise<Verdict> => {
  const prepare = async () => {
    const { planned, ...round } = await plannedRound(context.database.db, context, roundId);
    if (!planned) return stopped("This round is not planned any more.");
    const sheet = { ...round, ...planned };
    const chosen = await choosePeople(context, sheet, context.database.db);
    const people = chosen.subjects.length;
    if (people === 0) return stopped("Nobody of the IT team is chosen any more.", "personIds");
    return { people, sheet, parts: await planParts(context, roundId, sheet, chosen) };
  };
  return beginning(context, roundId, prepare, (tx, audit, { sheet, people }) =>
    begin(tx, audit, context, roundId, sheet, people),
  );
};

type OpeningParts = Parameters<typeof writeOpening>[2];

/**
 * Reads what is asked, then plans a round or begins to open it in one short transaction, and writes its pages after it:
 * nobody waits while the record of thousands of people is read.
 */
async function beginning<Prepared extends { parts: OpeningParts | null }>(
  context: ServiceContext,
  roundId: string,
  prepare: () => Promise<Prepared>,
  work: (tx: Tx, audit: Audit, prepared: Prepared) => Promise<void>,
): Promise<Verdict> {
  try {
    const prepared = await prepare();
    await write(context, "rounds:write", (tx, audit) => work(tx, audit, prepared));
    const { parts } = prepared;
    if (parts)
      await patiently(writeOpening(context, roundId, parts), "A round failed while it was opened.", { roundId });
    return { ok: true, value: undefined };
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

/** The planned round of this id where the account runs it; for everybody else it is not there. */
async function plannedRound(db: Db, context: ServiceContext, roundId: string): Promise<Round> {
  const found = await roundWithin(context, roundId, "rounds:write", db);
  if (!found) return unseen("This round");
  if (!mayRun(context, found.round)) return stopped("Whoever opened this round runs it, and HR.");
  if (found.round.state !== "planned") return stopped("This round is not planned any more.");
  return found.round;
}

async function writePlan(
  tx: Tx,
  { organisationId, accountId, now }: ServiceContext,
  roundId: string,
  { managerId, department, personIds, ...asked }: RoundSheet,
  peopleTotal: number,
  isKnown: boolean,
): Promise<void> {
  const row = { ...asked, planned: { personIds, managerId, department }, peopleTotal };
  if (isKnown) {
    if (!(await changeRound(tx, organisationId, roundId, "planned", row)))
      stopped("This round is not planned any more.");
    return;
  }
  await insertRound(tx, {
    ...row,
    id: roundId,
    organisationId,
    state: "planned",
    createdBy: accountId,
    createdAt: now,
  });
}

async function begin(
  tx: Tx,
  audit: Audit,
  { organisationId }: ServiceContext,
  roundId: string,
  { sources, dueOn }: Pick<RoundSheet, "sources" | "dueOn">,
  people: number,
): Promise<void> {
  const change = { state: "opening" as const, peopleTotal: people, planned: null };
  if (!(await changeRound(tx, organisationId, roundId, "planned", change))) {
    return stopped("This round is being opened already.");
  }
  await audit({
    ...{ action: "round.begin", subjectKind: "round", subjectId: roundId },
    after: { people, sources, dueOn },
  });
}

function refuseBadSheet({ startsOn, dueOn, remindOn }: RoundSheet, today: string): void {
  const first = startsOn && startsOn > today ? startsOn : today;
  if (dueOn < first) {
    stopped(first === today ? "This day has passed: choose one to answer by." : "It starts after this day.", "dueOn");
  }
  if (remindOn && (remindOn < first || remindOn > dueOn)) {
    stopped("Remind between its start and the day to answer by.", "remindOn");
  }
}

/** Members within reach who fit the choice, and everybody present, by name. */
export async function choosePeople(context: ServiceContext, choice: RoundPeople, db: Tx | typeof context.database.db) {
  const reach = await reachOf(context, "rounds:write", db);
  const present = await listPresentPeople(db, context.organisationId, todayOf(context));
  const line = choice.managerId ? await listLineIds(db, context.organisationId, choice.managerId) : null;
  const chosen = new Set(choice.personIds);
  const fits = ({ id, department }: Person) =>
    chosen.size
      ? chosen.has(id)
      : (line === null || line.has(id)) && (choice.department === null || department === choice.department);
  return {
    subjects: present.filter((person) => person.kind === "member" && reaches(reach, person.id) && fits(person)),
    present,
  };
}

async function planParts(
  context: ServiceContext,
  roundId: string,
  sheet: AskedSheet,
  { subjects, present }: Awaited<ReturnType<typeof choosePeople>>,
): Promise<OpeningParts> {
  const { organisationId } = context;
  const { db } = context.database;
  const personIds = subjects.map(({ id }) => id);
  const catalogue = await listCompetencies(db, organisationId);
  const aboutOf = await readAskedAbout(db, organisationId, personIds);
  const requests = grouped(planRequests(personIds, present, sheet.sources, sheet.peerChoice), (row) => row.personId);
  const question = {
    ...{ choice: sheet.competencyChoice, group: sheet.competencyGroup, most: sheet.mostCompetencies },
    picked: sheet.competencyIds,
  };
  const parts = personIds.map((personId) => ({
    subject: {
      ...{ organisationId, roundId, personId },
      competencyIds: askedCompetencies(catalogue, aboutOf(personId), question),
    },
    requests: (requests.get(personId) ?? []).map((request) => ({
      ...request,
      id: crypto.randomUUID(),
      organisationId,
      roundId,
      state: "asked" as const,
    })),
  }));
  const asked = parts.filter(({ subject }) => subject.competencyIds.length > 0);
  if (asked.length === 0) {
    stopped("There is nothing to ask: none of these people has a competency of this choice.", "competencyChoice");
  }
  return asked;
}
