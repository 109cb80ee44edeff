import { quoted } from "./cell-text.ts";
import type { ExistingPerson } from "./people-import.ts";
import type { Draft } from "./people-matching.ts";
import { buildPersonLookup, findPeople, type LookupEntry } from "./person-lookup.ts";

const LONGEST_PATH = 6;

interface Links {
  /** For each row the node of its manager; undefined where the row gives none that could be found. */
  managerNodes: readonly (number | undefined)[];
  unknown: { text: string; rows: number[] }[];
  nameOf: (node: number) => string;
}

/** Everybody as they stand after the import; rejected rows are findable too, so that naming them is not "unknown". */
function* entriesAfterImport(drafts: readonly Draft[], existing: readonly ExistingPerson[]): Generator<LookupEntry> {
  const updates = new Map(
    drafts.filter(({ reasons }) => reasons.length === 0).map((draft) => [draft.node, draft.said]),
  );
  for (const [node, person] of existing.entries()) {
    const said = updates.get(node);
    yield {
      node,
      employeeNumber: said?.employeeNumber ?? person.employeeNumber,
      email: said?.email ?? person.email,
      name: said?.name ?? person.name,
    };
  }
  for (const { node, reasons, said } of drafts)
    if (node >= existing.length || reasons.length > 0) yield { node, ...said };
}

/**
 * The place of the row without which this text would not mean this person: a new person's own, or the one that gives
 * somebody recorded another number, address or name. Undefined where the record alone is enough.
 */
function rowThatGives(drafts: readonly Draft[], existing: readonly ExistingPerson[]) {
  const asRecorded = buildPersonLookup(existing.map((person, node) => ({ ...person, node })));
  const placeOfNode = new Map<number, number>();
  for (const [place, { node, reasons }] of drafts.entries())
    if (!placeOfNode.has(node) || reasons.length === 0) placeOfNode.set(node, place);
  return (node: number, text: string): number | undefined =>
    findPeople(asRecorded, text).includes(node) ? undefined : placeOfNode.get(node);
}

/** The nodes of each circle of managers, in the order in which one reports to the next. */
function circlesIn(managerOf: Int32Array): number[][] {
  const circles: number[][] = [];
  const seenInWalk = new Int32Array(managerOf.length).fill(-1);
  for (let start = 0; start < managerOf.length; start += 1) {
    let node = start;
    while (node >= 0 && seenInWalk[node] === -1) {
      seenInWalk[node] = start;
      node = managerOf[node] ?? -1;
    }
    if (node < 0 || seenInWalk[node] !== start) continue;
    const circle = [node];
    for (let next = managerOf[node] ?? -1; next !== node && next >= 0; next = managerOf[next] ?? -1) circle.push(next);
    circles.push(circle);
  }
  return circles;
}

/**
 * Finds each row's manager by number, e-mail or name, wherever in the file or among the recorded people. Rejects rows
 * whose manager's name several people share, rows in a circle of managers (named in the reason), and rows whose manager
 * is known by a row that is not imported: a new person, or a new number, address or name of somebody recorded. A manager found nowhere is noted and the row imported without the link;
 * somebody given as their own manager stands at the top.
 */
export function linkManagers(drafts: readonly Draft[], existing: readonly ExistingPerson[], column: string): Links {
  const recorded = existing.length;
  const lookup = buildPersonLookup(entriesAfterImport(drafts, existing));
  const namesAfter = new Map<number, string>();
  for (const { node, said } of drafts) if (said.name !== null && !namesAfter.has(node)) namesAfter.set(node, said.name);
  const nameOf = (node: number) => {
    const draft = drafts[node - recorded];
    return namesAfter.get(node) ?? existing[node]?.name ?? draft?.said.employeeNumber ?? draft?.said.email ?? "";
  };

  const givingRow = rowThatGives(drafts, existing);
  const managerNodes: (number | undefined)[] = drafts.map(() => undefined);
  const reportsOfRow = new Map<number, number[]>();
  const unknownByText = new Map<string, { text: string; drafts: Draft[] }>();
  const rejected: number[] = [];
  const refuse = (place: number, message: string) => {
    const draft = drafts[place];
    if (!draft) return;
    if (draft.reasons.length === 0) rejected.push(place);
    draft.reasons.push({ column, message });
  };

  for (const [place, draft] of drafts.entries()) {
    const text = draft.said.managerText;
    if (draft.reasons.length > 0) rejected.push(place);
    else if (text !== null) {
      const found = findPeople(lookup, text);
      const [node] = found;
      if (found.length > 1) {
        refuse(
          place,
          `${found.length} people are called ${quoted(text)}. Give the manager’s employee number or e-mail address instead.`,
        );
      } else if (node === undefined) {
        const unknown = unknownByText.get(text) ?? { text, drafts: [] };
        unknown.drafts.push(draft);
        unknownByText.set(text, unknown);
      } else if (node === draft.node) {
        draft.notes.push({ column, message: "Given as their own manager: read as nobody above them." });
      } else {
        managerNodes[place] = node;
        const giving = givingRow(node, text);
        if (giving !== undefined) reportsOfRow.set(giving, [...(reportsOfRow.get(giving) ?? []), place]);
      }
    }
  }

  const refuseReports = () => {
    for (let place = rejected.pop(); place !== undefined; place = rejected.pop()) {
      const manager = drafts[place];
      for (const report of reportsOfRow.get(place) ?? []) {
        if (!manager || drafts[report]?.reasons.length !== 0) continue;
        refuse(
          report,
          `The manager, ${nameOf(manager.node)} in row ${manager.row}, is not imported: correct that row first.`,
        );
      }
    }
  };

  const placeOf = new Map(existing.map(({ id }, place) => [id, place]));
  const stored = existing.map(({ managerId }) => (managerId === null ? -1 : (placeOf.get(managerId) ?? -1)));
  const refuseCircles = (): boolean => {
    const managerOf = new Int32Array(recorded + drafts.length).fill(-1);
    managerOf.set(stored);
    const placeByNode = new Map<number, number>();
    for (const [place, draft] of drafts.entries()) {
      const manager = managerNodes[place];
      if (manager === undefined || draft.reasons.length > 0) continue;
      managerOf[draft.node] = manager;
      placeByNode.set(draft.node, place);
    }
    let found = false;
    for (const circle of circlesIn(managerOf)) {
      for (const [step, node] of circle.entries()) {
        const place = placeByNode.get(node);
        if (place === undefined) continue;
        found = true;
        const path = Array.from({ length: Math.min(circle.length, LONGEST_PATH) }, (_, ahead) =>
          nameOf(circle[(step + ahead) % circle.length] ?? node),
        );
        const end = circle.length > LONGEST_PATH ? ["…", nameOf(node)] : [nameOf(node)];
        refuse(place, `A circle of managers: ${[...path, ...end].join(" → ")}.`);
      }
    }
    return found;
  };

  // Refusing a row brings back the manager recorded before, which can close another circle.
  do refuseReports();
  while (refuseCircles());

  const unknown = [...unknownByText.values()].flatMap(({ text, drafts: naming }) => {
    const imported = naming.filter(({ reasons }) => reasons.length === 0);
    for (const { notes } of imported) {
      notes.push({
        column,
        message: `${quoted(text)} is neither in the file nor recorded: imported without a new manager.`,
      });
    }
    return imported.length === 0 ? [] : [{ text, rows: imported.map(({ row }) => row) }];
  });
  return { managerNodes, unknown, nameOf };
}
