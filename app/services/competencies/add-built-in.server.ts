import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { insertCompetencies, listAllCompetencies } from "#db/queries/competencies.ts";
import { positionAtEnd } from "./add-competency.server.ts";
import { builtInRows } from "./built-in.ts";
import { competencyVerdict } from "./competency-verdict.ts";

/** Adds built-in competencies that the organisation does not have yet. Returns their names. */
export async function addBuiltIn(context: ServiceContext, codes: readonly string[]): Promise<Verdict<string[]>> {
  try {
    return await write(context, "competencies:write", async (tx, audit) => {
      const existing = await listAllCompetencies(tx, context.organisationId);
      const known = new Set(existing.map(({ code }) => code));
      const rows = builtInRows(context.organisationId, codes, context.now).filter(
        ({ code }) => !known.has(code ?? null),
      );
      if (rows.length === 0) return stopped("Choose at least one that is not in use yet.", "codes");
      const clash = rows.find((row) => existing.some(({ kind, name }) => kind === row.kind && name === row.name));
      if (clash) return stopped(`${clash.name}: a competency of your own has this name; rename it first.`, "codes");
      await insertCompetencies(
        tx,
        rows.map((row) => ({ ...row, position: positionAtEnd(existing, row.groupCode) })),
      );
      for (const row of rows) {
        await audit({
          action: "competency.add",
          subjectKind: "competency",
          subjectId: row.id,
          after: { code: row.code },
        });
      }
      return { ok: true as const, value: rows.map(({ name }) => name) };
    });
  } catch (error) {
    const verdict = competencyVerdict(error);
    return refused(verdict.reason, "codes");
  }
}
