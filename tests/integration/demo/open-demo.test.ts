import { afterEach, describe, expect, it } from "vitest";
import { openDemo } from "#app/services/demo/open-demo.server.ts";
import { removeDemo } from "#app/services/demo/remove-demo.server.ts";
import { loadCover } from "#app/services/matrix/load-cover.server.ts";
import { listDueChecks } from "#app/services/outcomes/list-due-checks.server.ts";
import { loadObservation } from "#app/services/outcomes/load-observation.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { findOwner } from "#db/queries/accounts.ts";
import { listDecisions } from "#db/queries/decisions.ts";
import { findDemoOrganisation } from "#db/queries/organisations.ts";
import { listCases } from "#db/queries/promotion-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { countRows, readRows } from "./database-content.ts";

const MORNING = new Date("2026-11-22T07:15:00Z");
const EVENING = new Date("2026-11-22T21:40:00Z");
/** Tables whose rows come from the seed alone. Decisions, sessions and the audit trail have random ids. */
const SEEDED = [
  "organisations",
  "people",
  "accounts",
  "pay",
  "competencies",
  "assessments",
  "leadership_evidence",
  "promotion_cases",
  "case_candidates",
  "providers",
  "provider_quotes",
  "provider_checks",
];

/** Opens the demo and returns its owner's context. */
async function open(key: string, now = MORNING): Promise<ServiceContext> {
  const database = await testDatabase();
  const verdict = await openDemo(database, key, { now, requestId: "test" });
  if (!verdict.ok) throw new Error(verdict.reason);
  return ownerOf(key, now);
}

async function ownerOf(key: string, now: Date): Promise<ServiceContext> {
  const database = await testDatabase();
  const organisation = await findDemoOrganisation(database.db, key);
  const owner = await findOwner(database.db, organisation!.id);
  return { database, organisationId: organisation!.id, accountId: owner!.id, role: "owner", now, requestId: "test" };
}

const viewerOf = (context: ServiceContext, isDemo = true) => ({
  ...context,
  sessionId: "test",
  accountName: "",
  accountEmail: "",
  organisation: { id: context.organisationId, name: "", country: "US", currency: "USD", itUsers: 1, isDemo },
});

const remove = async (context: ServiceContext) => removeDemo(viewerOf(context));

describe("opening a demo company", () => {
  const opened = new Map<string, ServiceContext>();
  const openOnce = async (key: string, now?: Date) => {
    const context = await open(key, now);
    opened.set(key, context);
    return context;
  };

  afterEach(async () => {
    for (const context of opened.values()) await remove(context);
    opened.clear();
  });

  it("makes it once: the second opening finds the first", async () => {
    const first = await openOnce("tidewell");
    const before = await countRows(first.database.db);
    const second = await openOnce("tidewell", EVENING);
    const after = await countRows(first.database.db);
    expect(second.organisationId).toBe(first.organisationId);
    expect(after).toEqual({
      ...before,
      sessions: (before.sessions ?? 0) + 1,
      audit_events: (before.audit_events ?? 0) + 1,
    });
  });

  it("makes the same rows again on the same day, whatever the hour", async () => {
    const first = await openOnce("tidewell", MORNING);
    const rows = await readRows(first.database.db, SEEDED);
    await remove(first);
    const second = await openOnce("tidewell", EVENING);
    expect(await readRows(second.database.db, SEEDED)).toEqual(rows);
    expect(rows.assessments?.length).toBeGreaterThan(200);
  });

  it("refuses a company that nobody has written or generated", async () => {
    const database = await testDatabase();
    const before = await countRows(database.db);
    const verdict = await openDemo(database, "generated-9-9-9-9", { now: MORNING, requestId: "test" });
    expect(verdict).toEqual({ ok: false, reason: "This demo company does not exist." });
    expect(await countRows(database.db)).toEqual(before);
  });

  it("tells the story of Tidewell: a star flag on the only open case", async () => {
    const context = await openOnce("tidewell");
    const cases = await listCases(context.database.db, context.organisationId, context.accountId);
    const marta = cases.find(({ promotionCase }) => promotionCase.state === "in-review");
    expect(marta?.person.name).toBe("Marta Lindqvist");
    const page = await loadCase(context, marta!.promotionCase.id);
    if (page?.stage !== "open" || !page.assessment) throw new Error("The case is not open to its owner.");
    expect(page.assessment.candidate.result).toMatchObject({ starFlag: true, label: "elevated", confidence: "medium" });
    expect(page.assessment.candidate.lost.map(({ name }) => name)).toEqual([
      "WAN links",
      "Network routing",
      "Firewall and VPN",
      "Warehouse wireless",
    ]);
  });

  it("takes the older decision as of its own day, from what was on record then", async () => {
    const context = await openOnce("tidewell");
    const cases = await listCases(context.database.db, context.organisationId, context.accountId);
    const decided = cases.find(({ person }) => person.name === "Grace Oyelaran")!;
    const [decision] = await listDecisions(context.database.db, context.organisationId, [decided.promotionCase.id]);
    expect(decision).toMatchObject({ choice: "lead-trial", deciderName: "Helen Marchetti", reviewOn: "2026-11-26" });
    expect(decision?.decidedAt.toISOString().slice(0, 10)).toBe("2026-08-28");
    const page = await loadCase(context, decided.promotionCase.id);
    if (page?.stage !== "decided") throw new Error("The case is not decided.");
    expect(page.assessment.asOf).toBe("2026-08-28");
    expect(page.assessment.candidate.result).toMatchObject({ label: "moderate", confidence: "medium" });
  });

  it("has an earlier promotion with its first check answered and its second one due", async () => {
    const context = await openOnce("tidewell");
    const [due] = await listDueChecks(context);
    expect(due).toMatchObject({ day: 180, personName: "Joan Whitfield", checkDueOn: "2026-11-19" });
    const page = await loadObservation(context, due!.observationId);
    expect(page).toMatchObject({ checks: [{ day: 90, by: "Russell Tate", on: "2026-08-23" }], end: null });
  });

  it("tells the story of Harrow & Finch: three people, three competencies that rest on one of them", async () => {
    const context = await openOnce("harrow");
    const { members, covers } = await loadCover(context);
    expect(members.map(({ name }) => name)).toEqual(["Marcus Ibe", "Oona Keller", "Sofia Reyes"]);
    const thin = covers.filter(({ below, competency }) => below && competency.kind === "technical");
    expect(thin.map(({ competency, soleExpert }) => [competency.code, soleExpert?.name])).toEqual([
      ["patching", "Marcus Ibe"],
      ["backup-and-restore", "Marcus Ibe"],
      ["line-of-business-system", "Oona Keller"],
    ]);
  });
});

describe("removing a demo company", () => {
  it("leaves nothing of it behind, in any table, and everything of a real organisation", async () => {
    const real = await testOrganisation();
    const person = await real.person({ name: "Real Person" });
    await real.competency({ name: "Real competency" });
    const before = await countRows(real.db);
    const tidewell = await open("tidewell");
    const harrow = await open("harrow");
    const full = await countRows(real.db);
    for (const table of SEEDED) expect(full[table], table).toBeGreaterThan(before[table] ?? 0);

    await remove(tidewell);
    expect(await findDemoOrganisation(real.db, "harrow")).not.toBeNull();
    await remove(harrow);
    expect(await countRows(real.db)).toEqual(before);
    expect((await readRows(real.db, ["people"])).people?.join()).toContain(person.id);
  });

  it("refuses a real organisation, and somebody without the right", async () => {
    const real = await testOrganisation();
    const before = await countRows(real.db);
    expect(await removeDemo(viewerOf(real.context, false))).toBe(false);
    await expect(removeDemo(viewerOf({ ...real.context, role: "hr" }))).rejects.toThrow(NotPermittedError);
    expect(await countRows(real.db)).toEqual(before);
  });
});
