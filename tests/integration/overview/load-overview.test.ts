import { describe, expect, it } from "vitest";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import type { AccountRole, AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { openDemo } from "#app/services/demo/open-demo.server.ts";
import { loadOverview } from "#app/services/overview/load-overview.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { findOwner, insertAccount } from "#db/queries/accounts.ts";
import { insertAssessments } from "#db/queries/assessments.ts";
import { findDemoOrganisation } from "#db/queries/organisations.ts";
import { listAllPeople } from "#db/queries/people.ts";
import { insertCase, listCases, type NewPromotionCase } from "#db/queries/promotion-cases.ts";
import { insertScenario } from "#db/queries/scenarios.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_NOW, testOrganisation } from "#tests/support/organisation.ts";

type Organisation = Awaited<ReturnType<typeof testOrganisation>>;

async function rate(
  { database, organisationId, accountId }: Organisation,
  personId: string,
  competencyId: string,
  level: number,
  { source = "supervisor" as AssessmentSource, assessedOn = "2026-11-20" } = {},
): Promise<void> {
  const row = { id: crypto.randomUUID(), organisationId, personId, competencyId, source, level, assessedOn };
  await database.transaction((tx) =>
    insertAssessments(tx, [{ ...row, assessor: crypto.randomUUID(), recordedBy: accountId, recordedAt: TEST_NOW }]),
  );
}

async function openCaseOf(organisation: Organisation, personId: string, details: Partial<NewPromotionCase> = {}) {
  const { database, organisationId, accountId } = organisation;
  const row: NewPromotionCase = {
    id: crypto.randomUUID(),
    organisationId,
    number: 1,
    personId,
    targetRole: "manager",
    targetTitle: "Network manager",
    span: 7,
    peopleShare: 0.7,
    willing: "yes",
    backfill: false,
    baseRate: 0.6,
    state: "open",
    createdBy: accountId,
    createdAt: TEST_NOW,
    ...details,
  };
  await database.transaction((tx) => insertCase(tx, row));
  return row;
}

async function teamOverview(context: ServiceContext) {
  const overview = await loadOverview(context);
  if (overview.stage !== "team") throw new Error(`The overview is at ${overview.stage}.`);
  return overview;
}

/** The context of an account of the Tidewell demo. */
async function tidewell(role: AccountRole = "owner", now = TEST_NOW): Promise<ServiceContext> {
  const database = await testDatabase();
  const verdict = await openDemo(database, "tidewell", { now: TEST_NOW, requestId: "test" });
  if (!verdict.ok) throw new Error(verdict.reason);
  const organisation = await findDemoOrganisation(database.db, "tidewell");
  const owner = await findOwner(database.db, organisation!.id);
  return { database, organisationId: organisation!.id, accountId: owner!.id, role, now, requestId: "test" };
}

describe("the overview of an organisation that begins", () => {
  it("asks for people first, then for levels", async () => {
    const organisation = await testOrganisation();
    await organisation.competency();
    const states = async () => {
      const overview = await loadOverview(organisation.context);
      return overview.stage === "first-steps" ? overview.steps.map(({ state }) => state) : overview.stage;
    };
    expect(await states()).toEqual(["current", "todo", "todo", "todo"]);
    await organisation.person({ name: "Ana" });
    expect(await states()).toEqual(["done", "current", "todo", "todo"]);
  });

  it("names the people of a small team, and leaves reporting-only people out", async () => {
    const { context, person } = await testOrganisation();
    const boss = await person({ name: "Boss", kind: "reporting-only" });
    await person({ name: "Ana", managerId: boss.id });
    const overview = await loadOverview(context);
    expect(overview).toMatchObject({ stage: "first-steps", members: [{ name: "Ana" }] });
  });

  it("shows the team from the first rating on, with the matrix as next step until a case is open", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person({ name: "Ana" });
    const network = await organisation.competency({ name: "Network", minimumCover: 2 });
    await organisation.competency({ name: "Never rated" });
    await rate(organisation, ana.id, network.id, 4);
    const overview = await teamOverview(organisation.context);
    expect(overview.steps?.map(({ state }) => state)).toEqual(["done", "done", "current", "todo"]);
    expect(overview.cover).toMatchObject({
      below: 1,
      resting: 1,
      unknown: 1,
      thin: [{ name: "Network", holders: ["Ana"] }],
    });
    expect(overview.records.total).toEqual({ fresh: 1, stale: 0, notRated: 1 });
    await openCaseOf(organisation, ana.id);
    expect((await teamOverview(organisation.context)).steps).toBeNull();
  });

  it("counts a level that only the person claims as not rated", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person({ name: "Ana" });
    const network = await organisation.competency();
    await rate(organisation, ana.id, network.id, 5, { source: "self" });
    expect((await loadOverview(organisation.context)).stage).toBe("first-steps");
  });
});

describe("open cases on the overview", () => {
  async function ratedTeam() {
    const organisation = await testOrganisation();
    const ana = await organisation.person({ name: "Ana" });
    const bert = await organisation.person({ name: "Bert" });
    const network = await organisation.competency({ name: "Network", isCritical: true, requiredLevel: 3 });
    await rate(organisation, ana.id, network.id, 5);
    await rate(organisation, bert.id, network.id, 1);
    return { organisation, ana, bert };
  }

  it("show no label before somebody's own view", async () => {
    const { organisation, ana } = await ratedTeam();
    await openCaseOf(organisation, ana.id, { plannedOn: "2026-12-01" });
    const { cases, waiting, decisions } = await teamOverview(organisation.context);
    expect(cases.open).toEqual([
      {
        id: expect.any(String),
        personName: "Ana",
        targetTitle: "Network manager",
        plannedOn: "2026-12-01",
        stage: "own-view-first",
      },
    ]);
    expect(waiting).toMatchObject([{ kind: "own-view", personName: "Ana", daysLeft: 9 }]);
    expect(decisions).toEqual({ promotions: 1, seats: 0, offers: 0, total: 1 });
  });

  it.each([
    ["given", { ownView: "Good.", ownProbability: 0.7, ownViewAt: TEST_NOW }],
    ["passed over", { ownViewPassedOver: true }],
  ])("show label and confidence once it is %s", async (_, view) => {
    const { organisation, ana } = await ratedTeam();
    await openCaseOf(organisation, ana.id, view);
    const { cases, waiting } = await teamOverview(organisation.context);
    expect(cases.open[0]).toMatchObject({ stage: "assessed", label: "unknown", confidence: "low", lost: ["Network"] });
    expect(waiting).toMatchObject([{ kind: "promotion", severity: "severe", uncovered: ["Network"], due: null }]);
  });

  it("leave out a case about the reader, and those that are closed", async () => {
    const context = await tidewell();
    const marta = (await listCases(context.database.db, context.organisationId, context.accountId)).find(
      ({ promotionCase }) => promotionCase.state === "open",
    );
    const about = { ...context, accountId: await accountOf(context, marta!.person.id), personId: marta!.person.id };
    expect((await teamOverview(context)).cases).toMatchObject({ total: 2, open: [{ personName: "Marta Lindqvist" }] });
    expect((await teamOverview(about)).cases).toMatchObject({ total: 1, open: [] });
  });

  it("say so when the person has left the team", async () => {
    const { organisation } = await ratedTeam();
    const gone = await organisation.person({ name: "Gone", leftOn: "2026-11-01" });
    await openCaseOf(organisation, gone.id, { ownViewPassedOver: true });
    const { cases, waiting } = await teamOverview(organisation.context);
    expect(cases.open[0]).toMatchObject({ personName: "Gone", stage: "person-gone" });
    expect(waiting).toEqual([]);
  });
});

async function accountOf(context: ServiceContext, personId: string): Promise<string> {
  const id = crypto.randomUUID();
  await context.database.transaction((tx) =>
    insertAccount(tx, {
      id,
      organisationId: context.organisationId,
      email: `${id}@tidewell.example`,
      name: "Own account",
      role: "owner",
      personId,
      passwordHash: null,
      createdAt: TEST_NOW,
    }),
  );
  return id;
}

describe("the overview of Tidewell", () => {
  it("puts the star's case first, then the seat of the head of IT, the offers and the review", async () => {
    const { waiting, decisions } = await teamOverview(await tidewell());
    expect(waiting.map(({ kind, severity, daysLeft }) => [kind, severity, daysLeft])).toEqual([
      ["promotion", "severe", 60],
      ["seat", "severe", 96],
      ["review", "notable", 4],
      ["offers", "notable", 21],
    ]);
    expect(waiting[0]).toMatchObject({ personName: "Marta Lindqvist", label: "elevated", starFlag: true });
    expect(waiting[1]).toMatchObject({ personName: "Devon Okafor", reports: expect.arrayContaining(["Priya Raman"]) });
    expect(waiting[3]).toMatchObject({
      offers: [{ provider: "Fernhollow Managed Services" }, { provider: "Quaymark Shared IT" }],
    });
    expect(decisions).toEqual({ promotions: 1, seats: 1, offers: 2, total: 4 });
  });

  it("finds three competencies below their minimum, four on one person, three of them on Marta", async () => {
    const { cover } = await teamOverview(await tidewell());
    expect(cover).toMatchObject({ below: 3, resting: 4, concentration: { name: "Marta Lindqvist", count: 3, of: 4 } });
    expect(cover.wayOut).not.toBeNull();
  });

  it("names who has no rating at all, and who has only old ones", async () => {
    const { records } = await teamOverview(await tidewell());
    expect(records.unrated.map(({ name }) => name)).toEqual(["Kofi Mensah"]);
    expect(records.groups.map(({ group }) => group)).toContain("leadership");
  });

  it("drops an offer once it has ended, and a review a month after its day", async () => {
    const later = await teamOverview(await tidewell("owner", new Date("2027-01-10T10:00:00Z")));
    expect(later.offers).toEqual([]);
    expect(later.waiting.map(({ kind }) => kind)).not.toContain("review");
  });

  it("shows nothing about anybody to staff", async () => {
    expect(await loadOverview(await tidewell("staff"))).toEqual({ stage: "no-access" });
  });

  it("shows a manager their own line alone", async () => {
    const context = await tidewell("manager");
    const people = await listAllPeople(context.database.db, context.organisationId);
    const russell = people.find(({ name }) => name === "Russell Tate");
    const overview = await teamOverview({ ...context, personId: russell!.id });
    expect(overview.members).toBe(4);
    expect(JSON.stringify(overview)).not.toMatch(/Marta|Priya|Devon|Grace/);
    expect(await loadOverview({ ...context, personId: null })).toMatchObject({ stage: "first-steps", members: [] });
  });

  it.each(["owner", "hr", "auditor"] as const)("is open to %s", async (role) => {
    expect((await loadOverview(await tidewell(role))).stage).toBe("team");
  });
});

describe("what the options cost", () => {
  const input = {
    horizonMonths: 12,
    discountRateAnnual: 0,
    currency: "USD",
    draws: 200,
    options: [
      { id: "in-house", lines: [{ id: "team", kind: "monthly" as const, amount: 20_000 }] },
      { id: "managed", lines: [{ id: "fee", kind: "monthly" as const, amount: 10_000 }] },
    ],
  };
  const stored = {
    input,
    result: runScenario(input),
    optionNames: { "in-house": "In house", managed: "Managed services" },
    draws: 200,
    storedAt: "2026-11-22T09:00:00Z",
  };

  async function withScenario(ownView: Partial<NewPromotionCase>) {
    const organisation = await testOrganisation();
    const { database, organisationId, accountId, context } = organisation;
    const ana = await organisation.person({ name: "Ana" });
    const network = await organisation.competency();
    await rate(organisation, ana.id, network.id, 4);
    const { id: caseId } = await openCaseOf(organisation, ana.id, ownView);
    await database.transaction((tx) =>
      insertScenario(tx, {
        id: crypto.randomUUID(),
        organisationId,
        caseId,
        name: "Network 2027",
        choices: {},
        stored,
        createdBy: accountId,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      }),
    );
    return context;
  }

  it("comes from the scenario computed last: the verdict in words, and totals with their range", async () => {
    const { scenarios } = await teamOverview(await withScenario({ ownViewPassedOver: true }));
    expect(scenarios).toEqual([
      {
        id: expect.any(String),
        name: "Network 2027",
        sentence: "Managed services is cheapest in 100 of 100 futures and saves 50 % against In house.",
        horizonMonths: 12,
        currency: "USD",
        options: [
          { id: "in-house", name: "In house", p10: 240_000, p50: 240_000, p90: 240_000 },
          { id: "managed", name: "Managed services", p10: 120_000, p50: 120_000, p90: 120_000 },
        ],
      },
    ]);
  });

  it("waits like its case for somebody's own view", async () => {
    expect((await teamOverview(await withScenario({}))).scenarios).toEqual([]);
  });

  it("is rounded for an auditor, who may not read pay", async () => {
    const context = await withScenario({ ownViewPassedOver: true });
    const overview = await teamOverview({ ...context, role: "auditor" });
    for (const { p10, p50, p90 } of overview.scenarios?.[0]?.options ?? []) {
      expect([p10, p50, p90].filter((amount) => amount % 10_000 !== 0)).toEqual([]);
    }
    expect(overview.scenarios).toHaveLength(1);
  });
});
