import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from "node:crypto";
import type { Db, Tx } from "#db/connection/types.ts";
import { insertSubjectKeys, listSubjectKeys } from "#db/queries/subject-keys.ts";

/*
 * Words about a person live in two kinds of rows. A row that can be changed (the person, the own view of a case, an
 * account) holds them in clear, so that five thousand names can be sorted and searched by the database; erasure empties
 * it in place. A row that is never changed again (assessments, evidence, decisions, audit events) holds them sealed with
 * the person's key; erasure destroys the key, and the row and its hash stay as they are. A backup from before holds row
 * and key: bringing it back applies every erasure again.
 */

/** First characters of every sealed text; the number is the way of sealing. */
const MARK = "sealed:1:";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Random bytes for many nonces at once: drawing twelve at a time costs an import of many words half its sealing. */
const nonces = Buffer.alloc(NONCE_BYTES * 1024);
let nextNonce = nonces.length;

function newNonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces);
    nextNonce = 0;
  }
  nextNonce += NONCE_BYTES;
  return Buffer.from(nonces.subarray(nextNonce - NONCE_BYTES, nextNonce));
}

/** Encrypts words about a person with their key (AES-256-GCM). Empty text stays empty: there is nothing to hide. */
export function seal(key: Uint8Array, text: string): string {
  if (text === "") return "";
  const nonce = newNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/**
 * The words again; null once the key is destroyed. Text that was never sealed comes back as it is. A text that was
 * tampered with, or a key of somebody else, is an error.
 */
export function unseal(key: Uint8Array | undefined, stored: string): string | null {
  if (!isSealed(stored)) return stored;
  if (!key) return null;
  const bytes = Buffer.from(stored.slice(MARK.length), "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}

export const isSealed = (stored: string): boolean => stored.startsWith(MARK);

/** Keys by person id. Whoever was erased has none. */
export type SubjectKeys = ReadonlyMap<string, Uint8Array>;

/**
 * Words about a person as an append-only row keeps them. Nothing new is written about somebody who was erased: callers
 * refuse that in words before it comes to this error.
 */
export function sealFor(keys: SubjectKeys, personId: string, text: string): string {
  if (text === "") return "";
  const key = keys.get(personId);
  if (!key) throw new Error("There is no key to seal words about this person with.");
  return seal(key, text);
}

/** What somebody is told who would write about a person whose record was erased. */
export const ERASED_RECORD = "This record was erased: nothing new can be written about this person.";

/** The keys of these people, for reading. One statement. */
export async function readSubjectKeys(db: Db, organisationId: string, personIds: string[]): Promise<SubjectKeys> {
  const rows = await listSubjectKeys(db, organisationId, personIds);
  return new Map(rows.map(({ personId, key }) => [personId, Buffer.from(key, "base64")]));
}

/**
 * The keys of these people, made where they are missing, for writing. Somebody who was erased gets none: nothing new
 * can be sealed about them, and asking for it is an error of the caller.
 */
export async function subjectKeysForWriting(
  tx: Tx,
  organisationId: string,
  personIds: string[],
  now: Date,
): Promise<SubjectKeys> {
  const wanted = [...new Set(personIds)];
  const known = await readSubjectKeys(tx, organisationId, wanted);
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  await insertSubjectKeys(
    tx,
    organisationId,
    missing.map((personId) => ({
      personId,
      organisationId,
      key: randomBytes(KEY_BYTES).toString("base64"),
      createdAt: now,
    })),
  );
  return readSubjectKeys(tx, organisationId, wanted);
}
