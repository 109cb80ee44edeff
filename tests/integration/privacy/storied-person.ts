import { sql } from "drizzle-orm";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import { retractOneAssessment } from "#app/services/assessments/retract-assessment.server.ts";
import { retractEvidence } from "#app/services/assessments/retract-evidence.server.ts";
import { addCertification } from "#app/services/certifications/change-certifications.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { issueNotice } from "#app/services/informing/notice.server.ts";
import { releaseExplanation } from "#app/services/informing/release.server.ts";
import { editPerson } from "#app/services/people/edit-person.server.ts";
import { recordLeaving } from "#app/services/people/record-leaving.server.ts";
import { erasePerson } from "#app/services/privacy/erase-person.server.ts";
import { writeDissent } from "#app/services/promotion/dissent.server.ts";
import { keepWhatIfNote } from "#app/services/promotion/keep-what-if-note.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { listAssessmentHistory } from "#db/queries/assessments.ts";
import { insertActions, insertInterests } from "#db/queries/development.ts";
import { findPerson } from "#db/queries/people.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { linkScenario, readyCase, usualDecision } from "../decisions/usual-decision.ts";
import { type TeamWithAStar, teamWithAStar } from "../promotion/team-with-a-star.ts";

export function granted<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

/** Words about Ana that stand nowhere else: in evidence, retractions, a decision, and what she was called. */
export const WORDS = {
  name: "Ana Quetzalcoatl",
  email: "ana.quetzalcoatl@firm.example",
  employeeNumber: "NUMBER-7734",
  title: "Keeper of zebroid switches",
  department: "Department of oxbows",
  evidence: "Rebuilt the marzipan core switch alone.",
  wrong: "Mistook a walrus for a router.",
  retraction: "The walrus belonged to somebody else.",
  sheet: "Asked the team about umbrellas first.",
  wrongSheet: "Never spoke of the giraffe.",
  sheetRetraction: "The giraffe was another interview.",
  ownView: "A cathedral of patience.",
  whatIf: "Only an orchestra of interviews would settle it.",
  reasons: "She alone tames the kraken of routing, and nothing shows how she would lead.",
  alternatives: "A trial with flamingos was looked at.",
  dissent: "Devon would have tried the pelican.",
  conditions: "Cy learns the tapir until June.",
  notice: `A notice that speaks of the axolotl. ${"It says how the case is looked at. ".repeat(8)}`,
  reviewersDissent: "I heard a bassoon of doubt.",
  addition: "Come and talk about the marmalade.",
  action: "Walks the lighthouse rounds with Cy.",
  expected: "A lantern kept alight alone.",
  outcome: "The lantern went out twice.",
  certificate: "Certified keeper of narwhals",
};

/** Columns that are never changed again. */
const APPEND_ONLY = [
  ...["assessments", "leadership_evidence", "decisions", "case_views", "what_if_notes", "audit_events"],
  ...["case_notices", "case_releases", "case_dissents"],
];

/** Where the list of erasures of a test lies. */
export const erasuresFolder = (): string => temporaryFolder("erasures");

const rowsOf = <Row>(result: unknown): Row[] =>
  (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];

/** Every row of these tables of the organisation as one text. */
export async function dump({ db, organisationId }: TeamWithAStar, tables = APPEND_ONLY): Promise<string> {
  const texts: string[] = [];
  for (const name of tables) {
    const rows = rowsOf<{ row: string }>(
      await db.execute(
        sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t where organisation_id = ${organisationId}`,
      ),
    );
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join("\n");
}

/** Every table in which a word about a person could stand, those that can be changed among them. */
export const EVERY_TABLE = [
  ...APPEND_ONLY,
  ...["people", "accounts", "account_links", "promotion_cases", "scenarios", "imports", "import_changes", "contests"],
  ...["competency_interests", "development_actions", "certifications", "certification_files"],
];

/**
 * Ana of the usual team with words in every place that keeps any: assessments and a sheet, one of each retracted, a
 * decision with a scenario behind it, an edited name, pay, a development plan, and an account of her own.
 */
export async function storiedPerson() {
  const team = await teamWithAStar();
  const { context, database, organisationId, routing } = team;
  const { ana, devon } = team.people;
  const { name, email, employeeNumber, title, department } = WORDS;
  const record = { kind: "member" as const, managerId: devon.id, startedOn: "2017-05-01" };
  granted(
    await editPerson(context, ana.id, ana.version, {
      ...{ name, email, employeeNumber, title, department },
      ...record,
      salaryAnnualCents: 8_765_432,
    }),
  );
  const rate = (evidence: string, assessedOn: string) =>
    recordAssessments(context, ana.id, {
      source: "supervisor",
      assessorId: devon.id,
      assessedOn,
      ratings: [{ competencyId: routing.id, level: 5, evidence }],
    });
  granted(await rate(WORDS.wrong, "2026-10-01"));
  const [wrong] = await listAssessmentHistory(team.db, organisationId, ana.id);
  granted(await retractOneAssessment(context, ana.id, wrong!.id, WORDS.retraction));
  granted(await rate(WORDS.evidence, "2026-10-02"));
  const sheet = { kind: "simulation" as const, score: 3, assessors: 2, months: null, observedOn: "2026-10-01" };
  granted(await recordEvidence(context, ana.id, { ...sheet, evidence: WORDS.sheet }));
  const wrongSheet = granted(await recordEvidence(context, ana.id, { ...sheet, evidence: WORDS.wrongSheet }));
  granted(await retractEvidence(context, ana.id, wrongSheet, WORDS.sheetRetraction));
  const caseId = await readyCase(team, WORDS.ownView);
  await linkScenario(team, caseId);
  const tried = { evidence: [], span: 12, baseRate: 0.6, backfill: true };
  granted(await keepWhatIfNote(context, caseId, { words: WORDS.whatIf, tried }));
  const { reasons, alternatives, dissent, conditions } = WORDS;
  const decisionId = granted(
    await recordDecision(context, caseId, { ...usualDecision, reasons, alternatives, dissent, conditions }),
  );
  granted(await issueNotice(context, caseId, { words: WORDS.notice, way: "letter", givenOn: "2026-11-22" }));
  granted(await releaseExplanation(context, caseId, { decisionId, withReasons: true, words: WORDS.addition }));
  granted(await writeDissent(context, caseId, WORDS.reviewersDissent));
  await plan(team);
  const certificate = {
    name: WORDS.certificate,
    issuer: "",
    issuedOn: "2026-01-01",
    expiresOn: null,
    competencyIds: [],
  };
  const file = { name: `${WORDS.certificate}.pdf`, bytes: new TextEncoder().encode("%PDF-1.7") };
  granted(await addCertification(context, ana.id, { ...certificate, file }));
  const accountId = crypto.randomUUID();
  await database.transaction((tx) =>
    insertAccount(tx, {
      id: accountId,
      organisationId,
      email: `${organisationId}-${email}`,
      name,
      role: "staff",
      personId: ana.id,
      passwordHash: null,
      createdAt: context.now,
    }),
  );
  return { ...team, caseId, decisionId, anaAccountId: accountId };
}

export type StoriedPerson = Awaited<ReturnType<typeof storiedPerson>>;

/** What Ana wants of routing, and an open action of her plan. */
async function plan({ context, database, organisationId, routing, people }: TeamWithAStar) {
  const of = { organisationId, personId: people.ana.id, competencyId: routing.id };
  await database.transaction(async (tx) => {
    const recorded = { recordedBy: context.accountId, recordedAt: context.now };
    await insertInterests(tx, [{ ...of, interest: "less", source: "self", ...recorded }]);
    await insertActions(tx, [
      {
        ...of,
        id: crypto.randomUUID(),
        targetLevel: 4,
        what: WORDS.action,
        ownerPersonId: people.devon.id,
        dueOn: "2027-03-01",
        evidenceExpected: WORDS.expected,
        outcome: WORDS.outcome,
        createdBy: context.accountId,
        createdAt: context.now,
      },
    ]);
  });
}

/** Records that Ana has left, as an erasure asks for. */
export async function leave({ context, db, organisationId, people }: TeamWithAStar, leftOn = "2026-11-01") {
  const ana = await findPerson(db, organisationId, people.ana.id);
  granted(await recordLeaving(context, people.ana.id, ana!.version, leftOn));
}

/** Erases the person that the story is about, by the name that the page asks for. */
export const erase = (story: StoriedPerson, dataDir = erasuresFolder()) =>
  erasePerson(story.context, story.people.ana.id, WORDS.name, dataDir);
