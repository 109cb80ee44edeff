import type { Tx } from "#db/connection/types.ts";
import type { ServiceContext } from "./context.ts";

/**
 * The same context inside a transaction that runs already: a service called with it reads and writes in there, so that
 * its work and the caller's are kept together or not at all. Its refusal does not undo the caller's work by itself:
 * the caller stops on it.
 */
export const joinTransaction = (context: ServiceContext, tx: Tx): ServiceContext => ({
  ...context,
  database: { ...context.database, db: tx, transaction: (work) => work(tx) },
});
