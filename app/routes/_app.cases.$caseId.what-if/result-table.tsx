import type { ReactNode } from "react";
import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { ordinal } from "#app/components/charts/ordinal.ts";
import { useReader } from "#app/components/page/reader.ts";
import {
  chanceRange,
  chanceWords,
  fteWords,
  hidesPoint,
  inHundred,
  percentiles,
} from "#app/components/promotion/result-figures.ts";
import { ConfidenceDots } from "#app/components/ui/confidence-dots.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";

interface Row {
  key: string;
  label: string;
  cell: (result: PromotionAssessment) => ReactNode;
}

function Place({ result }: { result: PromotionAssessment }) {
  const place = percentiles(result);
  const words = `${ordinal(place.low)} to ${ordinal(place.high)} percentile`;
  return (
    <>
      <IntervalMini {...place} label={place.point === null ? `${words}, no point shown` : words} />
      <span className="tiny muted">{words}</span>
    </>
  );
}

function rowsFor(locale: string): Row[] {
  return [
    { key: "chance", label: "Goes well", cell: (result) => <strong>{chanceWords(result)}</strong> },
    {
      key: "range",
      label: "By base rate",
      cell: (result) => {
        const range = chanceRange(result);
        return range ? `${inHundred(range.low)} to ${inHundred(range.high)} of 100` : "not shown";
      },
    },
    { key: "place", label: "As a manager: percentile, 80 %", cell: (result) => <Place result={result} /> },
    { key: "risk", label: "Risk", cell: ({ label }) => <RiskLabel level={label} /> },
    { key: "confidence", label: "Confidence", cell: ({ confidence }) => <ConfidenceDots level={confidence} /> },
    {
      key: "loss",
      label: "Team loses, first year",
      cell: ({ loss }) => (loss?.fte === undefined ? "not known" : fteWords(-loss.fte, locale)),
    },
    {
      key: "stress",
      label: "Stress test, sales staff (Benson, Li and Shue 2019)",
      cell: (result) =>
        result.stress === null || hidesPoint(result) ? "not shown" : `${inHundred(result.stress.probability)} of 100`,
    },
    { key: "advice", label: "Advice", cell: ({ advice }) => ADVICE_WORDS[advice.rule].title },
  ];
}

/** The result as it stands, and as it would be. */
export function ResultTable({ today, changed }: { today: PromotionAssessment; changed: PromotionAssessment }) {
  const { locale } = useReader();
  const columns: Column<Row>[] = [
    { key: "criterion", label: "Result", header: true, cell: ({ label }) => label },
    { key: "today", label: "Today", width: "34%", cell: ({ cell }) => cell(today) },
    { key: "changed", label: "What if", width: "34%", cell: ({ cell }) => cell(changed) },
  ];
  return (
    <DataTable
      caption="The result today and what if"
      columns={columns}
      rows={rowsFor(locale)}
      rowKey={({ key }) => key}
      align="middle"
    />
  );
}
