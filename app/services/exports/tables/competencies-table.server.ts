import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

/** The catalogue, archived competencies included. Leadership has no level 0. */
export async function competenciesTable(context: ServiceContext): Promise<ExportTable> {
  const rows = await listAllCompetencies(context.database.db, context.organisationId);
  return tableOf(
    [
      ["Kind", ({ kind }) => kind],
      ["List", ({ listName }) => listName],
      ["Reference", ({ reference }) => reference],
      ["Group", ({ groupCode }) => groupCode],
      ["Code", ({ code }) => code],
      ["Name", ({ name }) => name],
      ["Description", ({ description }) => description],
      ["IT function", ({ functionCode }) => functionCode],
      ["Required level", ({ requiredLevel }) => requiredLevel],
      ["Minimum cover", ({ minimumCover }) => minimumCover],
      ["Critical", ({ isCritical }) => (isCritical ? "yes" : "no")],
      ["Half-life, months", ({ halfLifeMonths }) => halfLifeMonths],
      ...[0, 1, 2, 3, 4, 5].map((level): [string, (row: (typeof rows)[number]) => string | null] => [
        `Level ${level}`,
        ({ kind, anchors }) => anchors[kind === "technical" ? level : level - 1] ?? null,
      ]),
      ["Archived on", ({ archivedAt }) => archivedAt?.toISOString().slice(0, 10) ?? null],
    ],
    rows,
    ({ id }) => id,
  );
}
