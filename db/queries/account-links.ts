import { and, desc, eq, gt, isNull, or, type SQL } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accountLinks } from "../schema/accounts.ts";
import { organisations } from "../schema/organisations.ts";

export type AccountLink = typeof accountLinks.$inferSelect;
export type NewAccountLink = typeof accountLinks.$inferInsert;

const isUntouched = and(isNull(accountLinks.usedAt), isNull(accountLinks.revokedAt)) as SQL;

export const insertAccountLink = (tx: Tx, link: NewAccountLink) => tx.insert(accountLinks).values(link);

/**
 * A link comes without its organisation: it says which one it is. Only one that still opens something: used, revoked,
 * expired and unknown ones look the same from here.
 */
export async function findOpenLink(db: Db, kind: AccountLink["kind"], tokenHash: string, now: Date) {
  const [row] = await db
    .select({ link: accountLinks, organisationName: organisations.name })
    .from(accountLinks)
    .innerJoin(organisations, eq(organisations.id, accountLinks.organisationId))
    .where(
      and(
        eq(accountLinks.tokenHash, tokenHash),
        eq(accountLinks.kind, kind),
        isUntouched,
        gt(accountLinks.expiresAt, now),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Marks the link as used, unless somebody was quicker; returns whether it did. */
export async function spendLink(tx: Tx, organisationId: string, linkId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(accountLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(accountLinks.organisationId, organisationId),
        eq(accountLinks.id, linkId),
        isUntouched,
        gt(accountLinks.expiresAt, now),
      ),
    )
    .returning({ id: accountLinks.id });
  return rows.length === 1;
}

/** An invitation that nobody has taken up and nobody has revoked; it may have expired. */
export async function findInvitation(db: Db, organisationId: string, linkId: string): Promise<AccountLink | null> {
  const [row] = await db
    .select()
    .from(accountLinks)
    .where(
      and(
        eq(accountLinks.organisationId, organisationId),
        eq(accountLinks.id, linkId),
        eq(accountLinks.kind, "invitation"),
        isUntouched,
      ),
    )
    .limit(1);
  return row ?? null;
}

/** The newest invitation of this address that nobody has taken up; the command line knows no organisation. */
export async function findInvitationByEmail(db: Db, email: string): Promise<AccountLink | null> {
  const [row] = await db
    .select()
    .from(accountLinks)
    .where(and(eq(accountLinks.email, email), eq(accountLinks.kind, "invitation"), isUntouched))
    .orderBy(desc(accountLinks.createdAt))
    .limit(1);
  return row ?? null;
}

/** An invitation of the organisation that has the same address or the same person and is not taken up. */
export async function findInvitationFor(
  db: Db,
  organisationId: string,
  who: { email: string; personId: string | null },
): Promise<AccountLink | null> {
  const [row] = await db
    .select()
    .from(accountLinks)
    .where(
      and(
        eq(accountLinks.organisationId, organisationId),
        eq(accountLinks.kind, "invitation"),
        isUntouched,
        who.personId
          ? or(eq(accountLinks.email, who.email), eq(accountLinks.personId, who.personId))
          : eq(accountLinks.email, who.email),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Gives the link a new secret and a new end; the old secret opens nothing from now on. */
export const renewLink = (
  tx: Tx,
  organisationId: string,
  linkId: string,
  change: Pick<NewAccountLink, "tokenHash" | "expiresAt" | "createdBy">,
) =>
  tx
    .update(accountLinks)
    .set(change)
    .where(and(eq(accountLinks.organisationId, organisationId), eq(accountLinks.id, linkId), isUntouched));

export const revokeLink = (tx: Tx, organisationId: string, linkId: string, now: Date) =>
  tx
    .update(accountLinks)
    .set({ revokedAt: now })
    .where(and(eq(accountLinks.organisationId, organisationId), eq(accountLinks.id, linkId), isUntouched));

/** Revokes the reset links of an account and, with `madeToo`, the links that the account made for others. */
export async function revokeLinksOf(
  tx: Tx,
  organisationId: string,
  accountId: string,
  now: Date,
  { madeToo }: { madeToo: boolean },
): Promise<number> {
  const own = and(eq(accountLinks.accountId, accountId), eq(accountLinks.kind, "reset"));
  const rows = await tx
    .update(accountLinks)
    .set({ revokedAt: now })
    .where(
      and(
        eq(accountLinks.organisationId, organisationId),
        isUntouched,
        madeToo ? or(own, eq(accountLinks.createdBy, accountId)) : own,
      ),
    )
    .returning({ id: accountLinks.id });
  return rows.length;
}
