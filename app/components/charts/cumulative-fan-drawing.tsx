import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { SeriesKey } from "../ui/series-key.tsx";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { type FanOption, milestones } from "./cumulative-fan.tsx";
import { LineNames } from "./line-names.tsx";
import { niceTicks } from "./nice-ticks.ts";
import { seriesColour, seriesDash } from "./series-style.ts";

interface DrawingProps {
  width: number;
  compact: boolean;
  title: string;
  options: FanOption[];
  leading: string[];
  months: number;
  format: (amount: number) => string;
  formatShort: (amount: number) => string;
}

type Month = { month: number } & Record<string, number | [number, number]>;

export function CumulativeFanDrawing(props: DrawingProps) {
  const { width, compact, title, options, leading, months, format, formatShort } = props;
  const highest = Math.max(0, ...options.flatMap((option) => option.p90.slice(0, months)));
  const ticks = niceTicks(0, highest, 5);
  const marks = [0, ...milestones(months)];
  const bands = options.filter((option) => leading.includes(option.key));
  return (
    <ComposedChart
      width={width}
      height={compact ? 230 : 372}
      data={monthsOf(options, months)}
      margin={{ top: 8, right: compact ? 8 : 92, bottom: 0, left: 0 }}
      title={title}
    >
      <CartesianGrid syncWithTicks vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="month"
        type="number"
        domain={[0, months]}
        ticks={marks}
        tickFormatter={(month: number) => (month === 0 ? "start" : compact ? String(month) : `month ${month}`)}
        tickLine={false}
        axisLine={{ stroke: "var(--chart-axis)" }}
        interval={0}
        height={26}
      />
      <YAxis
        width={52}
        domain={[0, highest]}
        ticks={ticks.filter((tick) => tick <= highest)}
        tickFormatter={formatShort}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--chart-axis)", strokeDasharray: "2 3" }}
        content={({ label, active }) => {
          const month = Number(label);
          if (!active || !Number.isFinite(month) || month < 1) return null;
          return (
            <ChartTooltip
              title={`Month ${month}`}
              rows={options.map((option) => ({
                key: option.key,
                label: <SeriesKey series={option.series}>{option.shortName ?? option.name}</SeriesKey>,
                value: [option.p10, option.p50, option.p90].map((series) => format(series[month - 1] ?? 0)).join(" · "),
              }))}
            />
          );
        }}
      />
      {bands.map((option) => (
        <Area
          key={`${option.key}-band`}
          dataKey={`${option.key}-band`}
          stroke="none"
          fill={seriesColour(option.series)}
          fillOpacity="var(--band-opacity)"
          isAnimationActive={false}
          activeDot={false}
        />
      ))}
      {options.map((option) => (
        <Line
          key={option.key}
          dataKey={option.key}
          stroke={seriesColour(option.series)}
          strokeWidth={leading.includes(option.key) ? 2.4 : 1.6}
          strokeDasharray={seriesDash(option.series)}
          dot={false}
          activeDot={{ r: 4 }}
          isAnimationActive={false}
        />
      ))}
      {compact ? null : (
        <LineNames
          ends={options.map(({ key, series, shortName, name, p50 }) => ({
            ...{ key, series, name: shortName ?? name, value: p50[months - 1] ?? 0 },
          }))}
        />
      )}
    </ComposedChart>
  );
}

function monthsOf(options: FanOption[], months: number): Month[] {
  return Array.from({ length: months + 1 }, (_, month) => {
    const entry: Month = { month };
    for (const option of options) {
      entry[option.key] = month === 0 ? 0 : (option.p50[month - 1] ?? 0);
      entry[`${option.key}-band`] = month === 0 ? [0, 0] : [option.p10[month - 1] ?? 0, option.p90[month - 1] ?? 0];
    }
    return entry;
  });
}
