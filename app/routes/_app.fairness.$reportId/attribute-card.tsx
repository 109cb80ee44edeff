import {
  ATTRIBUTE_TITLES,
  HIDDEN_WORDS,
  OUTCOME_WORDS,
  VALUE_WORDS,
  VERDICT_WORDS,
} from "#app/components/fairness/attribute-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { AttributeName } from "#app/domain/fairness/attributes.ts";
import { rateOf } from "#app/domain/fairness/selection-rates.ts";
import { formatNumber } from "#app/lib/format.ts";
import type { ShownReport } from "#app/services/fairness/reports.server.ts";

const SMALLEST_SHOWN_P = 0.001;

type Table = ShownReport["tables"][number];
type Group = Extract<Table, { hidden: false }>["groups"][number];

/** Every outcome by the groups of one attribute, with what is hidden and why. */
export function AttributeCard({ attribute, tables }: { attribute: AttributeName; tables: Table[] }) {
  return (
    <Card title={ATTRIBUTE_TITLES[attribute]}>
      <div className="stack">
        {tables.every(({ hidden }) => hidden) ? (
          <p className="caption">{HIDDEN_WORDS}</p>
        ) : (
          tables.map((table) => <OutcomeTable key={table.outcome} table={table} />)
        )}
      </div>
    </Card>
  );
}

function OutcomeTable({ table }: { table: Table }) {
  const { locale } = useReader();
  const name = OUTCOME_WORDS[table.outcome];
  if (table.hidden) {
    return (
      <div>
        <p className="strong small">{name}</p>
        <p className="caption">{HIDDEN_WORDS}</p>
      </div>
    );
  }
  const number = (value: number | null | undefined, digits: number) =>
    value === null || value === undefined ? "–" : formatNumber(value, locale, digits);
  const chance = (p: number | undefined) =>
    p !== undefined && p < SMALLEST_SHOWN_P ? `below ${number(SMALLEST_SHOWN_P, 3)}` : number(p, 3);
  const comparedWith = (group: Group) => table.impact?.groups.find((other) => other.name === group.name);
  const isReference = (group: Group) => table.impact?.reference === group.name;
  const columns: Column<Group>[] = [
    { key: "group", label: "Group", header: true, cell: (group) => VALUE_WORDS[group.name] ?? group.name },
    { key: "candidates", label: "People", numeric: true, cell: ({ candidates }) => String(candidates) },
    { key: "selected", label: "Of them so", numeric: true, cell: ({ selected }) => String(selected) },
    { key: "rate", label: "Rate", numeric: true, cell: (group) => number(rateOf(group), 2) },
    {
      key: "ratio",
      label: "Ratio",
      numeric: true,
      cell: (group) => (isReference(group) ? "compared with" : number(comparedWith(group)?.impactRatio, 2)),
    },
    { key: "p", label: "Chance alone (p)", numeric: true, cell: (group) => chance(comparedWith(group)?.fisherP) },
    {
      key: "more",
      label: "Ratio with one more",
      numeric: true,
      cell: (group) => number(comparedWith(group)?.ifOneMoreSelected, 2),
    },
    {
      key: "verdict",
      label: "Says",
      narrow: "full",
      cell: (group) => {
        const verdict = comparedWith(group)?.verdict;
        return verdict ? VERDICT_WORDS[verdict] : "highest rate";
      },
    },
  ];
  return (
    <DataTable caption={name} showCaption columns={columns} rows={[...table.groups]} rowKey={(group) => group.name} />
  );
}
