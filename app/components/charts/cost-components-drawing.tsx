import { Bar, BarChart, Tooltip, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { type CostOption, type CostPart, totalOf } from "./cost-components.tsx";

interface Part {
  key: CostPart;
  label: string;
}

interface DrawingProps {
  width: number;
  compact: boolean;
  title: string;
  options: CostOption[];
  parts: Part[];
  format: (amount: number) => string;
  formatShort: (amount: number) => string;
}

/** A number is written into its bar only where it fits. */
const widthForNumber = 34;

export function CostComponentsDrawing({ width, compact, title, options, parts, format, formatShort }: DrawingProps) {
  const rowHeight = compact ? 48 : 40;
  const barSize = compact ? 20 : 26;
  const most = Math.max(...options.map((option) => totalOf(option, parts)), 1);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={options.length * rowHeight}
      data={options.map((option) => ({ key: option.key, name: option.name, ...option.amounts }))}
      margin={{ top: 0, right: compact ? 0 : 72, bottom: 0, left: compact ? 0 : 150 }}
      title={title}
    >
      <XAxis type="number" hide domain={[0, most]} />
      <YAxis type="category" dataKey="key" hide />
      <Tooltip
        cursor={{ fill: "var(--text)", fillOpacity: 0.06 }}
        isAnimationActive={false}
        content={({ label }) => {
          const option = options.find((candidate) => candidate.key === label);
          if (!option) return null;
          return (
            <ChartTooltip
              title={`${option.name}: ${format(totalOf(option, parts))}`}
              rows={parts.map((part) => ({
                key: part.key,
                label: (
                  <>
                    <i className="swatch" style={{ background: `var(--part-${part.key})` }} />
                    {part.label}
                  </>
                ),
                value: format(option.amounts[part.key] ?? 0),
              }))}
            />
          );
        }}
      />
      {parts.map((part) => (
        <Bar
          key={part.key}
          dataKey={part.key}
          stackId="cost"
          fill="transparent"
          barSize={barSize}
          isAnimationActive={false}
        />
      ))}
      <Bars
        options={options}
        parts={parts}
        compact={compact}
        barSize={barSize}
        width={width}
        format={format}
        formatShort={formatShort}
      />
    </BarChart>
  );
}

interface BarsProps extends Omit<DrawingProps, "title"> {
  barSize: number;
}

function Bars({ options, parts, compact, barSize, width, format, formatShort }: BarsProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  return (
    <g>
      {options.map((option) => {
        const middle = (y(option.key, { position: "middle" }) ?? 0) + (compact ? 11 : 0);
        const total = totalOf(option, parts);
        const end = x(total) ?? 0;
        return (
          <g key={option.key}>
            <text className="t" x={0} y={compact ? middle - barSize / 2 - 6 : middle + 4}>
              {option.name}
            </text>
            {segmentsOf(option, parts).map((segment) => {
              const left = x(segment.from) ?? 0;
              const span = Math.max(1, (x(segment.to) ?? 0) - left - 1.5);
              return (
                <g key={segment.key}>
                  <rect
                    x={left}
                    y={middle - barSize / 2}
                    width={span}
                    height={barSize}
                    rx="2"
                    fill={`var(--part-${segment.key})`}
                  />
                  {span >= widthForNumber ? (
                    <text
                      x={left + span / 2}
                      y={middle + 4}
                      textAnchor="middle"
                      style={{ fill: `var(--part-${segment.key}-text)`, fontWeight: 600 }}
                    >
                      {formatShort(segment.to - segment.from)}
                    </text>
                  ) : null}
                </g>
              );
            })}
            <text
              className="tb"
              x={compact ? width : end + 8}
              y={compact ? middle - barSize / 2 - 6 : middle + 4}
              textAnchor={compact ? "end" : "start"}
            >
              {format(total)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function segmentsOf(option: CostOption, parts: Part[]): { key: CostPart; from: number; to: number }[] {
  let reached = 0;
  return parts.flatMap((part) => {
    const amount = option.amounts[part.key] ?? 0;
    if (amount <= 0) return [];
    const from = reached;
    reached += amount;
    return [{ key: part.key, from, to: reached }];
  });
}
