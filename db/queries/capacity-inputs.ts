import { and, desc, eq, max } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { capacityInputs } from "../schema/tickets.ts";

/** What was said, the newest first, with who said it. */
export const listCapacityInputs = (db: Db, organisationId: string, limit: number) =>
  db
    .select({
      id: capacityInputs.id,
      number: capacityInputs.number,
      inputs: capacityInputs.inputs,
      reason: capacityInputs.reason,
      createdAt: capacityInputs.createdAt,
      accountName: accounts.name,
    })
    .from(capacityInputs)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, capacityInputs.organisationId), eq(accounts.id, capacityInputs.createdBy)),
    )
    .where(eq(capacityInputs.organisationId, organisationId))
    .orderBy(desc(capacityInputs.number))
    .limit(limit);

/** The number of the newest; 0 where nothing was ever said. */
export async function lastCapacityNumber(db: Db, organisationId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(capacityInputs.number) })
    .from(capacityInputs)
    .where(eq(capacityInputs.organisationId, organisationId));
  return row?.last ?? 0;
}

export const insertCapacityInputs = (tx: Tx, row: typeof capacityInputs.$inferInsert) =>
  tx.insert(capacityInputs).values(row);
