import type { OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { openCase } from "#app/services/promotion/save-case.server.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { type ComputedScenario, loadScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { upsertPay } from "#db/queries/people.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "../matrix/rate.ts";

/** The value of a verdict, or an error with the reason of the refusal. */
export function granted<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

/** Four people with recorded pay; Ana alone knows routing and has a supervisor's word as a leader. */
export async function pricedTeam() {
  const organisation = await testOrganisation();
  const { context, database, organisationId, person, competency } = organisation;
  const devon = await person({ name: "Devon Head", title: "IT manager" });
  const line = { managerId: devon.id };
  const ana = await person({ ...line, name: "Ana Star", title: "Network engineer" });
  const bo = await person({ ...line, name: "Bo Calm", title: "Systems administrator" });
  const cy = await person({ ...line, name: "Cy New", title: "Help desk technician" });
  const salaries = new Map([
    [devon.id, 141_111_00],
    [ana.id, 98_765_00],
    [bo.id, 87_654_00],
    [cy.id, 54_321_00],
  ]);
  for (const [personId, salaryAnnualCents] of salaries) {
    await database.transaction((tx) =>
      upsertPay(tx, { personId, organisationId, salaryAnnualCents, effectiveOn: "2026-01-01", updatedAt: context.now }),
    );
  }
  const routing = await competency({ name: "Routing", isCritical: true, minimumCover: 2 });
  const coaching = await competency({ kind: "leadership", name: "Coaching" });
  await rate(organisation, [
    { personId: ana.id, competencyId: routing.id, level: 5 },
    { personId: ana.id, competencyId: coaching.id, level: 4 },
  ]);
  return { ...organisation, people: { devon, ana, bo, cy }, coaching, salaries };
}

export type PricedTeam = Awaited<ReturnType<typeof pricedTeam>>;

/** An open case about Ana with Bo beside her, its own view passed over unless told otherwise. */
export async function caseAboutAna({ context, people }: PricedTeam, passedOver = true): Promise<string> {
  const caseId = granted(
    await openCase(context, {
      personId: people.ana.id,
      targetRole: "manager",
      targetTitle: "Infrastructure manager",
      span: 4,
      peopleShare: 0.7,
      willing: "yes",
      backfill: false,
      baseRate: 0.6,
      technicalMultiple: { low: 1.2, middle: 1.6, high: 2.2 },
      plannedOn: null,
      candidates: [{ personId: people.bo.id, willing: "yes" }],
    }),
  );
  if (passedOver) granted(await passOverOwnView(context, caseId));
  return caseId;
}

const FROM_CASE: OptionKind[] = ["promote-and-backfill", "specialist-track", "hire-manager", "co-managed"];
const FROM_NOTHING: OptionKind[] = ["stay-as-is", "hire-manager", "co-managed", "fully-managed"];

export async function newScenario(
  { context }: Pick<PricedTeam, "context">,
  {
    caseId = null,
    options = caseId ? FROM_CASE : FROM_NOTHING,
  }: { caseId?: string | null; options?: OptionKind[] } = {},
): Promise<string> {
  return granted(
    await createScenario(context, {
      name: "Three years",
      caseId,
      horizonMonths: 36,
      options,
      managementNeed: "open",
    }),
  );
}

/** The page with its result; an error in any other stage. */
export async function computed(context: ServiceContext, scenarioId: string): Promise<ComputedScenario> {
  const page = await loadScenario(context, scenarioId);
  if (page?.stage !== "computed") throw new Error(`The scenario is ${page?.stage ?? "not there"}.`);
  return page;
}

/** Another account of the same organisation, for a person or for nobody. */
export async function accountOf(
  { database, organisationId, context }: PricedTeam,
  role: AccountRole,
  personId: string | null = null,
): Promise<ServiceContext> {
  const accountId = crypto.randomUUID();
  await database.transaction((tx) =>
    insertAccount(tx, {
      id: accountId,
      organisationId,
      email: `${accountId}@firm.example`,
      name: `Account ${role}`,
      role,
      personId,
      passwordHash: null,
      createdAt: context.now,
    }),
  );
  return { ...context, accountId, personId, role };
}
