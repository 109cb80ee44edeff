import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { LevelThenAndNow, ShownLevel } from "#app/services/people/load-person-then.server.ts";

const WORDS: Record<ShownLevel["state"], string> = {
  fresh: "fresh",
  stale: "out of date",
  claimed: "the person’s own word",
  hidden: "not shown: too few colleagues",
  unknown: "not rated",
};

function LevelWords({ shown, name }: { shown: ShownLevel | null; name: string }) {
  if (!shown) return <span className="muted">not on record</span>;
  const words = `${WORDS[shown.state]}${shown.held ? ", held" : ""}`;
  const said = shown.level === null ? words : `level ${shown.level}, ${words}`;
  return (
    <span className="row">
      <LevelCell
        size="small"
        level={shown.state === "claimed" ? null : shown.level}
        stale={shown.state === "stale"}
        label={`${name}: ${said}`}
      />
      <span className="small muted">{shown.state === "claimed" ? `claims ${shown.level}` : words}</span>
    </span>
  );
}

interface ThenTableProps {
  caption: string;
  rows: LevelThenAndNow[];
  /** "12 Mar 2026" and "Today". */
  days: [before: string, after: string];
}

export function ThenTable({ caption, rows, days }: ThenTableProps) {
  const columns: Column<LevelThenAndNow>[] = [
    {
      key: "name",
      label: "Competency",
      header: true,
      cell: ({ name, isCritical }) => (
        <>
          {name} {isCritical ? <Tag>Critical</Tag> : null}
        </>
      ),
    },
    { key: "required", label: "Needs", cell: ({ requiredLevel }) => `level ${requiredLevel}+` },
    { key: "before", label: days[0], cell: ({ before, name }) => <LevelWords shown={before} name={name} /> },
    { key: "after", label: days[1], cell: ({ after, name }) => <LevelWords shown={after} name={name} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
