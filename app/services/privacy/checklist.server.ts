import { BEFORE_REAL_PEOPLE, type BeforeRealPeople } from "#app/domain/shared/before-real-people.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { lockOrganisation, updatePrivacySettings } from "#db/queries/retention.ts";

/**
 * How many points of the checklist before real people are open, for the note on pages where people are entered. Zero in
 * a demo company, whose people are invented, and for whoever could not confirm them. Never a reason to refuse anything.
 */
export async function countOpenChecks(context: ServiceContext): Promise<number> {
  if (!mayForAll(context.role, "privacy:write")) return 0;
  const organisation = await findOrganisation(context.database.db, context.organisationId);
  if (!organisation || organisation.isDemo) return 0;
  return BEFORE_REAL_PEOPLE.filter((check) => !organisation.privacyChecklist?.[check]).length;
}

/** Confirms a point, with who and when, or takes the confirmation back. */
export async function confirmCheck(
  context: ServiceContext,
  check: BeforeRealPeople,
  confirmed: boolean,
): Promise<void> {
  await write(context, "privacy:write", async (tx, audit) => {
    const before = (await lockOrganisation(tx, context.organisationId))?.privacyChecklist ?? {};
    const { [check]: _, ...others } = before;
    const privacyChecklist = confirmed
      ? { ...others, [check]: { accountId: context.accountId, on: todayOf(context) } }
      : others;
    await updatePrivacySettings(tx, context.organisationId, { privacyChecklist });
    await audit({
      action: confirmed ? "privacy.confirm" : "privacy.take-back",
      subjectKind: "organisation",
      subjectId: context.organisationId,
      after: { check },
    });
  });
}
