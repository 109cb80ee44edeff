import { askedCompetencies } from "#app/domain/rounds/asked-competencies.ts";
import { planRequests } from "#app/domain/rounds/asked-people.ts";
import { grouped } from "#app/domain/rounds/grouped.ts";
import type { CompetencyChoice, PeerChoice, RoundSource } from "#app/domain/shared/vocabulary.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { patiently } from "#app/services/shared/patiently.server.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listPresentPeople, type Person } from "#db/queries/people.ts";
import { listLineIds } from "#db/queries/reporting-line.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { readAskedAbout } from "./asked-about.server.ts";
import { writeOpening } from "./write-opening.server.ts";

/** Who is asked about: chosen people, or everybody within reach, in a line and in a department where these are named. */
export interface RoundPeople {
  personIds: string[];
  managerId: string | null;
  department: string | null;
}

export interface RoundSheet extends RoundPeople {
  name: string;
  sources: RoundSource[];
  peerChoice: PeerChoice;
  competencyChoice: CompetencyChoice;
  competencyGroup: string;
  mostCompetencies: number;
  dueOn: string;
  remindOn: string | null;
}

/**
 * Opens a round. Nothing of it is asked before all of it is written; a larger one goes on opening while its page shows
 * how far it is. Returns its id.
 */
export async function openRound(context: ServiceContext, sheet: RoundSheet): Promise<Verdict<string>> {
  const roundId = crypto.randomUUID();
  try {
    const plan = await write(context, "rounds:write", async (tx, audit) => {
      refuseBadSheet(sheet, todayOf(context));
      const { subjects, present } = await choosePeople(context, sheet, tx);
      if (subjects.length === 0) return stopped("Nobody of the IT team is chosen.", "personIds");
      const { managerId: _line, department: _department, personIds: _ids, ...asked } = sheet;
      await insertRound(tx, {
        ...asked,
        id: roundId,
        organisationId: context.organisationId,
        state: "opening",
        createdBy: context.accountId,
        createdAt: context.now,
        peopleTotal: subjects.length,
      });
      await audit({
        action: "round.begin",
        subjectKind: "round",
        subjectId: roundId,
        after: { people: subjects.length, sources: sheet.sources, dueOn: sheet.dueOn },
      });
      return planParts(context, tx, roundId, sheet, subjects, present);
    });
    await patiently(writeOpening(context, roundId, plan), "A round failed while it was opened.", { roundId });
    return { ok: true, value: roundId };
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

function refuseBadSheet(sheet: RoundSheet, today: string): void {
  if (sheet.dueOn < today) stopped("This day has passed: choose one to answer by.", "dueOn");
  if (sheet.remindOn && (sheet.remindOn < today || sheet.remindOn > sheet.dueOn)) {
    stopped("Remind between today and the day to answer by.", "remindOn");
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
  tx: Tx,
  roundId: string,
  sheet: RoundSheet,
  subjects: Person[],
  present: Person[],
) {
  const { organisationId } = context;
  const personIds = subjects.map(({ id }) => id);
  const catalogue = await listCompetencies(tx, organisationId);
  const aboutOf = await readAskedAbout(tx, organisationId, personIds);
  const requests = grouped(planRequests(personIds, present, sheet.sources, sheet.peerChoice), (row) => row.personId);
  const question = { choice: sheet.competencyChoice, group: sheet.competencyGroup, most: sheet.mostCompetencies };
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
