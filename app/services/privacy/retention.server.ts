import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { lockPerson } from "#db/queries/erasure.ts";
import { lockOrganisation, setLegalHold as storeLegalHold, updatePrivacySettings } from "#db/queries/retention.ts";
import { ERASED_RECORD } from "./sealing.server.ts";

const FEWEST_YEARS = 1;
const MOST_YEARS = 10;

/** Sets for how many years after somebody has left their record is kept. It erases nothing by itself. */
export async function changeRetention(context: ServiceContext, years: number): Promise<Verdict> {
  if (!Number.isInteger(years) || years < FEWEST_YEARS || years > MOST_YEARS) {
    const reason = `Enter a whole number of years from ${FEWEST_YEARS} to ${MOST_YEARS}.`;
    return { ok: false, field: "years", reason };
  }
  await write(context, "privacy:write", async (tx, audit) => {
    const before = await lockOrganisation(tx, context.organisationId);
    await updatePrivacySettings(tx, context.organisationId, { retentionYears: years });
    await audit({
      action: "privacy.change-retention",
      subjectKind: "organisation",
      subjectId: context.organisationId,
      before: { retentionYears: before?.retentionYears },
      after: { retentionYears: years },
    });
  });
  return { ok: true, value: undefined };
}

/** Keeps a record whatever its retention says, with the reason, or with null lets it go again. */
export async function setLegalHold(
  context: ServiceContext,
  personId: string,
  reason: string | null,
): Promise<Verdict<{ name: string }>> {
  try {
    return await write(context, "privacy:write", async (tx, audit) => {
      const person = isRecordId(personId) ? await lockPerson(tx, context.organisationId, personId) : null;
      if (!person) return unseen("This person");
      if (person.erasedAt) return stopped(ERASED_RECORD);
      const words = reason === null ? null : reason.trim();
      if (words === "") return stopped("Say why the record has to be kept.", "reason");
      if (words === null && person.legalHold === null) return stopped("No legal hold stands on this record.");
      await storeLegalHold(tx, context.organisationId, personId, words, context.now);
      await audit({
        action: words === null ? "person.lift-hold" : "person.hold",
        subjectKind: "person",
        subjectId: personId,
        personId,
        words: { before: { legalHold: person.legalHold }, after: { legalHold: words } },
      });
      return { ok: true as const, value: { name: person.name } };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
