import { fieldWord, VERDICT_WORDS } from "#app/components/imports/words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { formatDay, formatMoney } from "#app/lib/format.ts";
import { COMPETENCY_COLUMNS, OCCUPATION_COLUMNS } from "./catalogue-columns.tsx";
import type { LoadedImport } from "./route.tsx";
import { TICKET_COLUMNS } from "./ticket-columns.tsx";

type Preview = NonNullable<LoadedImport["preview"]>;
export type PreviewRow = Preview["rows"][number];

interface RowsTableProps {
  kind: ImportKind;
  rows: PreviewRow[];
  names: Preview["names"];
}

const TONES = { created: "good", changed: "plain", unchanged: "plain", rejected: "bad", leftOut: "plain" } as const;
/** Words of a level may fill a page: enough to tell which they are. */
const LONGEST_SHOWN = 160;

const SIGNS = { created: "+", changed: "↺", unchanged: "−", rejected: "!", leftOut: "·" } as const;

const shortened = (value: string | number) =>
  typeof value === "string" && value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;

interface ReasonsProps {
  row: PreviewRow;
  kind: ImportKind;
  amount: (cents: number) => string;
}

function Reasons({ row, kind, amount }: ReasonsProps) {
  const findings = [...row.reasons, ...row.notes].map(({ column, message }) =>
    column ? `${column}: ${message}` : message,
  );
  const changes = row.changes.map(({ field, before, after }) => {
    const shown = (value: string | number) =>
      field === "salaryAnnualCents" && typeof value === "number" ? amount(value) : shortened(value);
    const word = fieldWord(field, kind);
    return before === null
      ? `${word} becomes ${shown(after)}`
      : `${word} was ${shown(before)}, becomes ${shown(after)}`;
  });
  return (
    <>
      {[...findings, ...changes].map((text) => (
        <span key={text} className="small block">
          {text}
        </span>
      ))}
    </>
  );
}

export function RowsTable({ kind, rows, names }: RowsTableProps) {
  const { locale, currency } = useReader();
  const amount = (cents: number) => formatMoney(cents / 100, { locale, currency });
  const day = (iso: string | null | undefined) => (iso ? formatDay(iso, locale) : "–");
  const people: Column<PreviewRow>[] = [
    {
      key: "name",
      label: "Name, e-mail",
      cell: ({ person }) => (
        // One box, and an address that breaks anywhere: on a phone it stands beside its label.
        <span className="breaks-anywhere">
          {person?.name ?? "–"}
          {person?.email ? <span className="small muted block">{person.email}</span> : null}
        </span>
      ),
    },
    { key: "title", label: "Title", cell: ({ person }) => person?.title || "–" },
    { key: "department", label: "Department", cell: ({ person }) => person?.department || "–" },
    { key: "start", label: "Start", cell: ({ person }) => day(person?.startedOn) },
  ];
  const levels: Column<PreviewRow>[] = [
    { key: "person", label: "Person", cell: ({ assessment }) => names.people[assessment?.personId ?? ""] ?? "–" },
    {
      key: "competency",
      label: "Competency",
      cell: ({ assessment }) => names.competencies[assessment?.competencyId ?? ""] ?? "–",
    },
    { key: "level", label: "Level", numeric: true, cell: ({ assessment }) => assessment?.level ?? "–" },
    { key: "date", label: "Date", cell: ({ assessment }) => day(assessment?.date) },
    {
      key: "source",
      label: "Source",
      cell: ({ assessment }) => (assessment?.source ? SOURCE_WORDS[assessment.source].name : "–"),
    },
  ];
  const pay: Column<PreviewRow>[] = [
    { key: "person", label: "Person", cell: (row) => names.people[row.personId ?? ""] ?? "–" },
    {
      key: "amount",
      label: "Pay a year",
      numeric: true,
      cell: (row) => (row.pay?.salaryAnnualCents == null ? "–" : amount(row.pay.salaryAnnualCents)),
    },
    { key: "from", label: "Effective", cell: (row) => day(row.pay?.effectiveOn) },
  ];
  const byKind: Record<ImportKind, Column<PreviewRow>[]> = {
    people,
    levels,
    pay,
    competencies: COMPETENCY_COLUMNS,
    occupations: OCCUPATION_COLUMNS,
    tickets: TICKET_COLUMNS,
  };
  const columns: Column<PreviewRow>[] = [
    { key: "row", label: "Row", header: true, cell: ({ row, competency }) => (competency?.isMissing ? "none" : row) },
    {
      key: "verdict",
      label: "Verdict",
      width: "8.5rem",
      cell: ({ verdict }) => (
        <Tag tone={TONES[verdict]} icon={<span aria-hidden="true">{SIGNS[verdict]}</span>}>
          {VERDICT_WORDS[verdict]}
        </Tag>
      ),
    },
    ...byKind[kind],
    { key: "why", label: "Why", cell: (row) => <Reasons row={row} kind={kind} amount={amount} />, narrow: "full" },
  ];
  return (
    <DataTable
      caption="Rows of the file"
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.row} ${row.assessment?.competencyId ?? ""}`}
      align="top"
    />
  );
}
