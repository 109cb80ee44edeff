import type { CalibrationBin } from "#app/domain/track-record/calibration-bins.ts";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";

export interface CalibrationPlotProps extends Omit<FigureProps, "size"> {
  bins: CalibrationBin[];
  format: (share: number) => string;
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** The square of shares inside the drawing, in hundredths of it: room for the numbers at its left and below. */
const LEFT = 12;
const WIDTH = 84;
const TOP = 4;
const HEIGHT = 82;
const across = (share: number): string => `${(LEFT + WIDTH * share).toFixed(2)}%`;
const up = (share: number): string => `${(TOP + HEIGHT * (1 - share)).toFixed(2)}%`;

/** Chances that were said, against shares that happened with their intervals; on the line both are the same. */
export function CalibrationPlot({ bins, format, ...figure }: CalibrationPlotProps) {
  const range = ({ from, to }: CalibrationBin) => (from === to ? format(from) : `${format(from)} to ${format(to)}`);
  return (
    <ChartFigure
      {...figure}
      table={{
        caption: figure.title,
        columns: ["Chances said", "Mean said", "Happened", "80 % interval", "Went well", "Outcomes"],
        rows: bins.map((bin) => ({
          header: range(bin),
          cells: [
            ...[format(bin.said), format(bin.happened), `${format(bin.low)} to ${format(bin.high)}`],
            ...[String(bin.happenedCount), String(bin.count)],
          ],
        })),
      }}
      drawing={
        <svg
          className="chart"
          width="100%"
          height="320"
          role="img"
          aria-label={`${figure.title}: numbers in the table`}
        >
          <Axes format={format} />
          {bins.map((bin) => (
            <Bin key={bin.said} bin={bin} />
          ))}
        </svg>
      }
    />
  );
}

function Axes({ format }: { format: (share: number) => string }) {
  return (
    <>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={across(0)} x2={across(1)} y1={up(tick)} y2={up(tick)} />
          <text className="tf" x={across(0)} dx="-6" y={up(tick)} dy="4" textAnchor="end">
            {format(tick)}
          </text>
          <text className="tf" x={across(tick)} y={up(0)} dy="18" textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      <line
        x1={across(0)}
        x2={across(1)}
        y1={up(0)}
        y2={up(1)}
        stroke="var(--chart-axis)"
        strokeDasharray="4 3"
        strokeWidth="1.5"
      />
      <text className="t" x={across(0.5)} y="99%" textAnchor="middle">
        said before the decision
      </text>
      <text className="t" x={across(0)} dx="6" y={up(1)} dy="14">
        went well
      </text>
    </>
  );
}

function Bin({ bin }: { bin: CalibrationBin }) {
  const x = across(bin.said);
  return (
    <g>
      <line x1={x} x2={x} y1={up(bin.low)} y2={up(bin.high)} stroke="var(--series-1)" strokeWidth="2" />
      <circle cx={x} cy={up(bin.happened)} r="5" fill="var(--series-1)" stroke="var(--surface)" />
      <text className="tb" x={x} dx="8" y={up(bin.happened)} dy="-6">
        {bin.count}
      </text>
    </g>
  );
}
