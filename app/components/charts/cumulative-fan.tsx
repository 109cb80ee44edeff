import { lazy } from "react";
import { SeriesKey } from "../ui/series-key.tsx";
import { ChartFigure, type ChartTable, type FigureProps } from "./chart-figure.tsx";
import { ClientDrawing } from "./client-drawing.tsx";
import { EndRanges } from "./end-ranges.tsx";

const Drawing = lazy(() =>
  import("./cumulative-fan-drawing.tsx").then((part) => ({ default: part.CumulativeFanDrawing })),
);

export interface FanOption {
  key: string;
  name: string;
  shortName?: string;
  series: number;
  /** Cumulative amounts at the end of month 1 … n. */
  p10: number[];
  p50: number[];
  p90: number[];
}

export interface CumulativeFanProps extends FigureProps {
  options: FanOption[];
  /** Keys of the options whose bands are drawn; the others show theirs at the end only. */
  leading: string[];
  format: (amount: number) => string;
  /** For axis ticks and tight places. */
  formatShort?: (amount: number) => string;
}

/** Cost as it adds up: the middle of every option, the 8-of-10 band of the leading ones, and the last month enlarged. */
export function CumulativeFan(props: CumulativeFanProps) {
  const { options, leading, format, formatShort = format, size, state, ...figure } = props;
  const months = Math.min(...options.map((option) => option.p50.length));
  const drawable =
    options.length > 0 &&
    months > 0 &&
    options.every((option) => [...option.p10, ...option.p90].every(Number.isFinite));
  return (
    <ChartFigure
      {...figure}
      state={state ?? (drawable ? "ready" : options.length === 0 ? "empty" : "invalid")}
      height={390}
      table={tableOf(figure.title, options, months, format)}
      legend={
        <p className="legend">
          {options.map((option) => (
            <SeriesKey key={option.key} series={option.series}>
              {option.name}
            </SeriesKey>
          ))}
        </p>
      }
      drawing={
        <div className="fan">
          <ClientDrawing size={size} height={372} heightCompact={230}>
            {(room) => (
              <Drawing
                {...room}
                title={figure.title}
                options={options}
                leading={leading}
                months={months}
                format={format}
                formatShort={formatShort}
              />
            )}
          </ClientDrawing>
          <EndRanges options={options} month={months} format={format} />
        </div>
      }
    />
  );
}

function tableOf(
  caption: string,
  options: FanOption[],
  months: number,
  format: (amount: number) => string,
): ChartTable {
  const columns = months > 0 ? milestones(months) : [];
  return {
    caption,
    columns: ["Option: 1 in 10 below · middle · 1 in 10 above", ...columns.map((month) => `Month ${month}`)],
    rows: options.map((option) => ({
      header: option.name,
      cells: columns.map((month) =>
        [option.p10, option.p50, option.p90].map((series) => format(series[month - 1] ?? 0)).join(" · "),
      ),
    })),
  };
}

/** Year ends and the last month. */
export function milestones(months: number): number[] {
  const years = Array.from({ length: Math.floor(months / 12) }, (_, index) => (index + 1) * 12);
  return years.at(-1) === months ? years : [...years, months];
}
