import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { seriesColour } from "./series-style.ts";

interface Side {
  name: string;
  series: number;
}

interface Axis {
  title: string;
  values: number[];
  format: (value: number) => string;
  /** Place of the value nearest to today's. */
  today: number;
}

export interface CheaperMapProps extends FigureProps {
  a: Side;
  b: Side;
  x: Axis;
  y: Axis;
  /** A row for each value of y, in it a cell for each value of x. */
  cells: ("a" | "b" | "close")[][];
}

const CLOSE = "Too close to call";

/** Which of two options is cheaper over two figures at once, with the part in which neither may be named. */
export function CheaperMap({ a, b, x, y, cells, ...figure }: CheaperMapProps) {
  const nameOf = { a: a.name, b: b.name, close: CLOSE };
  const rows = y.values.map((value, row) => ({ value, row })).reverse();
  return (
    <ChartFigure
      {...figure}
      table={{
        caption: figure.title,
        columns: [y.title, ...x.values.map(x.format)],
        rows: rows.map(({ value, row }) => ({
          header: y.format(value),
          cells: (cells[row] ?? []).map((cell) => nameOf[cell]),
        })),
      }}
      legend={
        <p className="legend">
          {([a, b] as const).map((side) => (
            <span key={side.name}>
              <i className="swatch" style={{ background: tint(side) }} />
              {side.name} is cheaper
            </span>
          ))}
          <span>
            <i className="swatch map-close" />
            {CLOSE.toLowerCase()}
          </span>
          <span>outlined: today</span>
        </p>
      }
      drawing={
        <div className="map" style={{ ["--columns" as string]: x.values.length }}>
          <span className="map-title">{y.title}</span>
          <div className="map-cells" role="img" aria-label={`${y.title} by ${x.title}; the table below has every cell`}>
            {rows.map(({ value, row }) => (
              <div className="map-row" key={value}>
                <span className="map-label">{y.format(value)}</span>
                {(cells[row] ?? []).map((cell, column) => (
                  <i
                    key={x.values[column]}
                    className={`map-cell${cell === "close" ? " map-close" : ""}${row === y.today && column === x.today ? " map-today" : ""}`}
                    style={cell === "close" ? undefined : { background: tint(cell === "a" ? a : b) }}
                  />
                ))}
              </div>
            ))}
          </div>
          <div className="map-foot">
            <span>{x.format(x.values[0] ?? 0)}</span>
            <span>{x.title}</span>
            <span>{x.format(x.values.at(-1) ?? 0)}</span>
          </div>
        </div>
      }
    />
  );
}

const tint = ({ series }: Side): string => `color-mix(in srgb, ${seriesColour(series)} 45%, var(--surface))`;
