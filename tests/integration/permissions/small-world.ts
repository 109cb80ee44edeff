import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { inviteAccount } from "#app/services/accounts/invite-account.server.ts";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { releaseExplanation } from "#app/services/informing/release.server.ts";
import { addPerson } from "#app/services/people/add-person.server.ts";
import { passOverOwnView, saveOwnView } from "#app/services/promotion/own-view.server.ts";
import { submitCase } from "#app/services/promotion/review-case.server.ts";
import { openCase } from "#app/services/promotion/save-case.server.ts";
import { addRole } from "#app/services/role-profiles/save-role.server.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { loadScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { addFunction } from "#app/services/sourcing/add-functions.server.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { insertReport } from "#db/queries/fairness.ts";
import { insertFeedbackRequests } from "#db/queries/feedback.ts";
import { findObservationOfCase } from "#db/queries/observations.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { recordMaker } from "./asked-records.ts";
import { filedProvider } from "./filed-provider.ts";
import { granted } from "./granted.ts";

/** Who may be looked at: the account's own person, somebody in the manager's line, somebody in another line. */
export const POSITIONS = ["own", "line", "foreign"] as const;
export type Position = (typeof POSITIONS)[number];

/** Salaries in cents that appear nowhere by chance. */
const SALARIES = [91_347_00, 83_719_00, 77_853_00, 69_431_00, 58_297_00, 64_913_00, 72_639_00, 88_471_00];

/** Words that only one peer said, and that nobody may read. */
export const PEER_WORDS = "zebra-crossing-of-a-single-peer";
/** Words of a supervisor about one person: for whoever may read that person. */
export const supervisorWords = (name: string) => `lantern-words-about-${name.toLowerCase()}`;

/**
 * An organisation with every role and every position, and one record of each kind about each of them. Mara manages Lin
 * (who leads Dee), and Sam; Otto manages Fay.
 */
export async function smallWorld() {
  const organisation = await testOrganisation();
  const { context, database, organisationId, competency } = organisation;
  let nth = 0;
  const person = async (name: string, managerId: string | null): Promise<string> =>
    granted(
      await addPerson(context, {
        name,
        employeeNumber: null,
        email: null,
        title: `Engineer of ${name}`,
        department: "IT",
        kind: "member",
        managerId,
        startedOn: null,
        salaryAnnualCents: SALARIES[nth++] ?? null,
      }),
    );
  const oda = await person("Oda", null);
  const mara = await person("Mara", oda);
  const lin = await person("Lin", mara);
  const sam = await person("Sam", mara);
  const dee = await person("Dee", lin);
  const otto = await person("Otto", oda);
  const fay = await person("Fay", otto);
  const hana = await person("Hana", oda);
  const people = { oda, mara, lin, sam, dee, otto, fay, hana };

  const account = async (role: AccountRole, personId: string | null): Promise<ServiceContext> => {
    const accountId = crypto.randomUUID();
    await database.transaction((tx) =>
      insertAccount(tx, {
        id: accountId,
        organisationId,
        email: `${accountId}@firm.example`,
        name: `The ${role}`,
        role,
        personId,
        passwordHash: null,
        createdAt: context.now,
      }),
    );
    return { ...context, accountId, personId, role };
  };
  const actors: Record<AccountRole, ServiceContext> = {
    owner: await account("owner", oda),
    hr: await account("hr", hana),
    manager: await account("manager", mara),
    staff: await account("staff", sam),
    auditor: await account("auditor", null),
  };
  const { hr } = actors;
  const routing = await competency({ name: "Routing", isCritical: true, minimumCover: 2 });
  const coaching = await competency({ kind: "leadership", name: "Coaching" });

  const assess = (personId: string, source: "supervisor" | "peer", assessorId: string, evidence: string) =>
    recordAssessments(context, personId, {
      source,
      assessorId,
      assessedOn: "2026-11-01",
      ratings: [
        { competencyId: routing.id, level: 4, evidence },
        { competencyId: coaching.id, level: 4, evidence },
      ],
    }).then(granted);
  for (const [name, id] of Object.entries(people)) {
    await assess(id, "supervisor", id === oda ? mara : oda, supervisorWords(name));
    await assess(id, "peer", id === dee ? sam : dee, PEER_WORDS);
    granted(
      await recordEvidence(context, id, {
        kind: "structured_interview",
        score: 4,
        assessors: 2,
        months: null,
        observedOn: "2026-10-01",
        evidence: supervisorWords(name),
      }),
    );
  }

  const newCase = async (personId: string, candidates: string[]) => {
    const opener = personId === hana ? actors.owner : hr;
    const caseId = granted(
      await openCase(opener, {
        personId,
        targetRole: "manager",
        targetTitle: "Infrastructure manager",
        span: 4,
        peopleShare: 0.7,
        willing: "yes",
        backfill: false,
        baseRate: 0.6,
        technicalMultiple: null,
        plannedOn: null,
        candidates: candidates.map((id) => ({ personId: id, willing: "yes" as const })),
      }),
    );
    granted(await saveOwnView(opener, caseId, { words: "A view.", probability: 0.7 }));
    granted(await submitCase(opener, caseId, []));
    const scenarioId = granted(
      await createScenario(opener, {
        name: `Ways on`,
        caseId,
        horizonMonths: 24,
        options: ["stay-as-is", "promote-and-backfill", "co-managed", "fully-managed"],
        managementNeed: "open",
      }),
    );
    await loadScenario(opener, scenarioId);
    return { caseId, scenarioId };
  };
  const decided = async (personId: string) => {
    const { caseId, scenarioId } = await newCase(personId, []);
    granted(await passOverOwnView(context, caseId));
    const decisionId = granted(
      await recordDecision(context, caseId, {
        choice: "promote",
        chosenPersonId: null,
        reasons: "The team would lose the only one who knows routing.",
        alternatives: "A trial: nobody could stand in meanwhile.",
        dissent: "",
        conditions: "",
        reviewOn: "2027-02-20",
        caseVersion: 3,
        correctsId: null,
        decidesAlone: false,
      }),
    );
    const observation = await findObservationOfCase(database.db, organisationId, caseId);
    const observationId = observation?.observation.id ?? "";
    // What this person is asked about somebody: whom it is about does not matter for who may open it.
    const feedbackId = crypto.randomUUID();
    await database.transaction((tx) =>
      insertFeedbackRequests(tx, [
        {
          ...{ id: feedbackId, organisationId, observationId, day: 90, reporterId: personId },
          ...{ askedBy: hr.accountId, askedAt: context.now, closesOn: "2026-12-20" },
        },
      ]),
    );
    granted(await releaseExplanation(context, caseId, { decisionId, withReasons: true, words: "" }));
    return { caseId, scenarioId, decisionId, observationId, feedbackId };
  };
  const { asked, interviewed, certified } = recordMaker({
    ...{ database, organisationId, hr, owner: actors.owner, people, routingId: routing.id },
  });
  const recordsOf = async (personId: string) => ({
    personId,
    open: await newCase(personId, personId === lin ? [sam, fay] : []),
    decided: await decided(personId),
    certificationId: await certified(personId),
    ...(await interviewed(personId)),
    ...(await asked(personId)),
  });
  const records = {
    oda: await recordsOf(oda),
    hana: await recordsOf(hana),
    mara: await recordsOf(mara),
    sam: await recordsOf(sam),
    lin: await recordsOf(lin),
    fay: await recordsOf(fay),
  };
  const importId = granted(
    await receiveFile(hr, {
      kind: "people",
      name: "people.csv",
      bytes: new TextEncoder().encode("Name,Title\nNew Person,Technician\n,Nobody\n"),
    }),
  );
  const fairnessReportId = crypto.randomUUID();
  await database.transaction((tx) =>
    insertReport(tx, {
      ...{ id: fairnessReportId, organisationId, fromDay: "2025-01-01", toDay: "2025-12-31" },
      tables: [{ attribute: "sex", outcome: "promoted", hidden: true }],
      ...{ madeBy: hr.accountId, madeAt: context.now },
    }),
  );
  const place = { track: "specialist" as const, rung: 2, purpose: "" };
  const roleProfileId = granted(await addRole(hr, { ...place, title: "Network engineer" }, null));
  const functionId = granted(
    await addFunction(hr, { name: "Yard systems", operatingWork: "Keeps the gates going.", accountableSeat: "Owner" }),
  );
  const spare = await account("staff", null);
  const invitation = granted(
    await inviteAccount(actors.owner, {
      name: "Ivo Invited",
      email: `${crypto.randomUUID()}@firm.example`,
      role: "staff",
      personId: null,
    }),
  );
  return {
    ...organisation,
    spareAccountId: spare.accountId,
    invitationId: invitation.linkId,
    actors,
    people,
    records,
    importId,
    competencyId: routing.id,
    roleProfileId,
    functionId,
    coachingId: coaching.id,
    fairnessReportId,
    ...(await filedProvider(hr)),
  };
}

export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>;
export type PersonRecords = SmallWorld["records"]["lin"];

/** The records at a position as seen by a role; null where the role has none there. */
export function recordsAt({ records }: SmallWorld, role: AccountRole, position: Position): PersonRecords | null {
  if (position === "foreign") return records.fay;
  if (position === "line") return records.lin;
  return { owner: records.oda, hr: records.hana, manager: records.mara, staff: records.sam, auditor: null }[role];
}

/** What a response must never show to somebody who may not read pay: every salary in every usual spelling. */
export const salarySpellings = (cents: number): string[] => {
  const whole = String(cents / 100);
  const grouped = (mark: string) => `${whole.slice(0, -3)}${mark}${whole.slice(-3)}`;
  return [String(cents), whole, grouped(","), grouped("."), grouped(" "), grouped(" "), grouped("’")];
};
/** In the order of the people: Oda, Mara, Lin, Sam, Dee, Otto, Fay, Hana. */
export const ALL_SALARIES = SALARIES;
