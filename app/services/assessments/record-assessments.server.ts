import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertAssessments } from "#db/queries/assessments.ts";
import { type Competency, listCompetencies } from "#db/queries/competencies.ts";
import { findPerson, type Person } from "#db/queries/people.ts";
import { isAnonymousSource } from "./anonymity.ts";
import { type AssessRights, assessRights } from "./assess-rights.server.ts";

export interface AssessmentSheet {
  source: AssessmentSource;
  /** Id of the person who assesses; null when it is the account itself. Of no meaning for a self-assessment. */
  assessorId: string | null;
  assessedOn: string;
  ratings: { competencyId: string; level: number; evidence: string }[];
}

/** Records all levels of a sheet or none. Earlier ones are superseded, never overwritten. Returns how many. */
export async function recordAssessments(
  context: ServiceContext,
  personId: string,
  sheet: AssessmentSheet,
): Promise<Verdict<number>> {
  try {
    return await write(context, "assessments:write", async (tx, audit) => {
      const rights = await assessRights(context, personId, tx);
      const person = rights && (await findPerson(tx, context.organisationId, personId));
      if (!rights || !person) return unseen("This person");
      refuseWithoutRight(rights, sheet);
      refuseBadSheet(person, sheet, todayOf(context));
      const assessor = await assessorOf(tx, context, person, sheet);
      const hasWords = sheet.ratings.some(({ evidence }) => evidence !== "");
      const keys = await subjectKeysForWriting(tx, context.organisationId, hasWords ? [personId] : [], context.now);
      const competencies = new Map((await listCompetencies(tx, context.organisationId)).map((row) => [row.id, row]));
      const rows = sheet.ratings.map(({ competencyId, level, evidence }) => {
        refuseBadLevel(competencies.get(competencyId), level);
        return {
          id: crypto.randomUUID(),
          organisationId: context.organisationId,
          personId,
          competencyId,
          source: sheet.source,
          level,
          assessor,
          assessedOn: sheet.assessedOn,
          evidence: sealFor(keys, personId, evidence),
          recordedBy: context.accountId,
          recordedAt: context.now,
        };
      });
      await insertAssessments(tx, rows);
      await audit({
        action: "assessment.add",
        subjectKind: "person",
        subjectId: personId,
        personId,
        // Neither levels nor, for peers and reports, who gave them: the trail must not say what the pages keep.
        after: {
          source: sheet.source,
          assessedOn: sheet.assessedOn,
          ...(isAnonymousSource(sheet.source) ? {} : { assessor }),
          competencyIds: rows.map(({ competencyId }) => competencyId),
        },
      });
      return { ok: true as const, value: rows.length };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

function refuseWithoutRight({ sources, mayNameAssessor }: AssessRights, sheet: AssessmentSheet): void {
  if (!sources.includes(sheet.source)) {
    const isOwn = sources.length === 1;
    stopped(
      isOwn
        ? `About yourself you record your own view: choose “${SELF}”.`
        : "You assess your line yourself, as their supervisor or from a test.",
      "source",
    );
  }
  if (!mayNameAssessor && sheet.assessorId !== null) stopped("You record what you say yourself.", "assessorId");
}

function refuseBadSheet(person: Person, sheet: AssessmentSheet, today: string): void {
  if (person.erasedAt) stopped(ERASED_RECORD);
  if (person.kind !== "member") stopped(`${person.name} is on record for reporting only and is not rated.`);
  if (sheet.ratings.length === 0) stopped("Choose at least one level.");
  if (sheet.assessedOn > today) stopped("This day lies ahead: enter the day on which it was assessed.", "assessedOn");
  if (person.leftOn && sheet.assessedOn > person.leftOn) {
    stopped(`${person.name} had left by this day.`, "assessedOn");
  }
}

function refuseBadLevel(competency: Competency | undefined, level: number): void {
  if (!competency) stopped("One of these competencies is no longer in use. Look at the page again.");
  const lowest = competency.kind === "technical" ? 0 : 1;
  if (!Number.isInteger(level) || level < lowest || level > 5) {
    stopped(`${competency.name}: a level is a whole number from ${lowest} to 5.`);
  }
}

/** A person's id where the assessor is on record, so that one person counts once whoever types it in. */
async function assessorOf(tx: Tx, context: ServiceContext, person: Person, sheet: AssessmentSheet): Promise<string> {
  if (sheet.source === "self") return person.id;
  const assessorId = sheet.assessorId ?? context.personId;
  if (!assessorId) return `account:${context.accountId}`;
  if (assessorId === person.id) {
    return stopped(`${person.name} cannot be the assessor here: choose “${SELF}” as the source.`, "assessorId");
  }
  if (!(await findPerson(tx, context.organisationId, assessorId))) {
    return stopped("This assessor is not on record.", "assessorId");
  }
  return assessorId;
}

const SELF = "The person themself";
