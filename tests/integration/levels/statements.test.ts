import { describe, expect, it } from "vitest";
import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { loadCoverReport, TODAY_WITH_ALL } from "#app/services/matrix/load-cover-report.server.ts";
import { loadMatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { loadOverview } from "#app/services/overview/load-overview.server.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { listCases } from "#app/services/promotion/list-cases.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { findOwner } from "#db/queries/accounts.ts";
import { listCases as listCaseRecords } from "#db/queries/promotion-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { rate } from "../matrix/rate.ts";
import { countStatements } from "../scenarios/count-statements.ts";

const MOST = 10;
const PEOPLE = { text: "", include: "present", sort: "name", descending: false, page: 1 } as const;
const MATRIX = {
  whatIf: null,
  on: null,
  group: "",
  managerId: "",
  competencyId: "",
  department: "",
  title: "",
  state: "" as const,
  sort: "name" as const,
  text: "",
  page: 1,
  columns: 1,
};

async function companyOf(people: number): Promise<ServiceContext> {
  const database = await testDatabase();
  const moment = { now: new Date("2026-11-22T07:15:00Z"), requestId: "test" };
  const made = await generateDemo(database, { people, competencies: 20, seed: 3, historyMonths: 12 }, moment);
  if (!made.ok) throw new Error(made.reason);
  const { organisationId } = made.value;
  const owner = await findOwner(database.db, organisationId);
  return { ...moment, database, organisationId, accountId: owner!.id, role: "owner" };
}

/** Statements of each page once the process has looked at the matrix. */
async function countPages(context: ServiceContext): Promise<Record<string, number>> {
  const [record] = (await listCaseRecords(context.database.db, context.organisationId, context.accountId)).filter(
    ({ viewerView }) => viewerView !== null,
  );
  const caseId = record!.promotionCase.id;
  const pages: Record<string, (asked: ServiceContext) => Promise<unknown>> = {
    matrix: (asked) => loadMatrixPage(asked, MATRIX),
    "cover report": (asked) => loadCoverReport(asked, TODAY_WITH_ALL),
    people: (asked) => listPeople(asked, PEOPLE),
    person: (asked) => loadPerson(asked, record!.person.id),
    cases: (asked) => listCases(asked),
    case: (asked) => loadCase(asked, caseId),
    overview: (asked) => loadOverview(asked),
  };
  const counts: Record<string, number> = {};
  for (const [name, load] of Object.entries(pages)) {
    const { context: counted, count } = countStatements(context);
    await loadTeamMatrix(counted);
    const before = count();
    expect(await load(counted)).not.toBeNull();
    counts[name] = count() - before;
  }
  return counts;
}

describe("statements of a page", () => {
  it("are at most ten, and no more for two thousand people than for twenty", async () => {
    const small = await countPages(await companyOf(20));
    const large = await countPages(await companyOf(2_000));
    // Of somebody who holds nothing no cover can be lost, so nobody else's levels are asked for.
    expect({ ...large, person: 0 }).toEqual({ ...small, person: 0 });
    expect(Math.abs(large.person! - small.person!)).toBeLessThanOrEqual(1);
    expect(Object.entries(large).filter(([, statements]) => statements > MOST)).toEqual([]);
  }, 240_000);

  it("are at most eight for the first look of a process at the matrix, then one, and four after a write", async () => {
    const company = await companyOf(2_001);
    const { context, count } = countStatements(company);
    const { members, competencies } = await loadTeamMatrix(context);
    expect(count()).toBeLessThanOrEqual(8);
    const first = count();
    await loadTeamMatrix(context);
    expect(count() - first).toBe(1);
    const [member] = members;
    await rate(company, [{ personId: member!.id, competencyId: competencies[0]!.id, level: 1 }]);
    const before = count();
    const { rows } = await loadTeamMatrix(context);
    expect(rows).toHaveLength(members.length);
    expect(count() - before).toBeLessThanOrEqual(4);
  }, 240_000);
});
