import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Db, Tx } from "#db/connection/types.ts";

const STATEMENTS = new Set<PropertyKey>(["select", "selectDistinct", "insert", "update", "delete", "execute"]);

function counting<T extends Db>(db: T, count: () => void): T {
  return new Proxy(db, {
    get(target, property) {
      if (STATEMENTS.has(property)) count();
      const value = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** The same context on a database that counts the statements it is asked for, inside transactions too. */
export function countStatements(context: ServiceContext): { context: ServiceContext; count: () => number } {
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  const { database } = context;
  return {
    count: () => statements,
    context: {
      ...context,
      database: {
        ...database,
        db: counting(database.db, count),
        transaction: (work) => database.transaction((tx) => work(counting(tx as Tx, count))),
      },
    },
  };
}
