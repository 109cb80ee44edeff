interface Placed {
  id: string;
  managerId: string | null;
}

/**
 * Everybody below this manager at all depths, and the manager. A circle in the links ends where it began; a manager
 * without reports is a line of one.
 *
 * @example lineOf([{ id: "a", managerId: null }, { id: "b", managerId: "a" }], "a") // Set { "a", "b" }
 */
export function lineOf(everybody: readonly Placed[], managerId: string): Set<string> {
  const reports = reportsByManager(everybody);
  const line = new Set([managerId]);
  for (const id of line) for (const report of reports.get(id) ?? []) line.add(report.id);
  return line;
}

/** Those who report to each manager, in the order given. */
export function reportsByManager<P extends Placed>(everybody: readonly P[]): Map<string, P[]> {
  const reports = new Map<string, P[]>();
  for (const person of everybody) {
    if (!person.managerId) continue;
    const known = reports.get(person.managerId);
    if (known) known.push(person);
    else reports.set(person.managerId, [person]);
  }
  return reports;
}
