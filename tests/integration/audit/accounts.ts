import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import type { testOrganisation } from "#tests/support/organisation.ts";

type Organisation = Awaited<ReturnType<typeof testOrganisation>>;

/** Another account of the organisation, with the context in which it asks. */
export async function account(
  { context, database, organisationId }: Organisation,
  details: { name: string; role: AccountRole; personId?: string },
): Promise<ServiceContext> {
  const id = crypto.randomUUID();
  await database.transaction((tx) =>
    insertAccount(tx, {
      id,
      organisationId,
      email: `${id}@firm.example`,
      passwordHash: null,
      createdAt: context.now,
      ...details,
    }),
  );
  return { ...context, accountId: id, role: details.role, personId: details.personId ?? null };
}

export const later = (context: ServiceContext, minutes: number): ServiceContext => ({
  ...context,
  now: new Date(context.now.getTime() + minutes * 60_000),
});
