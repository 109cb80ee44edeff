import { notFound } from "#app/lib/responses.ts";

/** What a person may be refused: the reason in words and, where there is one, the field that it concerns. */
export type Verdict<T = undefined> = { ok: true; value: T } | { ok: false; field?: string; reason: string };

export const refused = (reason: string, field?: string): { ok: false; field?: string; reason: string } =>
  field === undefined ? { ok: false, reason } : { ok: false, field, reason };

/**
 * Leaves a service, and the transaction it is in, for what this account does not see: the answer is the same 404 as for
 * what does not exist.
 */
export function unseen(what: string): never {
  throw notFound(what);
}

export class Refusal extends Error {
  constructor(readonly verdict: { ok: false; field?: string; reason: string }) {
    super(verdict.reason);
  }
}

/** Leaves a transaction with a refusal: nothing of it is kept. Caught by the service that opened it. */
export function stopped(reason: string, field?: string): never {
  throw new Refusal(refused(reason, field));
}
