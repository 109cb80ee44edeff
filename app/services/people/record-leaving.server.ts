import { ERASED_RECORD } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findPerson, updatePerson } from "#db/queries/people.ts";

/**
 * Records the day from which a person is gone, or with null takes it back. Their record stays; from that day they are
 * neither counted nor offered as a manager.
 */
export async function recordLeaving(
  context: ServiceContext,
  personId: string,
  version: number,
  leftOn: string | null,
): Promise<Verdict<{ name: string }>> {
  try {
    return await write(context, "people:write", async (tx, audit) => {
      const person = await findPerson(tx, context.organisationId, personId);
      if (!person) return unseen("This person");
      if (person.erasedAt) return stopped(ERASED_RECORD);
      if (leftOn !== null && person.startedOn !== null && leftOn < person.startedOn) {
        return stopped("This day lies before the start date on record.", "leftOn");
      }
      if (!(await updatePerson(tx, context.organisationId, personId, version, { leftOn, updatedAt: context.now }))) {
        return stopped("Somebody else changed this person meanwhile. Look at the page again, then repeat this.");
      }
      await audit({
        action: leftOn === null ? "person.undo-leave" : "person.leave",
        subjectKind: "person",
        subjectId: personId,
        personId,
        before: { leftOn: person.leftOn },
        after: { leftOn },
      });
      return { ok: true as const, value: { name: person.name } };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
