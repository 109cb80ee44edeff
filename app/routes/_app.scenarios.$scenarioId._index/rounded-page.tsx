import type { ReactNode } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { ServiceSign } from "#app/components/scenario/service-sign.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatChance, formatCount, formatDay, formatMoneyShort } from "#app/lib/format.ts";
import type { ScenarioPage } from "#app/services/scenarios/load-scenario.server.ts";
import { questionOf } from "./page-words.ts";
import { ProviderNotes } from "./provider-notes.tsx";

type Rounded = Extract<ScenarioPage, { stage: "rounded" }>;

/** What an account without the permission to read pay sees: the verdict, equal service, and rounded totals. */
export function RoundedPage({ page, findings }: { page: Rounded; findings: ReactNode }) {
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        question={questionOf(page.question)}
        answer={page.verdict}
        meta={[
          `${page.question.horizonMonths} months`,
          formatCount(page.options.length, "option", "options"),
          `computed ${formatDay(page.computedOn, locale)}`,
        ]}
      />
      <div className="stack">
        <Note tone="plain">
          Rounded to 10,000 and without its inputs: a scenario is computed from single salaries, which this account does
          not read.
        </Note>
        {findings}
        <ProviderNotes providers={page.providers} />
        <ServiceCard page={page} />
        <TotalsCard page={page} />
      </div>
    </>
  );
}

function ServiceCard({ page: { equalService, options } }: { page: Rounded }) {
  type Row = Rounded["equalService"][number];
  const columns: Column<Row>[] = [
    { key: "row", label: "Service", hideLabel: true, header: true, width: "22%", cell: ({ title }) => title },
    ...options.map(
      ({ id, name }): Column<Row> => ({
        key: id,
        label: name,
        cell: ({ cells }) => {
          const cell = cells[id as keyof typeof cells];
          return cell ? <ServiceSign state={cell.state}>{cell.words}</ServiceSign> : "–";
        },
      }),
    ),
  ];
  return (
    <Card title="First: do they cover the same?" aside="before any money">
      <DataTable caption="What each option covers" columns={columns} rows={equalService} rowKey={({ row }) => row} />
    </Card>
  );
}

function TotalsCard({ page: { options, question } }: { page: Rounded }) {
  const reader = useReader();
  const money = (amount: number) => formatMoneyShort(amount, reader);
  const isSplit = options.some(({ people }) => people !== null);
  type Row = Rounded["options"][number];
  const columns: Column<Row>[] = [
    { key: "name", label: "Option", header: true, cell: ({ name }) => name },
    { key: "middle", label: "Middle", numeric: true, cell: ({ p50 }) => money(p50) },
    { key: "range", label: "8 of 10 futures", numeric: true, cell: ({ p10, p90 }) => `${money(p10)} to ${money(p90)}` },
    ...(isSplit
      ? [
          { key: "people", label: "People", numeric: true, cell: ({ people }: Row) => money(people ?? 0) },
          { key: "rest", label: "Everything else", numeric: true, cell: ({ rest }: Row) => money(rest ?? 0) },
        ]
      : []),
    {
      key: "share",
      label: "Cheapest in",
      numeric: true,
      cell: ({ share }) => (share === null ? "not compared" : formatChance(share)),
    },
  ];
  return (
    <Card title={`What each option costs over ${question.horizonMonths} months`} aside="not discounted">
      <DataTable caption="Cost of each option, rounded" columns={columns} rows={options} rowKey={({ id }) => id} />
      {isSplit ? (
        <p className="caption figure-more">People and everything else stand for the point estimate in the middle.</p>
      ) : null}
    </Card>
  );
}
