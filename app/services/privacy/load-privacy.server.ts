import { BEFORE_REAL_PEOPLE } from "#app/domain/shared/before-real-people.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAccountNames } from "#db/queries/accounts.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { listDueForErasure, listLegalHolds } from "#db/queries/retention.ts";

/** The privacy settings: the checklist with who confirmed what, retention, what is due, and what holds keep. */
export async function loadPrivacy(context: ServiceContext) {
  if (!mayForAll(context.role, "privacy:write")) throw new NotPermittedError("privacy:write");
  const { db } = context.database;
  const [organisation, listed, holds] = await Promise.all([
    findOrganisation(db, context.organisationId),
    listDueForErasure(db, context.organisationId, todayOf(context)),
    listLegalHolds(db, context.organisationId),
  ]);
  const checklist = organisation?.privacyChecklist ?? {};
  const accountIds = Object.values(checklist).map(({ accountId }) => accountId);
  const names = new Map(
    (await listAccountNames(db, context.organisationId, accountIds)).map((row) => [row.id, row.name]),
  );
  return {
    isDemo: organisation?.isDemo ?? false,
    retentionYears: organisation?.retentionYears ?? 4,
    checks: BEFORE_REAL_PEOPLE.map((check) => {
      const confirmed = checklist[check];
      return {
        check,
        confirmed: confirmed ? { by: names.get(confirmed.accountId) ?? null, on: confirmed.on } : null,
      };
    }),
    due: listed.filter(({ legalHold }) => legalHold === null),
    holds: holds.map((hold) => ({ ...hold, isDue: listed.some(({ id }) => id === hold.id) })),
  };
}

export type PrivacyPage = Awaited<ReturnType<typeof loadPrivacy>>;
