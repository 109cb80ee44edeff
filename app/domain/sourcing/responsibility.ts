/** How somebody is bound to a task: does it, answers for it, is asked before, is told after. */
export const RESPONSIBILITY_ROLES = ["responsible", "accountable", "consulted", "informed"] as const;
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number];

export interface ResponsibilityEntry {
  role: ResponsibilityRole;
  /** A person of the firm, or null for a provider. */
  personId: string | null;
  /** Name of a provider, empty for a person. */
  provider: string;
  /** Whether the person is still there; true for a provider. */
  isPresent: boolean;
}

export interface ResponsibilityTask {
  id: string;
  task: string;
  /** A task of the accountable seat, which stays with the firm. */
  isSeatTask: boolean;
  entries: readonly ResponsibilityEntry[];
}

export type ResponsibilityGap = { taskId: string; task: string } & (
  | { kind: "nobody-accountable" }
  | { kind: "several-accountable"; count: number }
  | { kind: "nobody-responsible" }
  | { kind: "provider-accountable"; provider: string }
  | { kind: "no-name"; role: ResponsibilityRole }
  | { kind: "has-left"; role: ResponsibilityRole; personId: string }
  | { kind: "task-twice" }
);

/** Tasks are the same whatever case and spaces they are typed in. */
export const sameTask = (a: string, b: string): boolean => taskKey(a) === taskKey(b);
const taskKey = (task: string): string => task.trim().replace(/\s+/g, " ").toLocaleLowerCase("en");

/**
 * What is wrong with the responsibility matrix of one function: each task has exactly one who answers for it and at
 * least one who does it, nobody without a name or who has left, no task twice, and no provider answers for a task of a
 * seat that stays. An entry without a name fills no role. Order: by task, as given. Source: the usual rules for such
 * matrices; that a provider cannot answer for a seat follows from the legal gate.
 * @example responsibilityGaps([{ id: "1", task: "Restore test", isSeatTask: true, entries: [] }], true)
 * // [{ kind: "nobody-accountable", … }, { kind: "nobody-responsible", … }]
 */
export function responsibilityGaps(tasks: readonly ResponsibilityTask[], seatStays: boolean): ResponsibilityGap[] {
  return tasks.flatMap(({ id: taskId, task, isSeatTask, entries }, place): ResponsibilityGap[] => {
    const about = { taskId, task };
    const named = entries.filter(({ personId, provider }) => personId !== null || provider.trim() !== "");
    const count = (role: ResponsibilityRole) => named.filter((entry) => entry.role === role).length;
    const isTwice = tasks.slice(0, place).some((before) => sameTask(before.task, task));
    return [
      ...(isTwice ? [{ ...about, kind: "task-twice" as const }] : []),
      ...(count("accountable") === 0 ? [{ ...about, kind: "nobody-accountable" as const }] : []),
      ...(count("accountable") > 1
        ? [{ ...about, kind: "several-accountable" as const, count: count("accountable") }]
        : []),
      ...(count("responsible") === 0 ? [{ ...about, kind: "nobody-responsible" as const }] : []),
      ...entries.flatMap(({ role, personId, provider, isPresent }): ResponsibilityGap[] => {
        if (personId === null && provider.trim() === "") return [{ ...about, kind: "no-name", role }];
        if (personId !== null && !isPresent) return [{ ...about, kind: "has-left", role, personId }];
        const isSeat = isSeatTask && seatStays && role === "accountable";
        return personId === null && isSeat ? [{ ...about, kind: "provider-accountable", provider }] : [];
      }),
    ];
  });
}

/** What a task is called, and whether the seat that stays answers for it. */
export interface UsualTask {
  task: string;
  isSeatTask: boolean;
}

/**
 * Tasks that the matrix of nearly every function begins with: those of the seat where one stays, then the daily work and
 * what a provider would be asked. Our judgement; each can be taken away.
 * @example usualTasks(false).map(({ task }) => task) // ["Daily work", "First response when it fails"]
 */
export function usualTasks(seatStays: boolean): UsualTask[] {
  const ofSeat = ["Deciding and signing off", "Choosing and checking the provider"];
  return [
    ...(seatStays ? ofSeat.map((task) => ({ task, isSeatTask: true })) : []),
    ...["Daily work", "First response when it fails"].map((task) => ({ task, isSeatTask: false })),
  ];
}
