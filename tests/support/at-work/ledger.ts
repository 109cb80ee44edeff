import type { KeptRecord } from "./kept-record.ts";

/** A write that the server answered as done, and how to find it. */
interface Promised {
  what: string;
  /** The id that the answer carried and that its audit event keeps. */
  requestId: string;
  action: string;
  isThere: (record: KeptRecord) => boolean;
}

/** What clients were promised; each write is entered only once its answer is here. */
export class Ledger {
  readonly #promised: Promised[] = [];
  /** Answers that fit neither a write that is done nor a server that is gone. */
  readonly surprises: string[] = [];
  /** Writes that were sent; those without a promise were on their way when the answer failed to come. */
  sent = 0;

  promise(promised: Promised): void {
    this.#promised.push(promised);
  }

  get promised(): number {
    return this.#promised.length;
  }

  /** How many writes of each kind were promised. */
  byAction(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { action } of this.#promised) counts[action] = (counts[action] ?? 0) + 1;
    return counts;
  }

  /** Promised writes of which the record lacks the row or the audit event. */
  missingIn(record: KeptRecord): string[] {
    const events = new Set(record.events.map(({ requestId, action }) => `${requestId} ${action}`));
    return this.#promised.flatMap(({ what, requestId, action, isThere }) => [
      ...(isThere(record) ? [] : [`${what}: the row`]),
      ...(events.has(`${requestId} ${action}`) ? [] : [`${what}: its audit event`]),
    ]);
  }
}
