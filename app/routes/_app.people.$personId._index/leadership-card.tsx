import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { PersonRecord } from "./person-record.ts";

type LeadershipRow = PersonRecord["leadership"][number];
type Rating = LeadershipRow["supervisors"][number];

/** Supervisors by name; peers and reports as a count, because a single answer belongs to the one who gave it. */
export function LeadershipCard({ rows }: { rows: PersonRecord["leadership"] }) {
  const answered = rows.filter((row) => collected(row) > 0 || row.self);
  const silent = rows.length - answered.length;
  const columns: Column<LeadershipRow>[] = [
    { key: "name", label: "Competency", header: true, cell: (row) => row.name },
    {
      key: "supervisor",
      label: "Supervisors",
      cell: (row) => <Ratings name={row.name} ratings={row.supervisors} none="none" />,
    },
    { key: "peers", label: "Peers", cell: (row) => <Collected count={row.peersCollected} /> },
    { key: "reports", label: "Reports", cell: (row) => <Collected count={row.reportsCollected} /> },
    {
      key: "shown",
      label: "Shown, never scored",
      shortLabel: "Never scored",
      cell: (row) => <NeverScored row={row} />,
    },
  ];
  return (
    <Card title="Leadership ratings" aside={`${answered.length} of ${rows.length} rated`} id="leadership">
      <div className="stack">
        {answered.length ? (
          <DataTable caption="Leadership ratings" columns={columns} rows={answered} rowKey={(row) => row.id} />
        ) : (
          <p className="caption">Nobody has rated how this person leads. That is unknown, not low.</p>
        )}
        <p className="caption">
          {answered.length && silent ? `${silent} more not rated. ` : ""}What a single peer or report answered is shown
          to nobody; it counts in a promotion case together with the others.
        </p>
      </div>
    </Card>
  );
}

const collected = (row: LeadershipRow) =>
  row.supervisors.length + row.tests.length + row.peersCollected + row.reportsCollected;

const Collected = ({ count }: { count: number }) => (
  <span className="nowrap">{count ? `${count} collected` : "none"}</span>
);

/** The person's own view and test results: on the page, and in no sum. */
function NeverScored({ row }: { row: LeadershipRow }) {
  const own = row.self ? [{ ...row.self, assessorName: "own view" }] : [];
  const tests = row.tests.map((test) => ({ ...test, assessorName: "test" }));
  return <Ratings name={row.name} ratings={[...own, ...tests]} none="–" />;
}

function Ratings({ name, ratings, none }: { name: string; ratings: Rating[]; none: string }) {
  const { locale } = useReader();
  if (ratings.length === 0) return none;
  return (
    <div>
      {ratings.map((rating) => (
        <div key={`${rating.assessorName} ${rating.assessedOn} ${rating.level}`}>
          <LevelCell size="small" level={rating.level} label={`${name}: level ${rating.level} of 5`} />{" "}
          <span className="small muted">
            {rating.assessorName ?? "not named"}, {formatDay(rating.assessedOn, locale)}
          </span>
        </div>
      ))}
    </div>
  );
}
