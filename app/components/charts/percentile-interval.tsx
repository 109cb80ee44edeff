import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { ordinal } from "./ordinal.ts";

export interface PercentileIntervalProps extends FigureProps {
  /** Percentiles among candidates, 0–100; low and high bound the 80 % interval. */
  low: number;
  high: number;
  /** Best guess; null where none may be shown. */
  point: number | null;
  /** Percentile that is enough for this job. */
  enough?: number;
  enoughLabel?: string;
}

export function PercentileInterval(props: PercentileIntervalProps) {
  const { low, high, point, enough, enoughLabel = "enough for this job", headingLevel = 3, ...figure } = props;
  const rows = [
    { header: "Lower end of the 80 % interval", cells: [ordinal(low)] },
    { header: "Best guess", cells: [point === null ? "not shown" : ordinal(point)] },
    { header: "Upper end of the 80 % interval", cells: [ordinal(high)] },
  ];
  if (enough !== undefined) rows.push({ header: sentence(enoughLabel), cells: [ordinal(enough)] });
  return (
    <ChartFigure
      {...figure}
      headingLevel={headingLevel}
      findingFirst
      table={{ caption: figure.title, columns: ["Position", "Percentile"], rows }}
      drawing={
        <div className="inset">
          <svg
            className="chart"
            height={enough === undefined ? 62 : 78}
            role="img"
            aria-label={`Between the ${ordinal(low)} and the ${ordinal(high)} percentile${point === null ? "" : `, best guess ${ordinal(point)}`}`}
          >
            <svg y={enough === undefined ? 0 : 16} overflow="visible" aria-hidden="true">
              <Scale />
              <Interval low={low} high={high} point={point} />
              {enough === undefined ? null : <Enough at={enough} label={enoughLabel} />}
            </svg>
          </svg>
        </div>
      }
    />
  );
}

function Scale() {
  return (
    <>
      <line className="axis" x1="0" x2="100%" y1="34" y2="34" />
      {[0, 25, 50, 75, 100].map((tick) => (
        <line key={tick} className="axis" x1={`${tick}%`} x2={`${tick}%`} y1="34" y2="38" />
      ))}
      <text className="tf" x="0" y="58">
        weakest
      </text>
      {[25, 50, 75].map((tick) => (
        <text key={tick} className="tf" x={`${tick}%`} y="58" textAnchor="middle">
          {tick}
        </text>
      ))}
      <text className="tf" x="100%" y="58" textAnchor="end">
        strongest
      </text>
    </>
  );
}

function Interval({ low, high, point }: { low: number; high: number; point: number | null }) {
  const colour = point === null ? "var(--risk-unproven)" : "var(--accent)";
  const tight = high - low < 14;
  return (
    <>
      <rect
        x={`${low}%`}
        width={`${high - low}%`}
        y="25"
        height="18"
        rx="4"
        fill={point === null ? "none" : colour}
        fillOpacity=".22"
        stroke={point === null ? colour : "none"}
        strokeDasharray="3 2.5"
      />
      {point === null ? null : (
        <>
          <line x1={`${low}%`} x2={`${low}%`} y1="25" y2="43" stroke={colour} strokeWidth="1.5" />
          <line x1={`${high}%`} x2={`${high}%`} y1="25" y2="43" stroke={colour} strokeWidth="1.5" />
          <circle cx={`${point}%`} cy="34" r="5" fill={colour} />
        </>
      )}
      <text className="tb" x={`${low}%`} y="17" textAnchor={tight ? "end" : low < 5 ? "start" : "middle"}>
        {ordinal(low)}
      </text>
      <text className="tb" x={`${high}%`} y="17" textAnchor={tight ? "start" : high > 95 ? "end" : "middle"}>
        {ordinal(high)}
      </text>
    </>
  );
}

function Enough({ at, label }: { at: number; label: string }) {
  return (
    <>
      <line x1={`${at}%`} x2={`${at}%`} y1="2" y2="47" stroke="var(--text)" strokeWidth="1.5" strokeDasharray="3 2.5" />
      <text className="t" x={`${at}%`} dx={at > 60 ? 4 : -2} y="-4" textAnchor={at > 60 ? "end" : "start"}>
        {label}
      </text>
    </>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
