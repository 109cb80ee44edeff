import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import {
  RESPONSIBILITY_ROLES,
  type ResponsibilityGap,
  type ResponsibilityRole,
} from "#app/domain/sourcing/responsibility.ts";
import { gapSentence, ROLE_WORDS } from "./responsibility-words.ts";

interface Entry {
  id: string;
  role: ResponsibilityRole;
  name: string;
  isProvider: boolean;
  hasLeft: boolean;
}

export interface TaskView {
  id: string;
  task: string;
  isSeatTask: boolean;
  entries: Entry[];
  gaps: ResponsibilityGap[];
}

const roleColumn = (role: ResponsibilityRole): Column<TaskView> => ({
  key: role,
  label: ROLE_WORDS[role].name,
  cell: ({ entries }) => {
    const own = entries.filter((entry) => entry.role === role);
    if (own.length === 0) return <span className="muted">–</span>;
    return (
      <div>
        {own.map(({ id, name, isProvider, hasLeft }) => (
          <div key={id}>
            {name}
            {isProvider ? <span className="muted"> (provider)</span> : null}
            {hasLeft ? <span className="muted"> (has left)</span> : null}
          </div>
        ))}
      </div>
    );
  },
});

const COLUMNS: Column<TaskView>[] = [
  {
    key: "task",
    label: "Task",
    header: true,
    width: "30%",
    cell: ({ task, isSeatTask, gaps }) => (
      <>
        {task} {isSeatTask ? <Tag>seat, stays</Tag> : null}
        {gaps.map((gap) => (
          <div key={`${gap.kind}-${"role" in gap ? gap.role : ""}`}>
            <Tag tone="bad">{gapSentence(gap)}</Tag>
          </div>
        ))}
      </>
    ),
  },
  ...RESPONSIBILITY_ROLES.map(roleColumn),
];

/** The tasks of one function with who is bound to each. */
export function ResponsibilityTable({ name, tasks }: { name: string; tasks: TaskView[] }) {
  return <DataTable caption={`Who does what in ${name}`} columns={COLUMNS} rows={tasks} rowKey={({ id }) => id} />;
}
