import { type ResponsibilityRole, responsibilityGaps } from "#app/domain/sourcing/responsibility.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { type ListedEntry, listEntries, listTasks, type TaskRow } from "#db/queries/responsibilities.ts";
import { listSourcingChanges } from "#db/queries/sourcing.ts";
import { type GatheredFunction, gatherPlan } from "./gather-plan.server.ts";
import { shownChange } from "./load-plan.server.ts";
import { requireForAll } from "./require-for-all.ts";
import { functionIn, namesIn } from "./shown-function.ts";

const CHANGES_SHOWN = 20;

export interface ShownEntry {
  id: string;
  role: ResponsibilityRole;
  name: string;
  isProvider: boolean;
  hasLeft: boolean;
}

/** The matrix of one function: its tasks with who is bound to each, and what is wrong with it. */
function matrixOf(
  { row, gate, seatHolder }: GatheredFunction,
  tasks: readonly TaskRow[],
  entries: readonly ListedEntry[],
  today: string,
) {
  const shown = tasks
    .filter(({ functionId }) => functionId === row.id)
    .map(({ id, task, isSeatTask }) => {
      const own = entries.filter(({ entry }) => entry.taskId === id);
      const isPresent = ({ entry, leftOn }: ListedEntry) =>
        entry.personId === null || leftOn === null || leftOn > today;
      return {
        ...{ id, task, isSeatTask },
        judged: own.map((one) => ({
          role: one.entry.role,
          personId: one.entry.personId,
          provider: one.entry.provider,
          isPresent: isPresent(one),
        })),
        entries: own.map((one): ShownEntry => {
          const { entry, name } = one;
          return {
            ...{ id: entry.id, role: entry.role, name: name ?? entry.provider },
            isProvider: entry.personId === null,
            hasLeft: !isPresent(one),
          };
        }),
      };
    });
  const gaps = responsibilityGaps(
    shown.map(({ judged, ...task }) => ({ ...task, entries: judged })),
    gate.seatStays,
  );
  return {
    ...{ id: row.id, name: row.name, accountableSeat: row.accountableSeat, seatStays: gate.seatStays },
    seatHolder: seatHolder?.name ?? null,
    tasks: shown.map(({ judged: _, ...task }) => ({ ...task, gaps: gaps.filter(({ taskId }) => taskId === task.id) })),
    gaps,
  };
}

export type ResponsibilityMatrix = ReturnType<typeof matrixOf>;
export type ShownTask = ResponsibilityMatrix["tasks"][number];

/** Who does and answers for what, function by function; switched off functions are left out. */
export async function loadResponsibilities(context: ServiceContext) {
  requireForAll(context, "sourcing:read");
  const { db } = context.database;
  const [plan, tasks, entries] = await Promise.all([
    gatherPlan(context),
    listTasks(db, context.organisationId),
    listEntries(db, context.organisationId),
  ]);
  const matrices = plan.functions
    .filter(({ row }) => row.switchedOffAt === null)
    .map((one) => matrixOf(one, tasks, entries, todayOf(context)));
  return {
    matrices: matrices.filter((one) => one.tasks.length > 0),
    /** Functions in which nobody is bound to anything yet. */
    without: matrices.filter((one) => one.tasks.length === 0).map(({ id, name }) => ({ id, name })),
    mayEdit: mayForAll(context.role, "sourcing:write"),
  };
}

export type ResponsibilitiesPage = Awaited<ReturnType<typeof loadResponsibilities>>;

/** The matrix of one function with who can be bound to its tasks; null where there is no such function. */
export async function loadFunctionResponsibilities(context: ServiceContext, functionId: string) {
  requireForAll(context, "sourcing:read");
  const { db } = context.database;
  const { organisationId } = context;
  const plan = await gatherPlan(context);
  const gathered = functionIn(plan, functionId);
  if (!gathered) return null;
  const [tasks, entries, changes] = await Promise.all([
    listTasks(db, organisationId, functionId),
    listEntries(db, organisationId),
    listSourcingChanges(db, organisationId, functionId, CHANGES_SHOWN),
  ]);
  const nameOf = namesIn(plan);
  const mayEdit = mayForAll(context.role, "sourcing:write");
  return {
    matrix: matrixOf(gathered, tasks, entries, todayOf(context)),
    people: mayEdit ? plan.people : [],
    providers: [...new Set(entries.flatMap(({ entry }) => (entry.provider ? [entry.provider] : [])))].sort(),
    changes: changes
      .map(shownChange)
      .filter(({ kind }) => kind === "responsibility")
      .map((change) => ({
        ...change,
        people: [change.before, change.after].map((part) =>
          typeof part?.personId === "string" ? nameOf(part.personId) : null,
        ),
      })),
    mayEdit,
  };
}

export type FunctionResponsibilitiesPage = NonNullable<Awaited<ReturnType<typeof loadFunctionResponsibilities>>>;
