import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { TECHNICAL_GROUPS } from "#app/domain/competency/catalogue/technical-competency.ts";
import type { CompetencyKind } from "#app/domain/shared/vocabulary.ts";
import { cleanCell, cleanLines, isDamaged, quoted } from "./cell-text.ts";
import { headingKey, headingLabel } from "./heading-words.ts";
import type { ColumnMapping, CompetenciesField } from "./import-fields.ts";
import type { Finding } from "./table.ts";

/** What a row says; undefined where it says nothing, which leaves what is on record as it is. */
export interface CompetencyCells {
  name: string;
  kind?: CompetencyKind | undefined;
  group?: string | undefined;
  functionCode?: string | undefined;
  description?: string | undefined;
  /** By level, 0 to 5. */
  anchors: (string | undefined)[];
  requiredLevel?: number | undefined;
  minimumCover?: number | undefined;
  isCritical?: boolean | undefined;
  halfLifeMonths?: number | undefined;
  reference?: string | undefined;
  code?: string | undefined;
  list?: string | undefined;
}

interface ReadCompetency {
  cells: CompetencyCells;
  reasons: Finding[];
  notes: Finding[];
}

/** Characters that a text may have. */
export const LONGEST = { name: 80, group: 60, description: 2000, anchor: 1500, reference: 60, list: 80 } as const;

const KINDS: Record<CompetencyKind, string> = {
  technical: "technical|technical skill|hard skill|technology|fachlich|technisch|technique|técnica|técnico",
  leadership: "leadership|leading|management|soft skill|people|führung|leitung|direction|encadrement|liderazgo|gestión",
};
const KIND_BY_KEY = new Map(
  (Object.entries(KINDS) as [CompetencyKind, string][]).flatMap(([kind, words]) =>
    words.split("|").map((word) => [headingKey(word), kind] as const),
  ),
);
const YES = new Set(["yes", "y", "true", "1", "x", "critical", "high", "ja", "oui", "si", "wahr"]);
const NO = new Set(["no", "n", "false", "0", "low", "medium", "nein", "non", "falsch"]);
const GROUP_BY_KEY = new Map(TECHNICAL_GROUPS.map((group) => [headingKey(group), group]));
const FUNCTION_BY_KEY = new Map<string, string>(
  IT_FUNCTIONS.flatMap(({ id, name }) => [
    [headingKey(id), id],
    [headingKey(name), id],
  ]),
);

/**
 * Reads one row of a list of competencies. An empty cell says nothing. Too long a text, a number outside its range or a
 * word that is neither yes nor no refuses the row; an IT function that is not known here is left out with a note.
 */
export function readCompetencyRow(
  cells: readonly string[],
  headings: readonly string[],
  mapping: ColumnMapping<CompetenciesField>,
): ReadCompetency {
  const reasons: Finding[] = [];
  const notes: Finding[] = [];
  const column = (field: CompetenciesField) =>
    mapping[field] === undefined ? null : headingLabel(headings, mapping[field]);
  const refuse = (field: CompetenciesField, message: string) => void reasons.push({ column: column(field), message });
  const rawOf = (field: CompetenciesField) => cells[mapping[field] ?? -1] ?? "";
  const text = (field: CompetenciesField, longest: number, clean = cleanCell): string | undefined => {
    const value = clean(rawOf(field));
    if (isDamaged(value)) refuse(field, "A character could not be read. Save the file as UTF-8.");
    if (value.length > longest)
      refuse(field, `The text has ${value.length} characters; at most ${longest.toLocaleString("en")} are kept.`);
    return value === "" ? undefined : value;
  };
  const whole = (field: CompetenciesField, least: number, most: number): number | undefined => {
    const value = cleanCell(rawOf(field));
    if (value === "") return undefined;
    const number = /^\d{1,3}(?:[.,]0+)?$/.test(value) ? Number.parseInt(value, 10) : Number.NaN;
    if (number >= least && number <= most) return number;
    refuse(field, `${quoted(value)} is not a whole number from ${least} to ${most}.`);
  };

  const name = text("name", LONGEST.name) ?? "";
  if (name === "") refuse("name", "The row gives no name.");
  const kindText = cleanCell(rawOf("kind"));
  const kind = KIND_BY_KEY.get(headingKey(kindText));
  if (kindText !== "" && !kind) refuse("kind", `${quoted(kindText)} is neither technical nor leadership.`);
  const criticalKey = headingKey(cleanCell(rawOf("critical")));
  if (criticalKey !== "" && !YES.has(criticalKey) && !NO.has(criticalKey))
    refuse("critical", `${quoted(cleanCell(rawOf("critical")))} is neither yes nor no.`);
  const functionText = cleanCell(rawOf("function"));
  const functionCode = FUNCTION_BY_KEY.get(headingKey(functionText));
  if (functionText !== "" && !functionCode)
    notes.push({ column: column("function"), message: `${quoted(functionText)} is no IT function here; left out.` });
  const group = text("group", LONGEST.group);
  return {
    cells: {
      name,
      kind,
      group: group === undefined ? undefined : (GROUP_BY_KEY.get(headingKey(group)) ?? group),
      functionCode,
      description: text("description", LONGEST.description, cleanLines),
      anchors: [0, 1, 2, 3, 4, 5].map((level) =>
        text(`level${level}` as CompetenciesField, LONGEST.anchor, cleanLines),
      ),
      requiredLevel: whole("requiredLevel", 1, 5),
      minimumCover: whole("minimumCover", 0, 99),
      isCritical: criticalKey === "" ? undefined : YES.has(criticalKey),
      halfLifeMonths: whole("halfLife", 1, 120),
      reference: text("reference", LONGEST.reference),
      code: text("code", LONGEST.reference),
      list: text("list", LONGEST.list),
    },
    reasons,
    notes,
  };
}
