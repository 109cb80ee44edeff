import type { AssessmentSource, CompetencyKind } from "#app/domain/shared/vocabulary.ts";
import { cleanCell, cleanLines, isDamaged, quoted } from "./cell-text.ts";
import { type ReadDate, readDate } from "./dates.ts";
import { headingLabel } from "./heading-words.ts";
import type { LevelsField } from "./import-fields.ts";
import { type ReadLevel, readLevel, readSource } from "./level-cell.ts";
import type { AssessmentValues, RatedCompetency, RatedPerson } from "./levels-import.ts";
import type { RowContext } from "./people-row.ts";
import { buildPersonLookup, findPeople, type PersonLookup } from "./person-lookup.ts";
import { readPersonName } from "./person-name.ts";
import type { Finding } from "./table.ts";

/** The longest evidence and assessor's name that are stored, in characters. */
const LEVELS_LENGTHS = { evidence: 4000, assessor: 200 } as const;

interface LevelsRow {
  values: AssessmentValues;
  /** Nobody recorded, or somebody who is there for the reporting line alone. */
  isStranger: boolean;
  reasons: Finding[];
  notes: Finding[];
}

/** What is said once for a file in which rows do not say it. */
export interface FixedLevelFacts {
  date?: string;
  source?: AssessmentSource;
}

export interface LevelsRowContext extends RowContext<LevelsField> {
  fixed: FixedLevelFacts;
  /** The competency that the column means, where the row does not name one. */
  competencyId?: string | undefined;
}

/** People and competencies, indexed once for all rows; repeated cell texts are looked up once. */
interface LevelsIndex {
  people: readonly RatedPerson[];
  competencies: readonly RatedCompetency[];
  lookup: PersonLookup;
  byCompetencyKey: ReadonlyMap<string, readonly number[]>;
  byCompetencyId: ReadonlyMap<string, RatedCompetency>;
  read: {
    people: Map<string, readonly number[]>;
    competencies: Map<string, readonly number[]>;
    levels: Record<CompetencyKind, Map<string, ReadLevel>>;
    dates: Map<string, ReadDate>;
    sources: Map<string, AssessmentSource | null>;
  };
}

/** The key under which a competency's name or code meets its spelling in a file: case and spaces do not count. */
export function competencyKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

export function indexForLevels(people: readonly RatedPerson[], competencies: readonly RatedCompetency[]): LevelsIndex {
  const byCompetencyKey = new Map<string, number[]>();
  for (const [place, { name, code }] of competencies.entries()) {
    for (const key of new Set([competencyKey(name), competencyKey(code ?? "")])) {
      if (key === "") continue;
      const known = byCompetencyKey.get(key);
      if (known) known.push(place);
      else byCompetencyKey.set(key, [place]);
    }
  }
  const lookup = buildPersonLookup(people.map((person, node) => ({ ...person, node })));
  const levels = { technical: new Map(), leadership: new Map() };
  const read = { people: new Map(), competencies: new Map(), levels, dates: new Map(), sources: new Map() };
  const byCompetencyId = new Map(competencies.map((competency) => [competency.id, competency]));
  return { people, competencies, lookup, byCompetencyKey, byCompetencyId, read };
}

/** The same few texts come in thousands of rows: each is read once. */
function once<T>(known: Map<string, T>, text: string, read: (text: string) => T): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  const value = read(text);
  known.set(text, value);
  return value;
}

/**
 * Reads one row of a file with one level a row and names what is wrong with it. A level without a person, competency,
 * date or source says nothing, so those four are needed; a row that is *not rated* needs none of the others and is not
 * an error. A rating of oneself carries the source "self" and no other.
 */
export function readLevelsRow(cells: readonly string[], context: LevelsRowContext, index: LevelsIndex): LevelsRow {
  const { headings, mapping, dateOrder, today, fixed } = context;
  const reasons: Finding[] = [];
  const notes: Finding[] = [];
  const column = (field: LevelsField) => (mapping[field] === undefined ? null : headingLabel(headings, mapping[field]));
  const refuse = (field: LevelsField, message: string) => reasons.push({ column: column(field), message });
  const textOf = (field: LevelsField, tidy = cleanCell): string => {
    const place = mapping[field];
    const text = place === undefined ? "" : tidy(cells[place] ?? "");
    if (isDamaged(text))
      refuse(field, `${quoted(text)} holds a character that could not be read. Save the file as UTF-8.`);
    return text;
  };
  const needed = (field: LevelsField, what: string): string => {
    const text = textOf(field);
    if (text === "") refuse(field, `The row gives no ${what}.`);
    return text;
  };
  const personFrom = (field: "person" | "assessor", text: string): RatedPerson | null => {
    const found = once(index.read.people, text, (cell) => findPeople(index.lookup, cell));
    if (found.length > 1)
      refuse(
        field,
        `${found.length} people are called ${quoted(text)}. Give the employee number or e-mail address instead.`,
      );
    return found.length === 1 ? (index.people[found[0] ?? -1] ?? null) : null;
  };

  const competencyFrom = (): RatedCompetency | null => {
    if (context.competencyId !== undefined) {
      const known = index.byCompetencyId.get(context.competencyId) ?? null;
      if (!known) refuse("level", "The competency of this column is no longer recorded.");
      return known;
    }
    const text = needed("competency", "competency");
    const hits = once(index.read.competencies, text, (cell) => index.byCompetencyKey.get(competencyKey(cell)) ?? []);
    if (hits.length > 1)
      refuse("competency", `${quoted(text)} means ${hits.length} competencies. Give the code of one of them.`);
    else if (text !== "" && hits.length === 0)
      refuse("competency", `There is no competency with the name or code ${quoted(text)}.`);
    return hits.length === 1 ? (index.competencies[hits[0] ?? -1] ?? null) : null;
  };

  const personText = needed("person", "person");
  const person = personText === "" ? null : personFrom("person", personText);
  const isUnknown = personText !== "" && person === null && reasons.length === 0;
  const isStranger = isUnknown || person?.kind === "reporting-only";
  if (isUnknown) refuse("person", `${quoted(personText)} is nobody recorded. Import people first.`);
  if (person?.kind === "reporting-only")
    refuse("person", `${person.name} is recorded for reporting only and is not rated.`);

  const competency = competencyFrom();
  const kind: CompetencyKind = competency?.kind ?? "technical";
  const read = once(index.read.levels[kind], textOf("level"), (text) => readLevel(text, kind));
  if (read.kind === "refused") refuse("level", read.message);
  const level = read.kind === "level" ? read.level : null;
  const values: AssessmentValues = {
    personId: person?.id ?? null,
    competencyId: competency?.id ?? null,
    level,
    date: null,
    source: null,
    assessor: null,
    evidence: null,
  };
  if (read.kind === "not-rated") {
    notes.push({ column: column("level"), message: "Not rated: nothing is added." });
    return { values, isStranger, reasons, notes };
  }

  const dateText = textOf("date") || fixed.date || needed("date", "date");
  const date = dateText === "" ? null : once(index.read.dates, dateText, (text) => readDate(text, dateOrder));
  if (date && !date.ok) refuse("date", date.message);
  if (date?.ok && date.date > today)
    refuse("date", `${date.date} lies in the future. An assessment carries the day on which it was made.`);
  values.date = date?.ok ? date.date : null;

  const sourceText = textOf("source") || fixed.source || needed("source", "source");
  const source = sourceText === "" ? null : once(index.read.sources, sourceText, readSource);
  if (sourceText !== "" && source === null)
    refuse("source", `${quoted(sourceText)} is not a source. Write self, supervisor, peer, report or test.`);
  values.source = source;

  const assessorText = textOf("assessor");
  const assessor = assessorText === "" ? null : personFrom("assessor", assessorText);
  if (assessorText.length > LEVELS_LENGTHS.assessor)
    refuse("assessor", `${quoted(assessorText)} is longer than ${LEVELS_LENGTHS.assessor} characters.`);
  if (assessor) values.assessor = { personId: assessor.id };
  else if (assessorText !== "") {
    values.assessor = { name: readPersonName(assessorText) };
    notes.push({ column: column("assessor"), message: `${quoted(assessorText)} is nobody recorded: kept as written.` });
  }
  if (source === "self" && person) {
    if (assessorText !== "" && assessor?.id !== person.id)
      refuse("assessor", `The source is “self”, but the assessor is not ${person.name}.`);
    values.assessor = { personId: person.id };
  } else if (source !== null && source !== "test" && assessor !== null && assessor.id === person?.id) {
    refuse("assessor", `${person.name} is given as their own assessor: the source of that is “self”.`);
  }

  const evidence = textOf("evidence", cleanLines);
  if (evidence.length > LEVELS_LENGTHS.evidence)
    refuse("evidence", `The text has ${evidence.length} characters; at most ${LEVELS_LENGTHS.evidence} are stored.`);
  values.evidence = evidence === "" ? null : evidence;
  return { values, isStranger, reasons, notes };
}
