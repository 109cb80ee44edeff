import type { FanOption } from "./cumulative-fan.tsx";
import { seriesColour } from "./series-style.ts";

export interface EndRangesProps {
  options: FanOption[];
  month: number;
  format: (amount: number) => string;
}

/** The last month enlarged: cumulative lines lie close together by nature, their ends are what differs. */
export function EndRanges({ options, month, format }: EndRangesProps) {
  const at = (values: number[]) => values[month - 1] ?? 0;
  const lowest = Math.min(...options.map((option) => at(option.p10)));
  const highest = Math.max(...options.map((option) => at(option.p90)));
  const place = (value: number) => ((value - lowest) / (highest - lowest || 1)) * 100;
  return (
    <div className="ends">
      <p className="tiny faint">Range at month {month}, enlarged: 8 of 10 futures and the middle</p>
      <ul>
        {options.map((option) => {
          const [low, middle, high] = [at(option.p10), at(option.p50), at(option.p90)];
          return (
            <li key={option.key} style={{ ["--tone" as string]: seriesColour(option.series) }}>
              <span className="end-name">{option.name}</span>
              <span className="end-range">
                <b>{format(middle)}</b>, {format(low)} – {format(high)}
              </span>
              <span className="end-track" aria-hidden="true">
                <i style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }} />
                <b style={{ left: `${place(middle)}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
