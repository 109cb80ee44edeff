import { createHash, randomBytes } from "node:crypto";
import { seal, unseal } from "#app/services/privacy/sealing.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { findSessionAccountId } from "#db/queries/accounts.ts";
import { deleteExpiredKeptForms, findKeptForm, insertKeptForm, takeKeptForm } from "#db/queries/kept-forms.ts";

export const KEPT_MINUTES = 30;

export interface KeptForm {
  /** Path and query of this server that the form was sent to. */
  path: string;
  /** Name and value, in the order in which they came. */
  fields: [string, string][];
  /** Whose session it was, where that was still to be seen: then nobody else takes it up. */
  accountId: string | null;
}

const idOf = (key: string) => createHash("sha256").update(`kept-form ${key}`).digest("base64url");
const bytesOf = (key: string) => Buffer.from(key, "base64url");

/** Keeps the form under a new key and returns the key, which is stored nowhere. */
export async function keepForm(
  handle: DatabaseHandle,
  form: Omit<KeptForm, "accountId">,
  sessionId: string | null,
  now: Date,
): Promise<string> {
  const key = randomBytes(32).toString("base64url");
  const accountId = sessionId ? await findSessionAccountId(handle.db, sessionId) : null;
  const sealed = seal(bytesOf(key), JSON.stringify({ ...form, accountId } satisfies KeptForm));
  const expiresAt = new Date(now.getTime() + KEPT_MINUTES * 60_000);
  await handle.transaction(async (tx) => {
    await deleteExpiredKeptForms(tx, now);
    await insertKeptForm(tx, { id: idOf(key), sealed, createdAt: now, expiresAt });
  });
  return key;
}

/** The form of this key, for the account that may take it up; null once it is gone. */
export async function findKept(handle: DatabaseHandle, key: string, accountId: string, now: Date) {
  const row = await findKeptForm(handle.db, idOf(key), now);
  return row ? opened(row.sealed, key, accountId) : null;
}

/** Takes the form out, once: the second who asks gets null. */
export async function takeKept(handle: DatabaseHandle, key: string, accountId: string, now: Date) {
  if (!(await findKept(handle, key, accountId, now))) return null;
  const row = await handle.transaction((tx) => takeKeptForm(tx, idOf(key), now));
  return row ? opened(row.sealed, key, accountId) : null;
}

/** Removes what was kept too long ago; also done whenever a form is kept. */
export async function sweepKeptForms(handle: DatabaseHandle, now: Date): Promise<void> {
  await handle.transaction((tx) => deleteExpiredKeptForms(tx, now));
}

function opened(sealed: string, key: string, accountId: string): KeptForm | null {
  const form = JSON.parse(unseal(bytesOf(key), sealed) ?? "null") as KeptForm | null;
  return form && (form.accountId === null || form.accountId === accountId) ? form : null;
}
