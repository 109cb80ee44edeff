import { lazy } from "react";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { ClientDrawing } from "./client-drawing.tsx";
import { signed } from "./signed.ts";

const Drawing = lazy(() =>
  import("./reasons-waterfall-drawing.tsx").then((part) => ({ default: part.ReasonsWaterfallDrawing })),
);

export interface Reason {
  key: string;
  label: string;
  /** What lies behind it: "4.5 of 5 · 2 months old". */
  detail?: string;
  value: number;
}

export interface ReasonsWaterfallProps extends FigureProps {
  reasons: Reason[];
  sumLabel?: string;
  sumDetail?: string;
  /** What a step is measured in, for the table: "SD". */
  unit: string;
  /** Facts that stand beside the reasons and take no part in the sum. */
  shown?: { label: string; remark: string }[];
  format?: (value: number) => string;
  /** Short values along the axis; left out: with a sign and at most two decimals. */
  formatTick?: (value: number) => string;
  /** What a step does, before its value: "moves the estimate by". */
  stepWords?: string;
  /** A step upwards is a cost and not a gain. */
  upIsWorse?: boolean;
}

/** Reasons as steps from zero: the last bar is their sum, so nothing is left out and nothing is added. */
export function ReasonsWaterfall(props: ReasonsWaterfallProps) {
  const { reasons, sumLabel = "Sum", sumDetail, unit, shown = [], format = signed, size, state, ...rest } = props;
  const { formatTick, stepWords, upIsWorse, ...figure } = rest;
  const sum = reasons.reduce((total, reason) => total + reason.value, 0);
  const rows = reasons.length + 1;
  const drawable = reasons.length > 0 && reasons.every((reason) => Number.isFinite(reason.value));
  return (
    <ChartFigure
      {...figure}
      state={state ?? (drawable ? "ready" : reasons.length === 0 ? "empty" : "invalid")}
      table={{
        caption: figure.title,
        columns: ["Reason", unit],
        rows: [
          ...reasons.map((reason) => ({
            header: reason.detail ? `${reason.label}, ${reason.detail}` : reason.label,
            cells: [format(reason.value)],
          })),
          { header: sumLabel, cells: [format(sum)] },
        ],
      }}
      drawing={
        <>
          <ClientDrawing size={size} height={rows * 40 + 30} heightCompact={rows * 52 + 30}>
            {(room) => (
              <Drawing
                {...room}
                title={figure.title}
                steps={stepsOf(reasons, sum, sumLabel, sumDetail)}
                format={format}
                formatTick={formatTick}
                stepWords={stepWords}
                upIsWorse={upIsWorse}
              />
            )}
          </ClientDrawing>
          {shown.length > 0 ? (
            <ul className="shown-only">
              {shown.map((fact) => (
                <li key={fact.label}>
                  <span>{fact.label}</span>
                  <span>{fact.remark}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </>
      }
    />
  );
}

export interface WaterfallStep {
  key: string;
  label: string;
  detail: string | undefined;
  value: number;
  from: number;
  to: number;
  isSum: boolean;
}

function stepsOf(reasons: Reason[], sum: number, sumLabel: string, sumDetail: string | undefined): WaterfallStep[] {
  let reached = 0;
  const steps = reasons.map((reason): WaterfallStep => {
    const from = reached;
    reached += reason.value;
    return {
      key: reason.key,
      label: reason.label,
      detail: reason.detail,
      value: reason.value,
      from,
      to: reached,
      isSum: false,
    };
  });
  steps.push({ key: "sum", label: sumLabel, detail: sumDetail, value: sum, from: 0, to: sum, isSum: true });
  return steps;
}
