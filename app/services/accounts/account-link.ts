import { newToken, sessionIdOf } from "#app/lib/auth/session-cookie.server.ts";
import type { NewAccountLink } from "#db/queries/account-links.ts";

export const INVITATION_DAYS = 7;
export const RESET_HOURS = 24;

const LIFETIME_MS = { invitation: INVITATION_DAYS * 86_400_000, reset: RESET_HOURS * 3_600_000 };

/** What stands in the address. Shown once: only its hash is stored. */
export interface IssuedLink {
  linkId: string;
  token: string;
  expiresAt: Date;
}

export const linkHash = sessionIdOf;

/** A new secret for a link of this kind: what is shown, and what is stored of it. */
export function makeSecret(kind: keyof typeof LIFETIME_MS, linkId: string, now: Date) {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS[kind]);
  const issued: IssuedLink = { linkId, token, expiresAt };
  return { issued, stored: { tokenHash: linkHash(token), expiresAt } };
}

/** A new link and the row that remembers it. */
export function makeLink(
  details: Omit<NewAccountLink, "id" | "tokenHash" | "createdAt" | "expiresAt">,
  now: Date,
): { issued: IssuedLink; row: NewAccountLink } {
  const id = crypto.randomUUID();
  const { issued, stored } = makeSecret(details.kind, id, now);
  return { issued, row: { ...details, ...stored, id, createdAt: now } };
}
