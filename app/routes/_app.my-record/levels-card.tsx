import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { formatCount } from "#app/lib/format.ts";
import type { ShownRecord } from "./own-record.ts";

type Technical = ShownRecord["technical"][number];
type Leading = ShownRecord["leadership"][number];

const technicalColumns: Column<Technical>[] = [
  { key: "name", label: "Competency", header: true, width: "30%", cell: ({ name }) => name },
  {
    key: "level",
    label: "Level",
    narrow: "beside",
    cell: ({ name, level, isKeptBack, claimedLevel }) =>
      isKeptBack ? (
        <span className="small muted nowrap">not shown</span>
      ) : (
        <LevelCell
          size="small"
          level={level}
          label={
            level === null
              ? `${name}: not rated${claimedLevel === null ? "" : ", claimed"}`
              : `${name}: level ${level} of 5`
          }
        />
      ),
  },
  { key: "sentence", label: "What it rests on", narrow: "full", cell: ({ sentence }) => sentence },
];

/** The levels that count today, each with what it rests on. */
export function TechnicalLevelsCard({ rows }: { rows: ShownRecord["technical"] }) {
  const known = rows.filter(({ state }) => state !== "unknown");
  return (
    <Card title="Levels that count" aside={`${known.length} of ${rows.length}`} id="levels">
      <div className="stack">
        <DataTable
          caption="Your technical levels"
          columns={technicalColumns}
          rows={known}
          rowKey={({ id }) => id}
          empty={
            <p className="caption">Nobody has assessed a technical competency of yours. That is unknown, not low.</p>
          }
        />
        {known.length && known.length < rows.length ? (
          <p className="caption">
            {formatCount(rows.length - known.length, "competency", "competencies")} more not rated: unknown, not zero.
          </p>
        ) : null}
      </div>
    </Card>
  );
}

/** Supervisors and tests by level; peers and reports as a count alone. */
export function LeadershipLevelsCard({ rows }: { rows: ShownRecord["leadership"] }) {
  const { locale } = useReader();
  const number = new Intl.NumberFormat(locale);
  const levels = (
    name: string,
    ratings: readonly { level: number; assessedOn: string; assessorName: string | null }[],
  ) =>
    ratings.length ? (
      <span className="row">
        {ratings.map(({ level, assessedOn, assessorName }) => (
          <LevelCell
            key={`${assessedOn} ${assessorName} ${level}`}
            size="small"
            level={level}
            label={`${name}: level ${level} of 5`}
          />
        ))}
      </span>
    ) : (
      "none"
    );
  const collected = (count: number) => (count ? `${number.format(count)} collected` : "none");
  const columns: Column<Leading>[] = [
    { key: "name", label: "Competency", header: true, cell: ({ name }) => name },
    { key: "supervisors", label: "Supervisors", cell: (row) => levels(row.name, row.supervisors) },
    { key: "tests", label: "Tests", cell: (row) => levels(row.name, row.tests) },
    { key: "self", label: "Your own view", cell: (row) => levels(row.name, row.self ? [row.self] : []) },
    { key: "peers", label: "Peers", cell: (row) => collected(row.peersCollected) },
    { key: "reports", label: "Reports", cell: (row) => collected(row.reportsCollected) },
  ];
  const answered = rows.filter(
    (row) => row.self || row.supervisors.length + row.tests.length + row.peersCollected + row.reportsCollected > 0,
  );
  return (
    <Card title="How you lead" aside={`${answered.length} of ${rows.length}`} id="leadership">
      <div className="stack">
        <DataTable
          caption="Your leadership ratings"
          columns={columns}
          rows={answered}
          rowKey={({ id }) => id}
          empty={<p className="caption">Nobody has rated how you lead. That is unknown, not low.</p>}
        />
        <p className="caption">
          What a single peer or report answered is shown to nobody, you included; only how many answered is.
        </p>
      </div>
    </Card>
  );
}
