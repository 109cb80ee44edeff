import { AsyncLocalStorage } from "node:async_hooks";
import type { DatabaseHandle, DatabaseKind, Db, Tx } from "./types.ts";

interface RawDatabase extends Db {
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
}

const running = new AsyncLocalStorage<object>();

/**
 * On the embedded database a query on the outer handle waits for the transaction that waits for it: it would never
 * return. The guard turns that into an error that names the mistake, on both databases alike.
 */
export function guardedHandle(kind: DatabaseKind, raw: RawDatabase, close: () => Promise<void>): DatabaseHandle {
  const refuseInside = () => {
    if (running.getStore() === raw) {
      throw new Error("The outer database handle was used inside a transaction: pass the transaction on instead.");
    }
  };
  const db = new Proxy(raw as Db, {
    get(target, property) {
      if (property !== "then") refuseInside();
      const value = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return {
    kind,
    db,
    close,
    async transaction(work) {
      refuseInside();
      return raw.transaction((tx) => running.run(raw, () => work(tx as Tx)));
    },
  };
}
