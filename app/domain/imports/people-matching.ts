import { quoted } from "./cell-text.ts";
import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping, PeopleField } from "./import-fields.ts";
import type { ExistingPerson, MatchedBy, PersonKey } from "./people-import.ts";
import type { PeopleRow } from "./people-row.ts";
import { buildPersonLookup, identifierKey, type PersonLookup } from "./person-lookup.ts";
import { nameKey } from "./person-name.ts";
import type { Finding } from "./table.ts";

/**
 * A row on its way to a verdict. `node` is the person that it is about: the place in the list of recorded people, or,
 * behind those, the place of the row itself; a second row about somebody carries the node of the first.
 */
export interface Draft {
  row: number;
  said: PeopleRow;
  reasons: Finding[];
  notes: Finding[];
  node: number;
  /** The recorded person whose id stands in the row; only in files that we exported. */
  recordNode?: number | undefined;
  matchedBy: MatchedBy | null;
}

interface Matching {
  drafts: readonly Draft[];
  existing: readonly ExistingPerson[];
  mapping: ColumnMapping<PeopleField>;
  headings: readonly string[];
}

const KEY_WORDS: Record<PersonKey, string> = {
  employeeNumber: "employee number",
  email: "e-mail address",
  name: "name",
};

function keyOf(draft: Draft, by: PersonKey): string | null {
  const value = draft.said[by];
  if (value === null) return null;
  return by === "name" ? nameKey(value) : identifierKey(value);
}

function hits(lookup: PersonLookup, by: PersonKey, key: string): readonly number[] {
  const index = by === "employeeNumber" ? lookup.byNumber : by === "email" ? lookup.byEmail : lookup.byName;
  return index.get(key) ?? [];
}

/** Rejects rows that repeat a key of an earlier row, naming that row; returns the rows by key. */
function refuseTwins(valid: readonly Draft[], keys: readonly PersonKey[]): Map<string, Draft> {
  const firstByKey = new Map<string, Draft>();
  for (const draft of valid) {
    const own = keys.flatMap((by) => {
      const key = keyOf(draft, by);
      return key === null ? [] : [{ by, key: `${by}:${key}` }];
    });
    const twin = own
      .map(({ by, key }) => ({ by, first: firstByKey.get(key) }))
      .find(({ first }) => first !== undefined);
    if (twin?.first) {
      const advice =
        twin.by === "name" ? " Add a column with employee numbers or e-mail addresses to tell them apart." : "";
      draft.reasons.push({
        column: null,
        message: `The same ${KEY_WORDS[twin.by]} as row ${twin.first.row}; only one row a person is imported.${advice}`,
      });
      continue;
    }
    for (const { key } of own) firstByKey.set(key, draft);
  }
  return firstByKey;
}

/** Ties rows of an exported file to the people whose ids they carry, unless a key in them belongs to somebody else. */
function tieByRecord({ drafts, existing }: Matching, lookup: PersonLookup, keys: readonly PersonKey[]) {
  const spokenForBy = new Map<number, Draft>();
  for (const draft of drafts) {
    const person = draft.recordNode;
    if (person === undefined || draft.reasons.length > 0) continue;
    const speaking = spokenForBy.get(person);
    const others = keys
      .filter((by) => by !== "name")
      .flatMap((by) => hits(lookup, by, keyOf(draft, by) ?? "").filter((place) => place !== person));
    if (speaking) {
      draft.reasons.push({ column: null, message: `Row ${speaking.row} is about the same record already.` });
    } else if (others.length > 0) {
      const [mine, theirs] = [existing[person]?.name ?? "", existing[others[0] ?? -1]?.name ?? ""];
      const message = `The row is about ${mine}, but its employee number or e-mail address belongs to ${theirs}.`;
      draft.reasons.push({ column: null, message });
    } else {
      spokenForBy.set(person, draft);
      draft.node = person;
      draft.matchedBy = "record";
    }
  }
  return spokenForBy;
}

/**
 * Ties rows to the recorded people whom they are about, and returns who is spoken for. Number matches come before
 * e-mail matches, and a rejected row speaks for the owner of its number too: otherwise another row could take the
 * number over by its e-mail address, and the same file would mean something else the next time.
 */
function tieToRecorded(matching: Matching, lookup: PersonLookup, keys: readonly PersonKey[]): Map<number, Draft> {
  const { drafts, existing, mapping, headings } = matching;
  const spokenForBy = tieByRecord(matching, lookup, keys);
  const isValid = (draft: Draft) => draft.reasons.length === 0;
  const validFirst = [...drafts.filter(isValid), ...drafts.filter((draft) => !isValid(draft))];
  for (const by of keys) {
    for (const draft of validFirst) {
      const key = draft.matchedBy === null && (isValid(draft) || by === "employeeNumber") ? keyOf(draft, by) : null;
      const found = key === null ? [] : hits(lookup, by, key);
      const [person] = found;
      if (person === undefined) continue;
      const column = headingLabel(headings, mapping[by] ?? -1);
      const name = existing[person]?.name ?? "";
      const speaking = spokenForBy.get(person);
      if (!isValid(draft)) {
        if (found.length > 1) continue;
        draft.node = person;
        if (!speaking) spokenForBy.set(person, draft);
      } else if (found.length > 1) {
        const message = `${found.length} recorded people have the ${KEY_WORDS[by]} ${quoted(draft.said[by] ?? "")}.`;
        draft.reasons.push({ column, message });
      } else if (speaking) {
        const message = `The ${KEY_WORDS[by]} belongs to ${name}, whom row ${speaking.row} is about already.`;
        draft.reasons.push({ column, message });
      } else {
        spokenForBy.set(person, draft);
        draft.node = person;
        const emailKey = by === "employeeNumber" ? keyOf(draft, "email") : null;
        const other = emailKey === null ? undefined : hits(lookup, "email", emailKey).find((place) => place !== person);
        if (other === undefined) draft.matchedBy = by;
        else {
          const message = `The employee number belongs to ${name}, the e-mail address to ${existing[other]?.name ?? ""}.`;
          draft.reasons.push({ column: headingLabel(headings, mapping.email ?? -1), message });
        }
      }
    }
  }
  return spokenForBy;
}

/**
 * Finds whom each row is about: by employee number, then by e-mail address, and by exact name only when the file has
 * neither column. Rejects repeated rows, rows that cannot be matched and rows that point at two people; sets `node`
 * and `matchedBy`. Rejected rows keep a node too, so that a manager named in them can still be told from an unknown one.
 */
export function matchDrafts(matching: Matching): void {
  const { drafts, existing, mapping } = matching;
  const keyed = mapping.employeeNumber !== undefined || mapping.email !== undefined;
  const keys: PersonKey[] = keyed ? ["employeeNumber", "email"] : ["name"];
  const lookup = buildPersonLookup(existing.map((person, node) => ({ node, ...person })));
  for (const draft of drafts) {
    if (draft.reasons.length > 0 || draft.recordNode !== undefined) continue;
    if (keys.some((by) => keyOf(draft, by) !== null)) continue;
    const missing = keyed ? "neither an employee number nor an e-mail address" : "no name";
    draft.reasons.push({ column: null, message: `The row has ${missing}: nobody can tell whom it is about.` });
  }
  const firstByKey = refuseTwins(
    drafts.filter((draft) => draft.reasons.length === 0),
    keys,
  );
  const spokenForBy = tieToRecorded(matching, lookup, keys);
  for (const draft of drafts) {
    if (draft.reasons.length === 0 || draft.node < existing.length) continue;
    for (const by of keys) {
      const key = keyOf(draft, by);
      const first = key === null ? undefined : firstByKey.get(`${by}:${key}`);
      const [recorded, second] = key === null ? [] : hits(lookup, by, key);
      if (first && first !== draft) draft.node = first.node;
      else if (recorded !== undefined && second === undefined && !spokenForBy.has(recorded)) draft.node = recorded;
      else continue;
      break;
    }
  }
}
