import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { SeriesKey } from "../ui/series-key.tsx";
import { ChartTooltip } from "./chart-tooltip.tsx";
import type { LineComparisonProps } from "./line-comparison.tsx";
import { LineNames } from "./line-names.tsx";
import { niceTicks } from "./nice-ticks.ts";
import { seriesColour, seriesDash } from "./series-style.ts";

interface DrawingProps
  extends Pick<
    LineComparisonProps,
    "lines" | "places" | "placeName" | "ticks" | "format" | "formatPlace" | "mark" | "reference"
  > {
  width: number;
  compact: boolean;
  title: string;
}

export function LineComparisonDrawing(props: DrawingProps) {
  const { width, compact, title, lines, places, placeName, ticks, format, formatPlace, mark, reference } = props;
  const values = [...lines.flatMap((line) => line.values), ...(reference ? [reference.value] : [])];
  const heights = niceTicks(Math.min(...values), Math.max(...values), compact ? 4 : 6);
  const points = places.map((place, i) => ({
    place,
    ...Object.fromEntries(lines.map((line) => [line.key, line.values[i]])),
  }));
  return (
    <LineChart
      width={width}
      height={compact ? 250 : 340}
      data={points}
      margin={{ top: 22, right: compact ? 12 : 128, bottom: 0, left: 0 }}
      title={title}
    >
      <CartesianGrid syncWithTicks vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="place"
        type="number"
        domain={[places[0] ?? 0, places.at(-1) ?? 1]}
        ticks={ticks}
        tickFormatter={formatPlace}
        tickLine={false}
        axisLine={{ stroke: "var(--chart-axis)" }}
        interval={compact ? "preserveStartEnd" : 0}
        height={26}
      />
      <YAxis
        width={52}
        domain={[heights[0] ?? 0, heights.at(-1) ?? 100]}
        ticks={heights}
        tickFormatter={format}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--chart-axis)", strokeDasharray: "2 3" }}
        content={({ label, active, payload }) => {
          if (!active || !payload?.length) return null;
          const point = payload[0]?.payload as Record<string, number>;
          return (
            <ChartTooltip
              title={`${placeName} ${formatPlace(Number(label))}`}
              rows={lines.map((line) => ({
                key: line.key,
                label: <SeriesKey series={line.series}>{line.shortName}</SeriesKey>,
                value: format(point[line.key] ?? Number.NaN),
              }))}
            />
          );
        }}
      />
      {reference ? (
        <ReferenceLine
          y={reference.value}
          stroke="var(--text-muted)"
          strokeDasharray="4 3"
          label={{ value: reference.label, position: "insideBottomLeft", className: "tf" }}
        />
      ) : null}
      {mark ? (
        <ReferenceLine
          x={mark.place}
          stroke="var(--text)"
          strokeDasharray="2 3"
          label={{ value: compact ? mark.shortLabel : mark.label, position: "top", className: "tb" }}
        />
      ) : null}
      {lines.map((line) => (
        <Line
          key={line.key}
          dataKey={line.key}
          type="linear"
          stroke={seriesColour(line.series)}
          strokeWidth={1.8}
          strokeDasharray={seriesDash(line.series)}
          dot={false}
          activeDot={{ r: 4 }}
          isAnimationActive={false}
        />
      ))}
      {compact ? null : (
        <LineNames
          ends={lines.map(({ key, shortName, series, values: along }) => ({
            ...{ key, series, name: shortName, value: along.at(-1) ?? 0 },
          }))}
        />
      )}
    </LineChart>
  );
}
