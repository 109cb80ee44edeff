import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { niceTicks } from "./nice-ticks.ts";
import { seriesColour } from "./series-style.ts";

interface Side {
  name: string;
  series: number;
}

export interface DifferenceBarsProps extends FigureProps {
  /** A difference below zero means that a costs less. */
  a: Side;
  b: Side;
  low: number;
  width: number;
  counts: number[];
  format: (amount: number) => string;
}

/** How often which of two options costs less, and by how much: every future in a bar. */
export function DifferenceBars({ a, b, low, width, counts, format, ...figure }: DifferenceBarsProps) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const high = low + width * counts.length;
  const at = (amount: number) => `${((amount - low) / (high - low)) * 100}%`;
  const bars = counts.map((count, place) => ({ count, from: low + width * place }));
  const ticks = niceTicks(low, high, 5).filter((tick) => tick > low && tick < high);
  const isReady = width > 0 && all > 0;
  return (
    <ChartFigure
      {...figure}
      state={figure.state ?? (isReady ? "ready" : "empty")}
      stateMessage={figure.stateMessage ?? "Both cost the same in every future, or differ by one amount."}
      table={{
        caption: figure.title,
        columns: [`${a.name} less ${b.name}, from`, "to", "Futures of 100"],
        rows: bars.map(({ count, from }) => ({
          header: format(from),
          cells: [format(from + width), ((count / all) * 100).toFixed(1)],
        })),
      }}
      legend={
        <p className="legend">
          <span>
            <i className="swatch" style={{ background: seriesColour(a.series) }} />
            {a.name} costs less
          </span>
          <span>
            <i className="swatch" style={{ background: seriesColour(b.series) }} />
            {b.name} costs less
          </span>
        </p>
      }
      drawing={
        <div className="differences">
          <div className="difference-bars" role="img" aria-label={`${a.name} less ${b.name}, futures by amount`}>
            {bars.map(({ count, from }) => (
              <i
                key={from}
                style={{
                  height: `${(count / most) * 100}%`,
                  background: seriesColour(from + width / 2 < 0 ? a.series : b.series),
                }}
              />
            ))}
          </div>
          <div className="difference-axis">
            {ticks.map((tick) => (
              <span key={tick} style={{ left: at(tick) }}>
                {tick === 0 ? "equal" : format(tick)}
              </span>
            ))}
          </div>
        </div>
      }
    />
  );
}
