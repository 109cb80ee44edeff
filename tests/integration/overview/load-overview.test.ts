import { describe, expect, it } from "vitest";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { openDemo } from "#app/services/demo/open-demo.server.ts";
import { loadVisibleMatrix } from "#app/services/matrix/load-visible-matrix.server.ts";
import { loadOverview } from "#app/services/overview/load-overview.server.ts";
import { loadOpenCases } from "#app/services/overview/open-cases.server.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { findOwner, insertAccount } from "#db/queries/accounts.ts";
import { findDemoOrganisation } from "#db/queries/organisations.ts";
import { listAllPeople, listMembers } from "#db/queries/people.ts";
import { listCases } from "#db/queries/promotion-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_NOW, testOrganisation } from "#tests/support/organisation.ts";
import { openCaseOf, rate, teamOverview } from "./overview-world.ts";

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
    expect(await states()).toEqual(["current", "ahead", "ahead", "ahead"]);
    await organisation.person({ name: "Ana" });
    expect(await states()).toEqual(["done", "current", "ahead", "ahead"]);
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
    expect(overview.steps?.map(({ state }) => state)).toEqual(["done", "done", "current", "ahead"]);
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
    ["given", "written" as const],
    ["passed over", "passed-over" as const],
  ])("show label and confidence once it is %s", async (_, view) => {
    const { organisation, ana } = await ratedTeam();
    await openCaseOf(organisation, ana.id, { view });
    const { cases, waiting } = await teamOverview(organisation.context);
    expect(cases.open[0]).toMatchObject({ stage: "assessed", label: "unknown", confidence: "low", lost: ["Network"] });
    expect(waiting).toMatchObject([{ kind: "promotion", severity: "severe", uncovered: ["Network"], due: null }]);
  });

  it("are assessed without somebody who was added after the matrix was read", async () => {
    const { organisation, ana } = await ratedTeam();
    await openCaseOf(organisation, ana.id, { view: "passed-over" });
    const { context, database, organisationId } = organisation;
    const matrix = await loadVisibleMatrix(context);
    await organisation.person({ name: "Just added" });
    const members = await listMembers(database.db, organisationId, matrix.today);
    expect(members).toHaveLength(3);
    const { open } = await loadOpenCases(context, matrix, members, await listVisibleCases(context));
    expect(open).toMatchObject([{ personName: "Ana", stage: "assessed", lost: ["Network"] }]);
  });

  it("leave out a case about the reader, and those that are closed", async () => {
    const context = await tidewell();
    const marta = (await listCases(context.database.db, context.organisationId, context.accountId)).find(
      ({ promotionCase }) => promotionCase.state === "in-review",
    );
    const about = { ...context, accountId: await accountOf(context, marta!.person.id), personId: marta!.person.id };
    expect((await teamOverview(context)).cases).toMatchObject({ total: 3, open: [{ personName: "Marta Lindqvist" }] });
    expect((await teamOverview(about)).cases).toMatchObject({ total: 2, open: [] });
  });

  it("say so when the person has left the team", async () => {
    const { organisation } = await ratedTeam();
    const gone = await organisation.person({ name: "Gone", leftOn: "2026-11-01" });
    await openCaseOf(organisation, gone.id, { view: "passed-over" });
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
  it("puts the star's case first, then the seat of the head of IT, expired evidence, the check, review and offers", async () => {
    const { waiting, decisions } = await teamOverview(await tidewell());
    expect(waiting.map(({ kind, severity, daysLeft }) => [kind, severity, daysLeft])).toEqual([
      ["promotion", "severe", 60],
      ["seat", "severe", 96],
      ["diligence", "notable", -35],
      ["check", "notable", -3],
      ["review", "notable", 4],
      ["offers", "notable", 21],
    ]);
    expect(waiting[0]).toMatchObject({ personName: "Marta Lindqvist", label: "elevated", starFlag: true });
    expect(waiting[1]).toMatchObject({ personName: "Devon Okafor", reports: expect.arrayContaining(["Priya Raman"]) });
    expect(waiting[2]).toMatchObject({
      providerName: "Brackenridge Technology Partners",
      items: [{ name: "SOC 2 Type 2 report" }, { name: "Cyber and professional insurance" }],
    });
    expect(waiting.find(({ kind }) => kind === "offers")).toMatchObject({
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
    expect(later.offers.map(({ provider }) => provider)).toEqual(["Brackenridge Technology Partners"]);
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
