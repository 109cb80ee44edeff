import { and, asc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { providerCheckFiles, providerChecks, providers } from "../schema/providers.ts";

export type Provider = typeof providers.$inferSelect;
export type NewProvider = typeof providers.$inferInsert;
export type StoredCheck = typeof providerChecks.$inferSelect & { fileName: string | null; fileBytes: number | null };

export function listProviders(db: Db, organisationId: string): Promise<Provider[]> {
  return db
    .select()
    .from(providers)
    .where(eq(providers.organisationId, organisationId))
    .orderBy(asc(providers.name), asc(providers.id));
}

const isProvider = (organisationId: string, providerId: string) =>
  and(eq(providers.organisationId, organisationId), eq(providers.id, providerId));

export async function findProvider(db: Db, organisationId: string, providerId: string): Promise<Provider | null> {
  const [row] = await db.select().from(providers).where(isProvider(organisationId, providerId)).limit(1);
  return row ?? null;
}

/** The provider of this name, in whatever case. */
export async function findProviderNamed(db: Db, organisationId: string, name: string): Promise<Provider | null> {
  const [row] = await db
    .select()
    .from(providers)
    .where(and(eq(providers.organisationId, organisationId), sql`lower(${providers.name}) = lower(${name})`))
    .limit(1);
  return row ?? null;
}

export const insertProvider = (tx: Tx, row: NewProvider) => tx.insert(providers).values(row);

/** Changes a provider, only when the row still has the version that the form was made from. */
export async function updateProvider(
  tx: Tx,
  organisationId: string,
  providerId: string,
  version: number,
  change: Partial<NewProvider>,
): Promise<boolean> {
  const rows = await tx
    .update(providers)
    .set({ ...change, version: version + 1 })
    .where(and(isProvider(organisationId, providerId), eq(providers.version, version)))
    .returning({ id: providers.id });
  return rows.length === 1;
}

/** What was looked at of these providers, or of all; with the names of files, never the files. */
export async function listChecks(
  db: Db,
  organisationId: string,
  providerIds: readonly string[] | null,
): Promise<StoredCheck[]> {
  if (providerIds?.length === 0) return [];
  const rows = await db
    .select({ check: providerChecks, fileName: providerCheckFiles.fileName, fileBytes: providerCheckFiles.bytes })
    .from(providerChecks)
    .leftJoin(
      providerCheckFiles,
      and(
        eq(providerCheckFiles.organisationId, providerChecks.organisationId),
        eq(providerCheckFiles.checkId, providerChecks.id),
      ),
    )
    .where(
      and(
        eq(providerChecks.organisationId, organisationId),
        providerIds === null ? undefined : inArray(providerChecks.providerId, [...providerIds]),
      ),
    )
    .orderBy(asc(providerChecks.providerId), asc(providerChecks.item));
  return rows.map(({ check, fileName, fileBytes }) => ({ ...check, fileName, fileBytes }));
}

/** Puts what was found in the place of what was found before; returns the id of the row. */
export async function putCheck(tx: Tx, row: typeof providerChecks.$inferInsert): Promise<string> {
  const { id: _, ...change } = row;
  const [kept] = await tx
    .insert(providerChecks)
    .values(row)
    .onConflictDoUpdate({ target: [providerChecks.providerId, providerChecks.item], set: change })
    .returning({ id: providerChecks.id });
  return kept?.id ?? row.id;
}

const isCheckOf = (organisationId: string, providerId: string, item: StoredCheck["item"]) =>
  and(
    eq(providerChecks.organisationId, organisationId),
    eq(providerChecks.providerId, providerId),
    eq(providerChecks.item, item),
  );

/** Takes back what was found, with its file. */
export async function deleteCheck(tx: Tx, organisationId: string, providerId: string, item: StoredCheck["item"]) {
  const [row] = await tx
    .delete(providerChecks)
    .where(isCheckOf(organisationId, providerId, item))
    .returning();
  return row ?? null;
}

export async function putCheckFile(tx: Tx, row: typeof providerCheckFiles.$inferInsert): Promise<void> {
  await tx.insert(providerCheckFiles).values(row).onConflictDoUpdate({ target: providerCheckFiles.checkId, set: row });
}

export async function findCheckFile(db: Db, organisationId: string, providerId: string, item: StoredCheck["item"]) {
  const [row] = await db
    .select({ fileName: providerCheckFiles.fileName, content: providerCheckFiles.content })
    .from(providerCheckFiles)
    .innerJoin(
      providerChecks,
      and(
        eq(providerChecks.organisationId, providerCheckFiles.organisationId),
        eq(providerChecks.id, providerCheckFiles.checkId),
      ),
    )
    .where(isCheckOf(organisationId, providerId, item))
    .limit(1);
  return row ?? null;
}

/** Evidence of what is in order that runs out until a day or did before, the first of it first. */
export async function listExpiringChecks(db: Db, organisationId: string, until: string) {
  const rows = await db
    .select({
      providerId: providers.id,
      providerName: providers.name,
      item: providerChecks.item,
      expiresOn: providerChecks.expiresOn,
    })
    .from(providerChecks)
    .innerJoin(
      providers,
      and(eq(providers.organisationId, providerChecks.organisationId), eq(providers.id, providerChecks.providerId)),
    )
    .where(
      and(
        eq(providerChecks.organisationId, organisationId),
        eq(providerChecks.answer, "met"),
        lte(providerChecks.expiresOn, until),
        ne(providers.state, "former"),
      ),
    )
    .orderBy(asc(providerChecks.expiresOn), asc(providers.name), asc(providerChecks.item));
  return rows.map((row) => ({ ...row, expiresOn: row.expiresOn ?? until }));
}
