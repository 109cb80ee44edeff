import { plainNumber } from "#app/components/method/plain-number.ts";
import { useReader } from "#app/components/page/reader.ts";
import { chanceWords } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import type { ChangesSince } from "#app/services/decisions/load-changes-since.server.ts";

type Changed = ChangesSince["model"]["changedValues"][number];

/** Which values of the model were changed since, and what they alone would say of the evidence of then. */
export function ModelChanges({ model, decided }: Pick<ChangesSince, "model" | "decided">) {
  const { locale } = useReader();
  if (model.changedValues.length === 0) return null;
  const plain = (value: number) => plainNumber(value, locale);
  const { ofTheEvidenceThen } = model;
  const columns: Column<Changed>[] = [
    { key: "title", label: "Value", header: true, cell: ({ title }) => title },
    { key: "before", label: "Decided with", numeric: true, cell: ({ before }) => plain(before) },
    { key: "after", label: "In use today", numeric: true, cell: ({ after }) => plain(after) },
  ];
  return (
    <Card title="The model then and today" aside="the same evidence, the values of today">
      <div className="stack-sm">
        <DataTable
          caption="Values of the model that changed"
          columns={columns}
          rows={model.changedValues}
          rowKey={({ id }) => id}
        />
        <p>
          Of the evidence of then: <RiskLabel level={decided.label} /> ({chanceWords(decided)}) with the values of then,{" "}
          <RiskLabel level={ofTheEvidenceThen.label} /> ({chanceWords(ofTheEvidenceThen)}) with those of today. Advice:{" "}
          {ADVICE_WORDS[decided.rule].title.toLowerCase()}; today{" "}
          {ADVICE_WORDS[ofTheEvidenceThen.rule].title.toLowerCase()}.
        </p>
      </div>
    </Card>
  );
}
