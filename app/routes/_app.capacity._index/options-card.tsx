import { Form, Link } from "@remix-run/react";
import { needWords } from "#app/components/capacity/capacity-words.ts";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatList, formatNumber, formatPercent } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CapacityPage } from "#app/services/capacity/load-capacity.server.ts";

type Need = CapacityPage["options"]["needs"][number];

const MOST_FUNCTIONS = 3;

/** Own people that each way of staffing needs against those who are there. */
export function OptionsCard({ options }: { options: CapacityPage["options"] }) {
  const { locale } = useReader();
  const { scenarios, chosen, needs } = options;
  const columns: Column<Need>[] = [
    { key: "option", label: "Option", header: true, cell: ({ title }) => title },
    { key: "needed", label: "Own people needed", shortLabel: "Needed", numeric: true, cell: ({ needed }) => needed },
    { key: "there", label: "There", numeric: true, cell: ({ there }) => there },
    {
      key: "state",
      label: "State",
      cell: ({ needed, there }) =>
        needed > there ? <Tag tone="bad">{needed - there} short</Tag> : <Tag tone="good">enough</Tag>,
    },
    {
      key: "why",
      label: "Why",
      narrow: "full",
      cell: (need) => (
        <>
          {needWords(need)}.
          <small className="block muted">
            {need.ownFte === null
              ? "The work is unknown."
              : `${formatNumber(need.ownFte, locale, 2)} full-time people of work stay (${formatPercent(need.ownShare ?? 0, locale)}), most of it ${formatList(
                  [...need.own]
                    .slice(0, MOST_FUNCTIONS)
                    .map(({ name, share }) => (share < 1 ? `${name} (${formatPercent(share, locale)})` : name)),
                )}.`}
            {need.going > 0 ? ` ${need.going} of today’s team go.` : ""}
          </small>
        </>
      ),
    },
  ];
  return (
    <Card title="People needed in each option" id="options">
      <div className="stack-sm">
        {scenarios.length > 0 ? (
          <Form method="get" className="row row-end no-print" key={chosen?.id ?? ""}>
            <SelectField
              name="scenario"
              label="Options of"
              options={[
                { value: "", label: "The four ways, with today’s team" },
                ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              defaultValue={chosen?.id ?? ""}
            />
            <Button type="submit">Show</Button>
          </Form>
        ) : null}
        <DataTable
          caption="People needed in each option"
          columns={columns}
          rows={needs}
          rowKey={({ title }) => title}
        />
        <p className="caption">
          A provider takes what is usually outsourced; half of a shared function and a tenth of an operated one stay,
          for approving and steering (our judgement). The accountable seats stay in every option.{" "}
          {chosen ? <Link to={paths.scenario(chosen.id)}>Open the scenario</Link> : null}
        </p>
      </div>
    </Card>
  );
}
