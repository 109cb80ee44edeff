import { Link } from "@remix-run/react";
import { MarkedSource } from "#app/components/method/parameter-table.tsx";
import { plainNumber } from "#app/components/method/plain-number.ts";
import { groupOf, PARAMETER_GROUPS, type ParameterGroup } from "#app/components/method/promotion-parameter-groups.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ShownOwnParameter } from "#app/services/promotion-model/load-promotion-model.server.ts";

const GROUP_TITLES: Record<ParameterGroup, string> = {
  standardise: "Usual scores",
  validity: "What each kind of evidence says",
  posterior: "How evidence adds up",
  chance: "Base rates and span",
  label: "Labels and confidence",
  star: "Stars",
  ledger: "What the team loses and gains",
};

/** Every value that people may set, by the rule that uses it. */
export function ParametersCard({ parameters, mayChange }: { parameters: ShownOwnParameter[]; mayChange: boolean }) {
  const { locale } = useReader();
  const plain = (value: number) => plainNumber(value, locale);
  const columns: Column<ShownOwnParameter>[] = [
    { key: "title", label: "Value", header: true, cell: ({ title }) => title },
    { key: "source", label: "Mark and source", narrow: "full", cell: (parameter) => <MarkedSource {...parameter} /> },
    { key: "default", label: "Default", numeric: true, cell: (parameter) => plain(parameter.default) },
    {
      key: "inUse",
      label: "In use",
      numeric: true,
      cell: ({ inUse, isOwn }) => (isOwn ? <b>{plain(inUse)}, own</b> : plain(inUse)),
    },
    ...(mayChange
      ? [
          {
            key: "change",
            label: "Change",
            hideLabel: true,
            cell: ({ id, title }: ShownOwnParameter) => (
              <Link to={paths.promotionModel({ change: id })} aria-label={`Change: ${title}`}>
                Change
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title="Values that people set" id="values">
      <div className="stack">
        <p className="caption">
          J is our judgement. Published figures (P) are not set here: they stand with their sources on{" "}
          <Link to={paths.computed()}>How this is computed</Link>.
        </p>
        {PARAMETER_GROUPS.map((group) => {
          const rows = parameters.filter(({ id }) => groupOf(id) === group);
          return rows.length === 0 ? null : (
            <DataTable
              key={group}
              caption={GROUP_TITLES[group]}
              showCaption
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
          );
        })}
      </div>
    </Card>
  );
}
