import { and, asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { people } from "../schema/people.ts";
import { responsibilityEntries, responsibilityTasks } from "../schema/responsibilities.ts";
import { sourcingFunctions } from "../schema/sourcing.ts";

export type TaskRow = typeof responsibilityTasks.$inferSelect;
export type NewTaskRow = typeof responsibilityTasks.$inferInsert;
export type EntryRow = typeof responsibilityEntries.$inferSelect;
export type NewEntryRow = typeof responsibilityEntries.$inferInsert;

/** Tasks in their order: of one function, or of all. */
export const listTasks = (db: Db, organisationId: string, functionId?: string): Promise<TaskRow[]> =>
  db
    .select()
    .from(responsibilityTasks)
    .where(
      and(
        eq(responsibilityTasks.organisationId, organisationId),
        functionId === undefined ? undefined : eq(responsibilityTasks.functionId, functionId),
      ),
    )
    .orderBy(asc(responsibilityTasks.position), asc(responsibilityTasks.createdAt), asc(responsibilityTasks.id));

export async function findTask(db: Db, organisationId: string, taskId: string): Promise<TaskRow | null> {
  const [row] = await db
    .select()
    .from(responsibilityTasks)
    .where(and(eq(responsibilityTasks.organisationId, organisationId), eq(responsibilityTasks.id, taskId)))
    .limit(1);
  return row ?? null;
}

/** Who is bound to tasks, with the names of people of the firm. */
export const listEntries = (db: Db, organisationId: string) =>
  db
    .select({ entry: responsibilityEntries, name: people.name, leftOn: people.leftOn })
    .from(responsibilityEntries)
    .leftJoin(
      people,
      and(
        eq(people.organisationId, responsibilityEntries.organisationId),
        eq(people.id, responsibilityEntries.personId),
      ),
    )
    .where(eq(responsibilityEntries.organisationId, organisationId))
    .orderBy(asc(responsibilityEntries.createdAt), asc(responsibilityEntries.id));

export type ListedEntry = Awaited<ReturnType<typeof listEntries>>[number];

export async function findEntry(db: Db, organisationId: string, entryId: string): Promise<EntryRow | null> {
  const [row] = await db
    .select()
    .from(responsibilityEntries)
    .where(and(eq(responsibilityEntries.organisationId, organisationId), eq(responsibilityEntries.id, entryId)))
    .limit(1);
  return row ?? null;
}

export const insertTasks = (tx: Tx, rows: NewTaskRow[]) => tx.insert(responsibilityTasks).values(rows);
export const insertEntries = (tx: Tx, rows: NewEntryRow[]) => tx.insert(responsibilityEntries).values(rows);

export const deleteEntry = (tx: Tx, organisationId: string, entryId: string) =>
  tx
    .delete(responsibilityEntries)
    .where(and(eq(responsibilityEntries.organisationId, organisationId), eq(responsibilityEntries.id, entryId)));

/** A task goes with those who are bound to it. */
export async function deleteTask(tx: Tx, organisationId: string, taskId: string): Promise<void> {
  await tx
    .delete(responsibilityEntries)
    .where(and(eq(responsibilityEntries.organisationId, organisationId), eq(responsibilityEntries.taskId, taskId)));
  await tx
    .delete(responsibilityTasks)
    .where(and(eq(responsibilityTasks.organisationId, organisationId), eq(responsibilityTasks.id, taskId)));
}

/** Takes a person who is erased out of the seats that they hold and the tasks that they are bound to. */
export async function leaveSourcingPlan(tx: Tx, organisationId: string, personId: string): Promise<void> {
  await tx
    .delete(responsibilityEntries)
    .where(and(eq(responsibilityEntries.organisationId, organisationId), eq(responsibilityEntries.personId, personId)));
  await tx
    .update(sourcingFunctions)
    .set({ seatHolderId: null, version: sql`${sourcingFunctions.version} + 1` })
    .where(and(eq(sourcingFunctions.organisationId, organisationId), eq(sourcingFunctions.seatHolderId, personId)));
}
