import type { RatedPerson } from "#db/queries/matrix.ts";

export interface LineManager {
  id: string;
  name: string;
  /** Members below, at all depths, the manager not counted. */
  below: number;
}

type Place = Pick<RatedPerson, "id" | "name" | "kind" | "managerId">;

function reportsByManager(everybody: readonly Place[]): Map<string, Place[]> {
  const reports = new Map<string, Place[]>();
  for (const person of everybody) {
    if (!person.managerId) continue;
    const known = reports.get(person.managerId);
    if (known) known.push(person);
    else reports.set(person.managerId, [person]);
  }
  return reports;
}

/** Everybody below this manager at all depths, and the manager. A circle in the links ends where it began. */
export function lineOf(everybody: readonly Place[], managerId: string): Set<string> {
  const reports = reportsByManager(everybody);
  const line = new Set([managerId]);
  for (const id of line) for (const report of reports.get(id) ?? []) line.add(report.id);
  return line;
}

/** Those with at least one member below them, in the order given. */
export function listLineManagers(everybody: readonly Place[]): LineManager[] {
  const reports = reportsByManager(everybody);
  const members = new Set(everybody.filter(({ kind }) => kind === "member").map(({ id }) => id));
  return everybody.flatMap(({ id, name }) => {
    if (!reports.has(id)) return [];
    const line = new Set([id]);
    for (const above of line) for (const report of reports.get(above) ?? []) line.add(report.id);
    line.delete(id);
    const below = [...line].filter((person) => members.has(person)).length;
    return below ? [{ id, name, below }] : [];
  });
}
