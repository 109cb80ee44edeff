import { formulaSafe } from "#app/domain/exports/formula-safe.ts";
import {
  RESPONSIBILITY_ROLES,
  type ResponsibilityGap,
  type ResponsibilityRole,
} from "#app/domain/sourcing/responsibility.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { loadResponsibilities, type ShownTask } from "./load-responsibilities.server.ts";

const GAP_CELL: Readonly<Record<ResponsibilityGap["kind"], string>> = {
  "nobody-accountable": "nobody accountable",
  "several-accountable": "several accountable",
  "nobody-responsible": "nobody responsible",
  "provider-accountable": "provider accountable for a seat that stays",
  "no-name": "entry without a name",
  "has-left": "somebody who has left",
  "task-twice": "task twice",
};

/** The whole matrix as rows of a file: a line a task, names of one role in one cell. */
export async function responsibilityTable(context: ServiceContext) {
  const { matrices } = await loadResponsibilities(context);
  const namesOf = (task: ShownTask, role: ResponsibilityRole) =>
    task.entries
      .filter((entry) => entry.role === role)
      .map(({ name }) => name)
      .join("; ");
  const rows = matrices.flatMap(({ name, tasks }) =>
    tasks.map((task) => [
      ...[name, task.task, task.isSeatTask ? "yes" : "no"],
      ...RESPONSIBILITY_ROLES.map((role) => namesOf(task, role)),
      task.gaps.map(({ kind }) => GAP_CELL[kind]).join("; "),
    ]),
  );
  return {
    headings: ["Function", "Task", "Seat that stays", "Responsible", "Accountable", "Consulted", "Informed", "Gaps"],
    rows: rows.map((cells) => cells.map(formulaSafe)),
  };
}
