import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { listAllCompetencies, updateCompetency } from "#db/queries/competencies.ts";
import { lockCurrentLevels, recomputeCompetencies } from "#db/queries/current-assessments.ts";
import { endSuccessions, listSuccessions, type Succession } from "#db/queries/successions.ts";
import { carryBack } from "./carry-along.server.ts";
import { CHANGED_MEANWHILE, competencyVerdict } from "./competency-verdict.ts";

/** Takes a merge or split back while nothing later rests on it. Assessments given meanwhile stay where they were given. */
export async function undoSuccession(context: ServiceContext, changeId: string): Promise<Verdict<string>> {
  const { organisationId, accountId, now } = context;
  try {
    return await write(context, "competencies:write", async (tx, audit) => {
      await lockCurrentLevels(tx, organisationId, "alone");
      const holding = await listSuccessions(tx, organisationId);
      const rows = isRecordId(changeId) ? holding.filter((row) => row.changeId === changeId) : [];
      const [first] = rows;
      if (!first) return unseen("This merge or split");
      refuseWithLater(rows, holding);
      const competencies = new Map((await listAllCompetencies(tx, organisationId)).map((one) => [one.id, one]));
      await endSuccessions(tx, organisationId, changeId, { endedAt: now, endedBy: accountId });
      const change = async (competencyId: string, archivedAt: Date | null) => {
        const known = competencies.get(competencyId);
        if (known && !(await updateCompetency(tx, organisationId, competencyId, known.version, { archivedAt })))
          stopped(CHANGED_MEANWHILE);
      };
      for (const row of rows) {
        const { isNew } = await carryBack(tx, organisationId, row);
        if (isNew) await change(row.toId, now);
      }
      await change(first.fromId, null);
      await recomputeCompetencies(
        tx,
        organisationId,
        rows.map(({ toId }) => toId),
      );
      const after = { changeId, kind: first.kind };
      await audit({ action: "competency.undo-succession", subjectKind: "competency", subjectId: first.fromId, after });
      return { ok: true as const, value: competencies.get(first.fromId)?.name ?? "" };
    });
  } catch (error) {
    return competencyVerdict(error);
  }
}

function refuseWithLater(rows: readonly Succession[], holding: readonly Succession[]): void {
  const ids = new Set(rows.flatMap(({ fromId, toId }) => [fromId, toId]));
  const later = holding.some(
    (row) =>
      !rows.includes(row) && row.since > (rows[0]?.since ?? row.since) && (ids.has(row.fromId) || ids.has(row.toId)),
  );
  if (later) stopped("A later merge or split rests on it: take that one back first.");
}
