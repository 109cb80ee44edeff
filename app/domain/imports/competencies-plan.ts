import { GENERAL_ANCHORS } from "#app/domain/competency/catalogue/general-anchors.ts";
import { isBlankRow } from "./cell-text.ts";
import type {
  CompetenciesPlan,
  CompetenciesPlanRow,
  CompetencyValues,
  ExistingCompetency,
  FieldChange,
  ListFacts,
} from "./competencies-import.ts";
import { competencyLookup, matchCompetency } from "./competencies-matching.ts";
import { type CompetencyCells, readCompetencyRow } from "./competencies-row.ts";
import type { ColumnMapping, CompetenciesField } from "./import-fields.ts";
import { nameKey } from "./person-name.ts";
import { allowedMapping, problemsByRow, shapeReasons } from "./row-shape.ts";
import { type Finding, noVerdicts, type TableProblem } from "./table.ts";

export interface CompetenciesImportInput {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping<CompetenciesField>;
  existing: readonly ExistingCompetency[];
  list: ListFacts;
  /** Those of the list that are no longer in the file and are to be archived. */
  archive: readonly string[];
  /** References that the file holds beside its rows: nobody chose them, and they are not missing. */
  heldReferences?: readonly string[];
  firstRow?: number;
  problems?: readonly TableProblem[];
  /** Of a file that we exported: the record of each row. */
  recordIds?: readonly string[] | null;
}

/** Where a new competency starts when its row does not say: the numbers that most built-in ones have. */
const START = { requiredLevel: 3, minimumCover: { technical: 2, leadership: 1 }, halfLifeMonths: 18 } as const;
const NO_GROUP = "Other";

/** What the competency becomes: what the row says, else what is on record, else where a new one starts. */
function valuesOf(cells: CompetencyCells, known: ExistingCompetency | null, listName: string | null): CompetencyValues {
  const kind = known?.kind ?? cells.kind ?? "technical";
  const words = kind === "technical" ? cells.anchors : cells.anchors.slice(1);
  const general = GENERAL_ANCHORS[kind];
  return {
    kind,
    name: cells.name,
    description: cells.description ?? known?.description ?? "",
    anchors: general.map((text, place) => words[place] ?? known?.anchors[place] ?? text),
    groupCode:
      kind === "leadership" ? "leadership" : (cells.group ?? known?.groupCode ?? listName?.slice(0, 60) ?? NO_GROUP),
    functionCode: cells.functionCode ?? known?.functionCode ?? null,
    requiredLevel: cells.requiredLevel ?? known?.requiredLevel ?? START.requiredLevel,
    minimumCover: cells.minimumCover ?? known?.minimumCover ?? START.minimumCover[kind],
    isCritical: cells.isCritical ?? known?.isCritical ?? false,
    halfLifeMonths: cells.halfLifeMonths ?? known?.halfLifeMonths ?? START.halfLifeMonths,
    listName: listName ?? known?.listName ?? null,
    reference: cells.reference ?? known?.reference ?? null,
  };
}

const told = (value: CompetencyValues[keyof CompetencyValues]): string | number | null =>
  typeof value === "boolean" ? (value ? "yes" : "no") : Array.isArray(value) ? value.join("\n") : value;

/** Field by field, each level by itself. */
function changesBetween(before: ExistingCompetency, after: CompetencyValues): FieldChange[] {
  const changes: FieldChange[] = [];
  const first = after.kind === "technical" ? 0 : 1;
  for (const [place, text] of after.anchors.entries())
    if (before.anchors[place] !== text)
      changes.push({ field: `level${place + first}`, before: before.anchors[place] ?? null, after: text });
  const { anchors: _anchors, kind: _kind, ...rest } = after;
  for (const field of Object.keys(rest) as (keyof typeof rest)[])
    if (before[field] !== after[field])
      changes.push({ field, before: told(before[field]), after: told(after[field]) ?? "" });
  return changes;
}

const referenceId = ({ listName, reference }: CompetencyValues) =>
  JSON.stringify(["reference", nameKey(listName ?? ""), nameKey(reference ?? "")]);

function notesOf(cells: CompetencyCells, known: ExistingCompetency | null, kind: CompetencyValues["kind"]): Finding[] {
  const said = (kind === "technical" ? cells.anchors : cells.anchors.slice(1)).filter((text) => text !== undefined);
  const notes: Finding[] = [];
  if (!known && said.length < GENERAL_ANCHORS[kind].length) {
    const which = said.length === 0 ? "No words for its levels" : "Some levels have no words";
    notes.push({ column: null, message: `${which}: the general ones stand in.` });
  }
  if (kind === "leadership" && cells.anchors[0] !== undefined)
    notes.push({ column: null, message: "A leadership competency has no level 0: its words are left out." });
  if (known?.isArchived) notes.push({ column: null, message: "It is archived and stays so." });
  return notes;
}

/** Those on record under this list that no row names, after the rows of the file. */
function missingRows(input: CompetenciesImportInput, named: ReadonlySet<string>, firstRow: number) {
  const { list, existing } = input;
  const archive = new Set(input.archive);
  const held = new Set((input.heldReferences ?? []).map(nameKey));
  const missing = list.name
    ? existing.filter(
        (one) =>
          one.listName !== null &&
          nameKey(one.listName) === nameKey(list.name) &&
          !one.isArchived &&
          !named.has(one.id) &&
          !held.has(nameKey(one.reference ?? "")),
      )
    : [];
  const rows = missing.map((one, place): CompetenciesPlanRow => {
    const goes = archive.has(one.id);
    const message = goes ? "No longer in the list: it is archived." : "No longer in the list: it stays in use.";
    return {
      row: firstRow + place,
      verdict: goes ? "changed" : "unchanged",
      reasons: [],
      notes: [{ column: null, message }],
      changes: goes ? [{ field: "archived", before: "in use", after: "archived" }] : [],
      name: one.name,
      values: one,
      competencyId: one.id,
      version: one.version,
      isMissing: true,
    };
  });
  return { rows, missing: missing.map(({ id, name, reference }) => ({ id, name, reference })) };
}

/**
 * Says what a list of competencies would add and change, row by row and field by field, without changing anything. Empty
 * cells leave what is on record; a new competency without words for a level takes the general ones. With the name of a
 * list, what the record holds of that list and the file does not is told too and archived only where chosen, never
 * deleted. The same file twice changes nothing.
 * @example planCompetenciesImport({ …, rows: [["DNS", "technical"]], existing: [] }).counts.created // 1
 */
export function planCompetenciesImport(input: CompetenciesImportInput): CompetenciesPlan {
  const { headings, existing, firstRow = 2, recordIds } = input;
  const { mapping, notices } = allowedMapping(input.mapping, headings);
  if (mapping.name === undefined) notices.push("Choose a column for the name first.");
  const listName = input.list.name.trim() || null;
  const problems = problemsByRow(input.problems);
  const lookup = competencyLookup(existing);
  const counts = noVerdicts();
  const rows: CompetenciesPlanRow[] = [];
  const rowOf = new Map<string, number>();
  const named = new Set<string>();
  const nameOwner = new Map(existing.map((one) => [JSON.stringify([one.kind, nameKey(one.name)]), one.id]));
  for (const [place, cells] of input.rows.entries()) {
    if (isBlankRow(cells)) {
      counts.blank += 1;
      continue;
    }
    const row = firstRow + place;
    const read = readCompetencyRow(cells, headings, mapping);
    const reasons = [...shapeReasons(cells, headings, mapping, problems.get(row)), ...read.reasons];
    const list = read.cells.list ?? listName;
    const matched = matchCompetency(read.cells, list, recordIds?.[place] ?? null, lookup);
    const known = matched.kind === "known" ? matched.competency : null;
    if (known) named.add(known.id);
    if (matched.kind === "refused" && reasons.length === 0) reasons.push({ column: null, message: matched.message });
    const values = valuesOf(read.cells, known, list);
    const nameId = JSON.stringify([values.kind, nameKey(values.name)]);
    const identities = [nameId, ...(known ? [known.id] : []), ...(values.reference ? [referenceId(values)] : [])];
    const first = identities.map((identity) => rowOf.get(identity)).find((one) => one !== undefined);
    const owner = nameOwner.get(nameId);
    if (reasons.length === 0 && first !== undefined)
      reasons.push({ column: null, message: `The same competency as row ${first}; only one row each is imported.` });
    else if (reasons.length === 0 && owner !== undefined && owner !== known?.id)
      reasons.push({ column: null, message: "Another competency on record has this name; it may be archived." });
    const isRefused = reasons.length > 0;
    const changes = known && !isRefused ? changesBetween(known, values) : [];
    const verdict = isRefused ? "rejected" : known ? (changes.length > 0 ? "changed" : "unchanged") : "created";
    if (!isRefused) for (const identity of identities) rowOf.set(identity, row);
    counts[verdict] += 1;
    rows.push({
      row,
      verdict,
      reasons,
      notes: isRefused ? [] : [...read.notes, ...notesOf(read.cells, known, values.kind)],
      changes,
      name: read.cells.name,
      values: isRefused ? null : values,
      competencyId: known?.id ?? null,
      version: known?.version ?? null,
      isMissing: false,
    });
  }
  const rest = missingRows(input, named, firstRow + input.rows.length);
  for (const { verdict } of rest.rows) counts[verdict] += 1;
  return { rows: [...rows, ...rest.rows], counts, notices, missing: rest.missing };
}
