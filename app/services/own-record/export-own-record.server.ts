import { loadOwnAttributes } from "#app/services/fairness/attributes.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { loadOwnRecord, type OwnRecord } from "./load-own-record.server.ts";
import { PURPOSES } from "./purposes.ts";

const MOST_LOOKS = 10_000;

/** The record in the order in which the page shows it, without ids and without what is for the screen alone. */
function asFile(record: OwnRecord, today: string) {
  const { person, pay, retention, contests } = record;
  const { id: _, managerName, ...facts } = person;
  const asTold = (chosen: OwnRecord["contests"]) =>
    chosen.map(({ state, statement, answer, openedOn, settledOn, settledBy, messages }) => ({
      ...{ state, statement, openedOn, messages: messages.map(({ id: _id, ...message }) => message) },
      ...(settledOn ? { answer, settledOn, settledBy } : {}),
    }));
  const contestOf = (entryId: string) => asTold(contests.filter((contest) => contest.entryId === entryId));
  return {
    about: `The record of ${person.name} at ${record.organisationName}, as of ${today}`,
    facts: { ...facts, reportsTo: managerName, contested: contestOf(person.id) },
    yearlyPay: pay && { amount: pay.salaryAnnualCents / 100, effectiveOn: pay.effectiveOn },
    technicalLevels: record.technical.map(({ name, level, claimedLevel, isKeptBack, sentence }) => ({
      ...{ competency: name, level, claimedLevel, isKeptBack, sentence },
    })),
    leadership: record.leadership.map(({ id: _id, name, ...ratings }) => ({ competency: name, ...ratings })),
    development: record.development && {
      role: record.development.role?.title ?? null,
      plan: record.development.steps.map(({ id: _id, competencyId: _competency, version: _version, ...step }) => step),
      interests: record.development.interests.map(({ competencyName, interest }) => ({
        competency: competencyName,
        interest,
      })),
    },
    certificates: record.certificates.map(({ id: _id, daysLeft: _daysLeft, file, ...certificate }) => ({
      ...certificate,
      fileName: file?.name ?? null,
    })),
    assessments: record.assessments.map(({ id, competencyName, recorderName, isImported, ...entry }) => ({
      ...{ competency: competencyName, ...entry, recordedBy: recorderName, isImported },
      contested: contestOf(id),
    })),
    leadershipEvidence: record.evidence.map(({ id, recorderName, ...sheet }) => ({
      ...{ ...sheet, recordedBy: recorderName },
      contested: contestOf(id),
    })),
    closedDecisions: record.decisions.map(({ id: _id, explainedCaseId: _case, ...decision }) => decision),
    contestedDecisions: asTold(contests.filter(({ kind }) => kind === "case")),
    assessmentRounds: record.rounds,
    interviewsAndTrials: record.panels,
    proposedEvidence: record.proposals.map(({ id: _id, ...proposal }) => proposal),
    purposes: PURPOSES,
    retention: { yearsAfterLeaving: retention.years, isKeptByLegalHold: retention.isHeld },
    whoLooked: record.looks.map(({ id: _id, ...look }) => look),
  };
}

/** One's own record as a file: what the page shows, with every look of the last twelve months. Recorded. */
export async function exportOwnRecord(context: ServiceContext): Promise<string | null> {
  const record = await loadOwnRecord(context, { mostLooks: MOST_LOOKS });
  if (!record) return null;
  const saidForFairnessReports = await loadOwnAttributes(context);
  await write(context, "own-record:read", async (_tx, audit) => {
    await audit({
      action: "own-record.download",
      subjectKind: "person",
      subjectId: record.person.id,
      personId: record.person.id,
    });
  });
  return `${JSON.stringify({ ...asFile(record, todayOf(context)), saidForFairnessReports }, null, 2)}\n`;
}
