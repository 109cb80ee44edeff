import { Link } from "@remix-run/react";
import { StanceTag } from "#app/components/sourcing/stance-tag.tsx";
import { coverNotes, coverWords, reasonSentence, stabilityWords } from "#app/components/sourcing/stance-words.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { CRITERIA, CRITERION_WORDS, type Criterion } from "#app/domain/sourcing/criteria.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { SourcingPlanPage } from "#app/services/sourcing/load-plan.server.ts";

type Row = SourcingPlanPage["functions"][number];

const criterionColumn = (criterion: Criterion): Column<Row> => {
  const { letter, name } = CRITERION_WORDS[criterion];
  return {
    key: criterion,
    label: (
      <abbr title={name}>
        <span aria-hidden="true">{letter}</span>
        <span className="visually-hidden">{name}</span>
      </abbr>
    ),
    numeric: true,
    narrow: "hide",
    cell: ({ scores }) => scores[criterion] ?? <abbr title="not judged yet">–</abbr>,
  };
};

function CoverCell({ row }: { row: Row }) {
  return (
    <div>
      {coverWords(row)}
      {coverNotes(row).map((note) => (
        <small key={note}>{note}</small>
      ))}
    </div>
  );
}

function SeatCell({ row }: { row: Row }) {
  const { gate, seatHolder, duties } = row;
  const open = gate.open.length;
  return (
    <div>
      {gate.seatStays ? (seatHolder?.name ?? <Tag tone="bad">nobody named</Tag>) : "no seat"}
      {duties.inForce.length > 0 ? <small>{formatCount(duties.inForce.length, "duty", "duties")}</small> : null}
      {open > 0 && duties.inForce.length > 0 ? (
        <small>{formatCount(open, "point open", "points open")} before work may move</small>
      ) : null}
    </div>
  );
}

const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    label: "Function",
    header: true,
    width: "17%",
    cell: ({ id, name }) => <Link to={paths.itFunction(id)}>{name}</Link>,
  },
  ...CRITERIA.map(criterionColumn),
  {
    key: "cover",
    label: "K, own cover",
    width: "16%",
    shortLabel: "Own cover",
    cell: (row) => <CoverCell row={row} />,
  },
  { key: "seat", label: "Seat that stays", width: "13%", cell: (row) => <SeatCell row={row} /> },
  {
    key: "stance",
    label: "Stance and why",
    width: "24%",
    narrow: "full",
    cell: (row) => (
      <>
        <StanceTag stance={row.decision.stance} />
        <small>{reasonSentence(row)}</small>
      </>
    ),
  },
  { key: "stability", label: "Weights ±30 %", cell: stabilityWords },
];

/** Every function in use with its criteria, cover, seat, stance and how sure the stance is. */
export function PlanTable({ functions }: { functions: Row[] }) {
  return (
    <DataTable caption="IT functions and their stance" columns={COLUMNS} rows={functions} rowKey={({ id }) => id} />
  );
}

/** What the letters over the columns stand for. */
export function LetterKey() {
  return (
    <p className="caption figure-more">
      {CRITERIA.map(
        (criterion) => `${CRITERION_WORDS[criterion].letter} ${CRITERION_WORDS[criterion].name.toLowerCase()}`,
      ).join(" · ")}
      . Each 0 to 4; – has not been judged. K is computed from the competency record. Weights ±30 %: “always” is exact,
      from all 256 corners of the weights; how many of 100 is counted over 1,000 weightings drawn with a fixed seed.{" "}
      <Link to={paths.computed("sourcing")}>How this is computed</Link>
    </p>
  );
}
