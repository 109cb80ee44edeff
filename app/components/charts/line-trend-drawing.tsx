import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  Tooltip,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { ChartTooltip } from "./chart-tooltip.tsx";
import type { LineTrendProps, TrendPoint } from "./line-trend.tsx";
import { niceTicks } from "./nice-ticks.ts";

interface DrawingProps extends Pick<LineTrendProps, "points" | "reference" | "format"> {
  width: number;
  compact: boolean;
  title: string;
}

export function LineTrendDrawing({ width, compact, title, points, reference, format }: DrawingProps) {
  const values = [...points.map((point) => point.value), ...(reference ? [reference.value] : [])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ticks = niceTicks(least - (most - least) * 0.1, most + (most - least) * 0.15, 4);
  return (
    <LineChart
      width={width}
      height={190}
      data={points}
      margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      title={title}
    >
      <CartesianGrid syncWithTicks vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="key"
        tickFormatter={(key: string) => points.find((point) => point.key === key)?.label ?? ""}
        tickLine={false}
        axisLine={false}
        interval={points.length > (compact ? 6 : 9) ? 2 : 0}
        padding={{ left: 12, right: 12 }}
        height={24}
      />
      <YAxis
        width={52}
        domain={[ticks[0] ?? least, ticks.at(-1) ?? most]}
        ticks={ticks}
        tickFormatter={format}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--chart-axis)", strokeDasharray: "2 3" }}
        content={({ payload }) => {
          const point = payload?.[0]?.payload as TrendPoint | undefined;
          if (!point) return null;
          const rows = [{ key: "value", label: point.note ?? "value", value: format(point.value) }];
          if (reference) rows.push({ key: "reference", label: reference.label, value: format(reference.value) });
          return <ChartTooltip title={point.label} rows={rows} />;
        }}
      />
      {reference ? (
        <ReferenceLine
          y={reference.value}
          stroke="var(--text)"
          strokeDasharray="4 3"
          label={{ value: reference.label, position: "insideBottomRight", className: "tf" }}
        />
      ) : null}
      <Line
        dataKey="value"
        type="linear"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={{ r: 3.5, fill: "var(--accent)", stroke: "var(--surface)", strokeWidth: 1.5 }}
        activeDot={{ r: 5 }}
        isAnimationActive={false}
      />
      <Notes points={points} />
    </LineChart>
  );
}

function Notes({ points }: { points: TrendPoint[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  return (
    <g>
      {points.map((point) =>
        point.note ? (
          <g key={point.key}>
            <circle
              cx={x(point.key)}
              cy={y(point.value)}
              r="4"
              fill="var(--surface)"
              stroke="var(--accent)"
              strokeWidth="2"
            />
            <text className="halo" x={x(point.key)} y={(y(point.value) ?? 0) - 10} textAnchor="middle">
              {point.note}
            </text>
          </g>
        ) : null,
      )}
    </g>
  );
}
