import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { seriesColour } from "./series-style.ts";

interface Side {
  name: string;
  series: number;
}

export interface BreakEvenStripProps extends FigureProps {
  /** What is counted along the strip: "users". */
  unit: string;
  from: number;
  to: number;
  a: Side;
  b: Side;
  /** Whole numbers, both ends included. */
  aCheaper: [number, number][];
  bCheaper: [number, number][];
  today?: { value: number; low?: number; high?: number };
}

interface Part {
  side: Side;
  first: number;
  last: number;
}

/** Where each option is cheaper: intervals, because staff come in whole people and a fee comes a head. */
export function BreakEvenStrip(props: BreakEvenStripProps) {
  const { unit, from, to, a, b, aCheaper, bCheaper, today, ...figure } = props;
  const parts: Part[] = [
    ...aCheaper.map(([first, last]) => ({ side: a, first, last })),
    ...bCheaper.map(([first, last]) => ({ side: b, first, last })),
  ].sort((x, y) => x.first - y.first);
  const at = (value: number) => ((value - from) / (to + 1 - from || 1)) * 100;
  return (
    <ChartFigure
      {...figure}
      table={{
        caption: figure.title,
        columns: [`From – to, ${unit}`, "Cheaper"],
        rows: parts.map((part) => ({ header: span(part), cells: [part.side.name] })),
      }}
      drawing={
        <div
          className="even"
          role="img"
          aria-label={`By ${unit}: ${parts.map((part) => `${span(part)} ${part.side.name}`).join(", ")}`}
        >
          {parts.map((part) => (
            <span
              key={part.first}
              className="even-part"
              style={{
                left: `${at(part.first)}%`,
                width: `${at(part.last + 1) - at(part.first)}%`,
                ["--tone" as string]: seriesColour(part.side.series),
              }}
            >
              {at(part.last + 1) - at(part.first) > 9 ? part.side.name : null}
            </span>
          ))}
          <span className="even-tick even-tick-start" style={{ left: 0 }}>
            {from}
          </span>
          {visibleTicks(parts, at).map((value) => (
            <span key={value} className="even-tick" style={{ left: `${at(value)}%` }}>
              {value}
            </span>
          ))}
          <span className="even-tick even-tick-end" style={{ left: "100%" }}>
            {to} {unit}
          </span>
          {today ? <Today today={today} at={at} /> : null}
        </div>
      }
    />
  );
}

function Today({ today, at }: { today: NonNullable<BreakEvenStripProps["today"]>; at: (value: number) => number }) {
  const { value, low, high } = today;
  const place = at(value);
  const edge = place < 14 ? "even-today-start" : place > 86 ? "even-today-end" : "";
  const ranged = low !== undefined && high !== undefined && high > low;
  return (
    <>
      <span className={`even-today ${edge}`} style={{ left: `${place}%` }}>
        today {value}
        {ranged ? `, ${low}–${high}` : null}
      </span>
      <span className="even-pin" style={{ left: `${place}%` }} />
      {ranged ? <span className="even-range" style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} /> : null}
    </>
  );
}

/** Starts of the intervals, minus those that would print over a neighbour or over an end. */
function visibleTicks(parts: Part[], at: (value: number) => number): number[] {
  const ticks: number[] = [];
  let last = 0;
  for (const part of parts) {
    const place = at(part.first);
    if (place - last < 6 || place > 86) continue;
    ticks.push(part.first);
    last = place;
  }
  return ticks;
}

function span(part: Part): string {
  return part.first === part.last ? String(part.first) : `${part.first}–${part.last}`;
}
