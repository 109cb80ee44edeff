import { type Occupation, occupationsOf } from "#app/domain/imports/occupations.ts";
import { planOccupations } from "#app/domain/imports/occupations-plan.ts";
import type { Table } from "#app/domain/imports/table.ts";
import { shownChoices } from "./choices.ts";
import type { FileInspection, InspectResult } from "./inspect-file.ts";
import type { PlanRequest, PlanResult } from "./plan-import.ts";
import { type ImportRecord, NO_CHOICES, NOTHING } from "./plans-by-kind.ts";

const LIST = "O*NET Skills";

/** "onet-29.3-skills.xlsx", "db_29_3_text.txt" → "29.3"; the file itself does not say its release. */
const releaseOf = (name: string): string => /(?<!\d)(\d{2})[._-](\d)(?!\d)/.exec(name)?.slice(1, 3).join(".") ?? "";

const inspectionOf = (occupations: readonly Occupation[], release: string): FileInspection => ({
  ...{ ok: true, encoding: "json", delimiter: "", sheet: null, sheets: [], headings: [LIST], columns: [], mapping: {} },
  ...{ dates: null, condensed: null, list: { name: LIST, release }, rowsTotal: occupations.length },
});

/**
 * The file of skills in short: its occupations with the figures of each skill. That is kept in place of the upload, so
 * that 35 MB of sheet are read once and every look at the preview after that is quick.
 */
export function inspectOccupations(table: Table, name: string): InspectResult {
  const read = occupationsOf(table.headings, table.rows);
  if ("missing" in read)
    return { ok: false, message: `This is not O*NET’s file of skills: the column “${read.missing}” is missing.` };
  const condensed = new TextEncoder().encode(JSON.stringify(read.occupations));
  return { ...inspectionOf(read.occupations, releaseOf(name)), condensed };
}

/** What the chosen occupations would add and change. */
export function planOccupationsFile(
  { bytes, list, chosen = [], search = "", want }: PlanRequest,
  { skills, roles }: Extract<ImportRecord, { kind: "occupations" }>,
): PlanResult {
  const occupations = JSON.parse(new TextDecoder().decode(bytes)) as Occupation[];
  const wanted = new Set(chosen);
  const plan = planOccupations({
    ...{ occupations: occupations.filter(({ code }) => wanted.has(code)), skills, roles },
    list: list ?? { name: LIST, release: "" },
  });
  const rows = plan.rows.map(({ asked, ...row }) => ({ ...NOTHING, ...row, asked }));
  const choices = occupations.map(({ code, title, skills: all }) => ({
    ...{ key: code, label: title, detail: `${code}, ${all.length} skills` },
  }));
  const isWritten = (verdict: string) => verdict === "created" || verdict === "changed";
  const fitting = rows.filter(({ verdict }) =>
    want === "writes" ? isWritten(verdict) : want.verdict === "all" || verdict === want.verdict,
  );
  return {
    ...{ ...NO_CHOICES, ok: true, counts: plan.counts, notices: [], levels: null, tickets: null, rejectedCsv: null },
    rows: want === "writes" ? fitting : fitting.slice(want.from, want.from + want.count),
    rowsFitting: fitting.length,
    choices: shownChoices(choices, chosen, search),
    inspection: inspectionOf(occupations, list?.release ?? ""),
  };
}
