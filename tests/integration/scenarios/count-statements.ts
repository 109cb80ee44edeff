import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Db } from "#db/connection/types.ts";

/** What carries a statement to the database: one call of it a statement, whatever sub-selects it has. */
interface Carrier {
  session: { prepareQuery: (...query: unknown[]) => unknown };
}

function countIn(db: Db, count: () => void): void {
  const { session } = db as unknown as Carrier;
  const carry = session.prepareQuery;
  session.prepareQuery = function counted(this: unknown, ...query: unknown[]) {
    count();
    return carry.apply(this, query);
  };
}

/**
 * The same context on a database that counts the statements it is asked for from now on, inside transactions too, whose
 * own beginning and end do not count: those of one context at a time.
 */
export function countStatements(context: ServiceContext): { context: ServiceContext; count: () => number } {
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  const { database } = context;
  countIn(database.db, count);
  return {
    count: () => statements,
    context: {
      ...context,
      database: {
        ...database,
        transaction: (work) =>
          database.transaction(async (tx) => {
            let isAtWork = true;
            countIn(tx, () => isAtWork && count());
            const result = await work(tx);
            isAtWork = false;
            return result;
          }),
      },
    },
  };
}
