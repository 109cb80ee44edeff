import { lazy } from "react";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { ClientDrawing } from "./client-drawing.tsx";

const Drawing = lazy(() => import("./tornado-drawing.tsx").then((part) => ({ default: part.TornadoDrawing })));

export interface TornadoRow {
  key: string;
  label: string;
  /** The difference a − b with the input at its low and at its high, the others at their middle. */
  low: number;
  high: number;
  /** The input's own values there, formatted. */
  lowInput: string;
  highInput: string;
  flips: boolean;
}

export interface TornadoProps extends FigureProps {
  /** Short names; a negative difference means that a is cheaper. */
  a: string;
  b: string;
  rows: TornadoRow[];
  /** The difference with every input at its middle. */
  base: number;
  format: (amount: number) => string;
}

/** What drives the difference between two options: each input alone, from its low to its high. */
export function Tornado({ a, b, rows, base, format, size, state, ...figure }: TornadoProps) {
  const sorted = [...rows].sort((x, y) => swing(y) - swing(x));
  const drawable = Number.isFinite(base) && rows.every((row) => Number.isFinite(row.low) && Number.isFinite(row.high));
  const withSign = (amount: number) => `${amount > 0 ? "+" : amount < 0 ? "−" : ""}${format(Math.abs(amount))}`;
  return (
    <ChartFigure
      {...figure}
      state={state ?? (rows.length === 0 ? "empty" : drawable ? "ready" : "invalid")}
      table={{
        caption: `${figure.title}: ${a} less ${b}`,
        columns: ["Input", "At its low", "Difference", "At its high", "Difference then", "Flips the answer"],
        rows: sorted.map((row) => ({
          header: row.label,
          cells: [row.lowInput, withSign(row.low), row.highInput, withSign(row.high), row.flips ? "yes" : "no"],
        })),
      }}
      drawing={
        <>
          <ClientDrawing size={size} height={sorted.length * 32 + 44} heightCompact={sorted.length * 44 + 44}>
            {(room) => (
              <Drawing {...room} title={figure.title} a={a} b={b} rows={sorted} base={base} withSign={withSign} />
            )}
          </ClientDrawing>
          <p className="legend legend-after">
            <span>
              <i className="swatch" style={{ background: "var(--border-control)", opacity: 0.55 }} />
              input at its low (1 in 10)
            </span>
            <span>
              <i className="swatch" style={{ background: "var(--accent)", opacity: 0.85 }} />
              at its high (1 in 10)
            </span>
            <span>
              <b>⇄</b> flips the answer on its own
            </span>
            <span>line: everything at its middle, {withSign(base)}</span>
          </p>
        </>
      }
    />
  );
}

function swing(row: TornadoRow): number {
  return Math.abs(row.high - row.low);
}
