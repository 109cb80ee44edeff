import { and, asc, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { organisations } from "../schema/organisations.ts";
import { scenarios } from "../schema/scenarios.ts";

export type Scenario = typeof scenarios.$inferSelect;
export type NewScenario = typeof scenarios.$inferInsert;

/** Scenarios, the last changed first. `stored` holds pay. */
export function listScenarios(db: Db, organisationId: string) {
  return db
    .select({
      id: scenarios.id,
      name: scenarios.name,
      caseId: scenarios.caseId,
      stored: scenarios.stored,
      updatedAt: scenarios.updatedAt,
    })
    .from(scenarios)
    .where(eq(scenarios.organisationId, organisationId))
    .orderBy(desc(scenarios.updatedAt), asc(scenarios.name));
}

/** A scenario with the organisation whose size, country and currency it is computed for. `stored` holds pay. */
export async function findScenario(db: Db, organisationId: string, scenarioId: string) {
  const [row] = await db
    .select({
      scenario: scenarios,
      organisation: {
        name: organisations.name,
        country: organisations.country,
        currency: organisations.currency,
        itUsers: organisations.itUsers,
      },
    })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(eq(scenarios.organisationId, organisationId), eq(scenarios.id, scenarioId)))
    .limit(1);
  return row ?? null;
}

export const insertScenario = (tx: Tx, row: NewScenario) => tx.insert(scenarios).values(row);

/** Changes what the user chose, only when the row still has the version that the form was made from. */
export async function updateScenario(
  tx: Tx,
  organisationId: string,
  scenarioId: string,
  version: number,
  change: Pick<NewScenario, "choices" | "updatedAt"> & { name?: string },
): Promise<boolean> {
  const rows = await tx
    .update(scenarios)
    .set({ ...change, version: version + 1 })
    .where(
      and(eq(scenarios.organisationId, organisationId), eq(scenarios.id, scenarioId), eq(scenarios.version, version)),
    )
    .returning({ id: scenarios.id });
  return rows.length === 1;
}

/** Keeps a result beside the choices that it was computed from; not when these have changed meanwhile. */
export async function storeResult(
  tx: Tx,
  organisationId: string,
  scenarioId: string,
  version: number,
  stored: Record<string, unknown>,
): Promise<boolean> {
  const rows = await tx
    .update(scenarios)
    .set({ stored })
    .where(
      and(eq(scenarios.organisationId, organisationId), eq(scenarios.id, scenarioId), eq(scenarios.version, version)),
    )
    .returning({ id: scenarios.id });
  return rows.length === 1;
}
