import { lazy } from "react";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { ClientDrawing } from "./client-drawing.tsx";

const Drawing = lazy(() => import("./line-trend-drawing.tsx").then((part) => ({ default: part.LineTrendDrawing })));

export interface TrendPoint {
  key: string;
  label: string;
  value: number;
  /** A reason printed at the point: "firewall project". */
  note?: string;
}

export interface LineTrendProps extends FigureProps {
  points: TrendPoint[];
  /** What the line is compared with: a plan, a limit. */
  reference?: { value: number; label: string };
  format: (amount: number) => string;
}

export function LineTrend({ points, reference, format, size, state, ...figure }: LineTrendProps) {
  const drawable = points.every((point) => Number.isFinite(point.value));
  return (
    <ChartFigure
      {...figure}
      state={state ?? (points.length === 0 ? "empty" : drawable ? "ready" : "invalid")}
      height={190}
      table={{
        caption: figure.title,
        columns: ["When", "Value", "Remark"],
        rows: [
          ...points.map((point) => ({ header: point.label, cells: [format(point.value), point.note ?? ""] })),
          ...(reference ? [{ header: reference.label, cells: [format(reference.value), "compared with"] }] : []),
        ],
      }}
      drawing={
        <ClientDrawing size={size} height={190} heightCompact={190}>
          {(room) => <Drawing {...room} title={figure.title} points={points} reference={reference} format={format} />}
        </ClientDrawing>
      }
    />
  );
}
