import { nameKey, readPersonName } from "./person-name.ts";

/** What a person can be found by; `node` stands for the person and is what a search returns. */
export interface LookupEntry {
  node: number;
  employeeNumber: string | null;
  email: string | null;
  name: string | null;
}

export interface PersonLookup {
  byNumber: ReadonlyMap<string, readonly number[]>;
  byEmail: ReadonlyMap<string, readonly number[]>;
  byName: ReadonlyMap<string, readonly number[]>;
}

/** Employee numbers and e-mail addresses are compared without case; leading zeros count. */
export function identifierKey(text: string): string {
  return text.trim().toLowerCase();
}

function add(index: Map<string, number[]>, key: string, node: number): void {
  if (key === "") return;
  const nodes = index.get(key);
  if (!nodes) index.set(key, [node]);
  else if (!nodes.includes(node)) nodes.push(node);
}

/** Indexes people by employee number, e-mail and name. One node may have several entries. */
export function buildPersonLookup(entries: Iterable<LookupEntry>): PersonLookup {
  const byNumber = new Map<string, number[]>();
  const byEmail = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  for (const { node, employeeNumber, email, name } of entries) {
    if (employeeNumber !== null) add(byNumber, identifierKey(employeeNumber), node);
    if (email !== null) add(byEmail, identifierKey(email), node);
    if (name !== null) add(byName, nameKey(name), node);
  }
  return { byNumber, byEmail, byName };
}

/**
 * Finds the people that a cell means: an e-mail address (also inside "Name <address>"), an employee number (also in
 * brackets behind a name), or a name in either order. No hit gives an empty list, a name that several people share
 * gives all of them.
 * @example findPeople(lookup, "Okafor, Daniel") // [0], where person 0 is "Daniel Okafor"
 */
export function findPeople(lookup: PersonLookup, text: string): readonly number[] {
  const cell = text.trim();
  const address = /^(?:mailto:)?([^\s<>]+@[^\s<>]+)$/i.exec(cell)?.[1] ?? /<([^\s<>]+@[^\s<>]+)>$/.exec(cell)?.[1];
  if (address !== undefined) return lookup.byEmail.get(identifierKey(address)) ?? [];
  const byNumber = lookup.byNumber.get(identifierKey(cell));
  if (byNumber) return byNumber;
  const asWritten = lookup.byName.get(nameKey(cell));
  if (asWritten) return asWritten;
  const numberBehind = /[([]#?([^()[\]]+)[)\]]$/.exec(cell)?.[1];
  const byNumberBehind = numberBehind === undefined ? undefined : lookup.byNumber.get(identifierKey(numberBehind));
  return byNumberBehind ?? lookup.byName.get(nameKey(readPersonName(cell))) ?? [];
}
