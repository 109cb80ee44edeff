import { usePlotArea, useYAxisScale } from "recharts";
import { seriesColour } from "./series-style.ts";
import { spread } from "./spread.ts";

export interface NamedEnd {
  key: string;
  name: string;
  series: Parameters<typeof seriesColour>[0];
  /** Where the line ends, in the units of the vertical axis. */
  value: number;
}

/** Names at the ends of the lines, moved apart where the ends lie closer than a line of text. */
export function LineNames({ ends }: { ends: NamedEnd[] }) {
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!y || !area) return null;
  const right = area.x + area.width;
  const placed = ends.map((end) => ({ ...end, at: y(end.value) ?? 0 })).sort((a, b) => a.at - b.at);
  const places = spread(
    placed.map(({ at }) => at),
    16,
  );
  return (
    <g>
      {placed.map(({ key, name, series, at }, index) => (
        <g key={key}>
          <path
            d={`M${right + 1} ${at}L${right + 8} ${places[index]}h4`}
            fill="none"
            stroke={seriesColour(series)}
            strokeWidth="1.2"
          />
          <text className="t" x={right + 15} y={(places[index] ?? 0) + 4}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
