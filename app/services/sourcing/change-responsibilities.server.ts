import { type ResponsibilityRole, sameTask, type UsualTask, usualTasks } from "#app/domain/sourcing/responsibility.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import {
  deleteEntry,
  deleteTask,
  findEntry,
  findTask,
  insertEntries,
  insertTasks,
  listEntries,
  listTasks,
  type TaskRow,
} from "#db/queries/responsibilities.ts";
import { functionToChange } from "./change-function.server.ts";
import { gatherPlan } from "./gather-plan.server.ts";
import { changePlan, type RecordChange } from "./record-change.ts";
import { functionIn } from "./shown-function.ts";

const KIND = { kind: "responsibility" as const };

async function taskToChange(tx: Tx, context: ServiceContext, functionId: string, taskId: string): Promise<TaskRow> {
  const task = isRecordId(taskId) ? await findTask(tx, context.organisationId, taskId) : null;
  return task?.functionId === functionId ? task : unseen("This task");
}

interface NewTasks {
  functionId: string;
  tasks: readonly UsualTask[];
}

async function writeTasks(tx: Tx, context: ServiceContext, record: RecordChange, { functionId, tasks }: NewTasks) {
  const { organisationId, now: createdAt } = context;
  const existing = await listTasks(tx, organisationId, functionId);
  const last = Math.max(0, ...existing.map(({ position }) => position));
  const rows = tasks.map(({ task, isSeatTask }, index) => ({
    ...{ id: crypto.randomUUID(), organisationId, functionId, task, isSeatTask, createdAt },
    position: last + index + 1,
  }));
  await insertTasks(tx, rows);
  for (const { task, isSeatTask } of rows) {
    await record({ ...KIND, functionId, action: "responsibility.add-task", after: { task, isSeatTask } });
  }
}

/** Adds a task to the matrix of a function; the same one is never in it twice. */
export function addTask(context: ServiceContext, functionId: string, added: UsualTask): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    await functionToChange(tx, context, functionId);
    const existing = await listTasks(tx, context.organisationId, functionId);
    if (existing.some(({ task }) => sameTask(task, added.task))) {
      stopped("This task is in the matrix already.", "task");
    }
    await writeTasks(tx, context, record, { functionId, tasks: [added] });
    return { ok: true, value: undefined };
  });
}

/** Begins the matrix of a function with the usual tasks that it does not have; nobody is bound to them yet. */
export async function addUsualTasks(context: ServiceContext, functionId: string): Promise<Verdict<number>> {
  const gathered = functionIn(await gatherPlan(context), functionId);
  if (!gathered) return unseen("This function");
  return changePlan(context, async (tx, record) => {
    const existing = await listTasks(tx, context.organisationId, functionId);
    const tasks = usualTasks(gathered.gate.seatStays).filter(
      (usual) => !existing.some(({ task }) => sameTask(task, usual.task)),
    );
    if (tasks.length === 0) return stopped("The usual tasks are in the matrix already.");
    await writeTasks(tx, context, record, { functionId, tasks });
    return { ok: true, value: tasks.length };
  });
}

/** Takes a task out of the matrix, with everybody who is bound to it. */
export function removeTask(context: ServiceContext, functionId: string, taskId: string): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const { task, isSeatTask } = await taskToChange(tx, context, functionId, taskId);
    await deleteTask(tx, context.organisationId, taskId);
    await record({ ...KIND, functionId, action: "responsibility.remove-task", before: { task, isSeatTask } });
    return { ok: true, value: undefined };
  });
}

export interface NewResponsibility {
  taskId: string;
  role: ResponsibilityRole;
  /** Exactly one of the two: a person of the firm, or the name of a provider. */
  personId: string | null;
  provider: string;
}

async function insistOnName(tx: Tx, context: ServiceContext, { personId, provider }: NewResponsibility) {
  if (personId === null && provider === "") stopped("Choose a person or name a provider: nobody stays without a name.");
  if (personId !== null && provider !== "") stopped("Choose a person or name a provider, not both.", "provider");
  if (personId === null) return;
  const present = await listPresentPeople(tx, context.organisationId, todayOf(context));
  if (!present.some(({ id }) => id === personId)) {
    stopped("Choose somebody who is with the organisation today.", "personId");
  }
}

/** Binds somebody to a task. Refuses a second who answers for it, a provider who would answer for a seat, and doubles. */
export function addResponsibility(
  context: ServiceContext,
  functionId: string,
  added: NewResponsibility,
): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const { organisationId, now: createdAt } = context;
    const { task, isSeatTask } = await taskToChange(tx, context, functionId, added.taskId);
    await insistOnName(tx, context, added);
    const { role, personId, provider } = added;
    const ofTask = (await listEntries(tx, organisationId)).filter(({ entry }) => entry.taskId === added.taskId);
    if (role === "accountable") {
      if (personId === null && isSeatTask) {
        stopped("This task belongs to a seat that stays: no provider can answer for it.", "provider");
      }
      const before = ofTask.find(({ entry }) => entry.role === role);
      if (before) {
        stopped(
          `${before.name ?? before.entry.provider} answers for it already: exactly one does. Take them away first.`,
        );
      }
    }
    const isSame = ({ entry }: (typeof ofTask)[number]) =>
      entry.role === role && entry.personId === personId && sameTask(entry.provider, provider);
    if (ofTask.some(isSame)) stopped("This stands in the matrix already.");
    const entry = {
      id: crypto.randomUUID(),
      organisationId,
      taskId: added.taskId,
      role,
      personId,
      provider,
      createdAt,
    };
    await insertEntries(tx, [entry]);
    await record({ ...KIND, functionId, action: "responsibility.add", after: { task, role, personId, provider } });
    return { ok: true, value: undefined };
  });
}

/** Takes somebody away from a task. */
export function removeResponsibility(context: ServiceContext, functionId: string, entryId: string): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const entry = isRecordId(entryId) ? await findEntry(tx, context.organisationId, entryId) : null;
    if (!entry) return unseen("This entry");
    const { task } = await taskToChange(tx, context, functionId, entry.taskId);
    await deleteEntry(tx, context.organisationId, entryId);
    const { role, personId, provider } = entry;
    await record({ ...KIND, functionId, action: "responsibility.remove", before: { task, role, personId, provider } });
    return { ok: true, value: undefined };
  });
}
