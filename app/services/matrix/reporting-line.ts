import { reportsByManager } from "#app/domain/shared/reporting-line.ts";
import type { RatedPerson } from "#db/queries/matrix.ts";

export interface LineManager {
  id: string;
  name: string;
  /** Members below, at all depths, the manager not counted. */
  below: number;
}

type Place = Pick<RatedPerson, "id" | "name" | "kind" | "managerId">;

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
