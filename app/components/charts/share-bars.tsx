import { ChartFigure, type FigureProps } from "./chart-figure.tsx";

export interface ShareBar {
  key: string;
  label: string;
  value: number;
  /** The value in words, at the end of the bar and in the table. */
  text: string;
  /** Further facts for the table, in the order of `facts`. */
  facts?: string[];
}

export interface ShareBarsProps extends Omit<FigureProps, "size"> {
  bars: ShareBar[];
  /** Column heads of the table: what the rows are, the value, and further facts. */
  columns: [string, string, ...string[]];
  /** What a full bar stands for; the largest value where it is left out. */
  full?: number;
}

/** One bar a row, drawn on the server: its length is the value, its words stand beside it. */
export function ShareBars({ bars, columns, full, ...figure }: ShareBarsProps) {
  const most = full ?? Math.max(...bars.map(({ value }) => value), 0);
  return (
    <ChartFigure
      {...figure}
      state={figure.state ?? (bars.length === 0 ? "empty" : "ready")}
      table={{
        caption: figure.title,
        columns: [...columns],
        rows: bars.map(({ label, text, facts = [] }) => ({ header: label, cells: [text, ...facts] })),
      }}
      drawing={
        <div className="share-bars" aria-hidden="true">
          {bars.map(({ key, label, value, text }) => (
            <div className="share-bar" key={key}>
              <span className="share-bar-label">{label}</span>
              <span className="share-bar-track">
                <i style={{ width: `${most > 0 ? (value / most) * 100 : 0}%` }} />
              </span>
              <span className="share-bar-text">{text}</span>
            </div>
          ))}
        </div>
      }
    />
  );
}
