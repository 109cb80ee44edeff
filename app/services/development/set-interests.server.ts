import type { Interest } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { deleteInterests, insertInterests, listInterestsOf } from "#db/queries/development.ts";

/**
 * What the person of the account wants more and less of. Null takes an interest back: nobody has said, which is not
 * neutral. Competencies that are not named stay as they are. Returns how many changed.
 */
export async function setInterests(
  context: ServiceContext,
  wanted: ReadonlyMap<string, Interest | null>,
): Promise<Verdict<number>> {
  const { personId, organisationId, accountId, now } = context;
  if (!personId) return refused("This account stands for nobody.");
  try {
    return await write(context, "own-development:write", async (tx, audit) => {
      const inUse = await listCompetencies(tx, organisationId);
      const before = await listInterestsOf(tx, organisationId, [personId]);
      const known = new Map(before.map(({ competencyId, interest }) => [competencyId, interest]));
      const changed = inUse
        .filter(({ id }) => wanted.has(id) && (wanted.get(id) ?? null) !== (known.get(id) ?? null))
        .map(({ id }) => ({ competencyId: id, interest: wanted.get(id) ?? null }));
      if (changed.length === 0) return stopped("Nothing was changed.");
      await deleteInterests(
        tx,
        organisationId,
        personId,
        changed.map(({ competencyId }) => competencyId),
      );
      const rows = changed.flatMap(({ competencyId, interest }) =>
        interest === null
          ? []
          : [
              {
                ...{ organisationId, personId, competencyId, interest, source: "self" as const },
                recordedBy: accountId,
                recordedAt: now,
              },
            ],
      );
      if (rows.length) await insertInterests(tx, rows);
      // What somebody wants is theirs: the trail says that they said it, and for which competencies.
      await audit({
        action: "interest.set",
        subjectKind: "person",
        subjectId: personId,
        personId,
        after: { competencyIds: changed.map(({ competencyId }) => competencyId) },
      });
      return { ok: true as const, value: changed.length };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
