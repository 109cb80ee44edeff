import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import {
  scenarioFunctionMoves,
  sourcingChanges,
  sourcingConditions,
  sourcingFunctionCompetencies,
  sourcingFunctions,
  sourcingSettings,
} from "../schema/sourcing.ts";

export type SourcingFunction = typeof sourcingFunctions.$inferSelect;
export type NewSourcingFunction = typeof sourcingFunctions.$inferInsert;
export type SourcingSettings = typeof sourcingSettings.$inferSelect;
export type FunctionLink = typeof sourcingFunctionCompetencies.$inferSelect;
export type SourcingCondition = typeof sourcingConditions.$inferSelect;
export type NewSourcingChange = typeof sourcingChanges.$inferInsert;
export type ScenarioFunctionMove = typeof scenarioFunctionMoves.$inferSelect;

export async function findSourcingSettings(db: Db, organisationId: string): Promise<SourcingSettings | null> {
  const [row] = await db
    .select()
    .from(sourcingSettings)
    .where(eq(sourcingSettings.organisationId, organisationId))
    .limit(1);
  return row ?? null;
}

/** Keeps settings when they still have the version that the form was made from; 0 where there were none. */
export async function putSourcingSettings(
  tx: Tx,
  row: typeof sourcingSettings.$inferInsert,
  version: number,
): Promise<boolean> {
  const { organisationId, weights, regimes, regimesSaidOn, updatedAt } = row;
  const rows = await tx
    .insert(sourcingSettings)
    .values({ ...row, version: version + 1 })
    .onConflictDoUpdate({
      target: sourcingSettings.organisationId,
      set: { weights, regimes, regimesSaidOn: regimesSaidOn ?? null, updatedAt, version: version + 1 },
      setWhere: and(eq(sourcingSettings.organisationId, organisationId), eq(sourcingSettings.version, version)),
    })
    .returning({ version: sourcingSettings.version });
  return rows.length === 1;
}

/** Every function, switched off ones included, in their order. */
export function listSourcingFunctions(db: Db, organisationId: string): Promise<SourcingFunction[]> {
  return db
    .select()
    .from(sourcingFunctions)
    .where(eq(sourcingFunctions.organisationId, organisationId))
    .orderBy(asc(sourcingFunctions.position), asc(sourcingFunctions.name));
}

export async function findSourcingFunction(
  db: Db,
  organisationId: string,
  functionId: string,
): Promise<SourcingFunction | null> {
  const [row] = await db
    .select()
    .from(sourcingFunctions)
    .where(and(eq(sourcingFunctions.organisationId, organisationId), eq(sourcingFunctions.id, functionId)))
    .limit(1);
  return row ?? null;
}

export const insertSourcingFunctions = (tx: Tx, rows: NewSourcingFunction[]) =>
  tx.insert(sourcingFunctions).values(rows);

/** Changes the row only when it still has the version that the form was made from; returns whether it did. */
export async function updateSourcingFunction(
  tx: Tx,
  organisationId: string,
  functionId: string,
  version: number,
  change: Partial<Omit<NewSourcingFunction, "id" | "organisationId" | "version">>,
): Promise<boolean> {
  const rows = await tx
    .update(sourcingFunctions)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        eq(sourcingFunctions.organisationId, organisationId),
        eq(sourcingFunctions.id, functionId),
        eq(sourcingFunctions.version, version),
      ),
    )
    .returning({ id: sourcingFunctions.id });
  return rows.length === 1;
}

/** What functions ask for otherwise than by the catalogue. */
export function listFunctionLinks(db: Db, organisationId: string): Promise<FunctionLink[]> {
  return db
    .select()
    .from(sourcingFunctionCompetencies)
    .where(eq(sourcingFunctionCompetencies.organisationId, organisationId));
}

export async function putFunctionLink(tx: Tx, row: FunctionLink): Promise<void> {
  const { isLinked, requiredLevel, peopleNeeded } = row;
  await tx
    .insert(sourcingFunctionCompetencies)
    .values(row)
    .onConflictDoUpdate({
      target: [sourcingFunctionCompetencies.functionId, sourcingFunctionCompetencies.competencyId],
      set: { isLinked, requiredLevel, peopleNeeded },
      setWhere: eq(sourcingFunctionCompetencies.organisationId, row.organisationId),
    });
}

/** Conditions that somebody confirmed, of all functions. */
export const listConditions = (db: Db, organisationId: string): Promise<SourcingCondition[]> =>
  db.select().from(sourcingConditions).where(eq(sourcingConditions.organisationId, organisationId));

export async function putCondition(tx: Tx, row: SourcingCondition): Promise<void> {
  const { metOn, evidence, confirmedBy } = row;
  await tx
    .insert(sourcingConditions)
    .values(row)
    .onConflictDoUpdate({
      target: [sourcingConditions.functionId, sourcingConditions.kind],
      set: { metOn, evidence, confirmedBy },
      setWhere: eq(sourcingConditions.organisationId, row.organisationId),
    });
}

/** Whether there was such a confirmation to take back. */
export async function deleteCondition(
  tx: Tx,
  organisationId: string,
  functionId: string,
  kind: SourcingCondition["kind"],
): Promise<boolean> {
  const rows = await tx
    .delete(sourcingConditions)
    .where(
      and(
        eq(sourcingConditions.organisationId, organisationId),
        eq(sourcingConditions.functionId, functionId),
        eq(sourcingConditions.kind, kind),
      ),
    )
    .returning({ kind: sourcingConditions.kind });
  return rows.length === 1;
}

export const insertSourcingChange = (tx: Tx, row: NewSourcingChange) => tx.insert(sourcingChanges).values(row);

/** What was changed with the names of the accounts, the newest first: of one function, or of the plan as a whole. */
export function listSourcingChanges(db: Db, organisationId: string, functionId: string | null, limit: number) {
  return db
    .select({ change: sourcingChanges, accountName: accounts.name })
    .from(sourcingChanges)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, sourcingChanges.organisationId), eq(accounts.id, sourcingChanges.changedBy)),
    )
    .where(
      and(
        eq(sourcingChanges.organisationId, organisationId),
        functionId === null ? isNull(sourcingChanges.functionId) : eq(sourcingChanges.functionId, functionId),
      ),
    )
    .orderBy(desc(sourcingChanges.changedAt), desc(sourcingChanges.id))
    .limit(limit);
}

export type ListedSourcingChange = Awaited<ReturnType<typeof listSourcingChanges>>[number];

/** Every change, the oldest first: for the export of everything. */
export const listEverySourcingChange = (db: Db, organisationId: string) =>
  db
    .select()
    .from(sourcingChanges)
    .where(eq(sourcingChanges.organisationId, organisationId))
    .orderBy(asc(sourcingChanges.changedAt), asc(sourcingChanges.id));

/** What the options of a scenario do with functions; of every scenario where none is named. */
export const listFunctionMoves = (
  db: Db,
  organisationId: string,
  scenarioId?: string,
): Promise<ScenarioFunctionMove[]> =>
  db
    .select()
    .from(scenarioFunctionMoves)
    .where(
      and(
        eq(scenarioFunctionMoves.organisationId, organisationId),
        scenarioId === undefined ? undefined : eq(scenarioFunctionMoves.scenarioId, scenarioId),
      ),
    )
    .orderBy(scenarioFunctionMoves.scenarioId, scenarioFunctionMoves.option, scenarioFunctionMoves.functionId);

/** Puts these moves in the place of all that were said for the scenario. */
export async function replaceFunctionMoves(
  tx: Tx,
  organisationId: string,
  scenarioId: string,
  moves: readonly Pick<ScenarioFunctionMove, "option" | "functionId" | "move">[],
): Promise<void> {
  await tx
    .delete(scenarioFunctionMoves)
    .where(
      and(eq(scenarioFunctionMoves.organisationId, organisationId), eq(scenarioFunctionMoves.scenarioId, scenarioId)),
    );
  const rows = moves.map((move) => ({ ...move, organisationId, scenarioId }));
  if (rows.length > 0) await tx.insert(scenarioFunctionMoves).values(rows);
}
