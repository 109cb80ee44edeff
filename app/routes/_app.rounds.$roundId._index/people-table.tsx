import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import type { RoundPage } from "./route.tsx";

type Row = RoundPage["people"][number];

/** Everybody whom the round asks about: how many have answered, and why peers may stay out of the record. */
export function PeopleTable({ id, state, people, mayAsk, asksPeers, asksReports }: RoundPage) {
  const isHeldBack = state === "closed" && people.some((row) => row.tooFewPeers || row.tooFewReports);
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: "About",
      header: true,
      cell: ({ personId, name }) => (mayAsk ? <Link to={paths.roundPerson(id, personId)}>{name}</Link> : name),
    },
    { key: "in", label: "Handed in", numeric: true, cell: ({ asked, handedIn }) => `${handedIn} of ${asked}` },
    ...(asksPeers ? [{ key: "peers", label: "Peers", cell: (row: Row) => <Peers {...row} /> }] : []),
    ...(asksReports ? [{ key: "reports", label: "Reports", cell: (row: Row) => <Reports {...row} /> }] : []),
    {
      key: "record",
      label: "On record",
      cell: ({ isRecorded }) => (isRecorded ? <Tag tone="good">yes</Tag> : <span className="muted">not yet</span>),
    },
  ];
  return (
    <Card title="About whom">
      {isHeldBack ? (
        <p className="caption">
          Where fewer than three peers or four reports answered, what they said is held back: with so few it could be
          told who said what.
        </p>
      ) : null}
      <DataTable
        caption="People whom the round asks about"
        columns={columns}
        rows={people}
        rowKey={(row) => row.personId}
      />
    </Card>
  );
}

const Peers = ({ peers, peersIn, proposed, tooFewPeers }: Row) => (
  <>
    {peersIn} of {peers}{" "}
    {proposed ? (
      <Tag tone="warn">{proposed} proposed</Tag>
    ) : tooFewPeers ? (
      <Tag tone="warn">fewer than three</Tag>
    ) : null}
  </>
);

const Reports = ({ reports, reportsIn, tooFewReports }: Row) =>
  reports ? (
    <>
      {reportsIn} of {reports} {tooFewReports ? <Tag tone="warn">fewer than four</Tag> : null}
    </>
  ) : (
    <span className="muted">none</span>
  );
