import type { CompetencyKind } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { type Competency, insertCompetencies, listAllCompetencies } from "#db/queries/competencies.ts";
import { type CompetencyDetails, refuseBadDetails } from "./competency-details.ts";
import { competencyVerdict } from "./competency-verdict.ts";

/** Adds a competency of the organisation's own, at the end of its group. */
export async function addCompetency(
  context: ServiceContext,
  kind: CompetencyKind,
  details: CompetencyDetails,
): Promise<Verdict<string>> {
  const competencyId = crypto.randomUUID();
  try {
    return await write(context, "competencies:write", async (tx, audit) => {
      refuseBadDetails(kind, details);
      const existing = await listAllCompetencies(tx, context.organisationId);
      await insertCompetencies(tx, [
        {
          ...details,
          id: competencyId,
          organisationId: context.organisationId,
          kind,
          position: positionAtEnd(existing, details.groupCode),
          createdAt: context.now,
        },
      ]);
      await audit({
        action: "competency.add",
        subjectKind: "competency",
        subjectId: competencyId,
        after: { kind, ...details },
      });
      return { ok: true as const, value: competencyId };
    });
  } catch (error) {
    return competencyVerdict(error);
  }
}

/** The place of the last of a group, so that a group stays together; behind everything where the group is new. */
export function positionAtEnd(
  existing: readonly Pick<Competency, "groupCode" | "position">[],
  groupCode: string,
): number {
  const last = (rows: typeof existing) => Math.max(-1, ...rows.map(({ position }) => position));
  const group = existing.filter((row) => row.groupCode === groupCode);
  return group.length ? last(group) : last(existing) + 1;
}
