import {
  Bar,
  BarChart,
  CartesianGrid,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { niceTicks } from "./nice-ticks.ts";
import type { WaterfallStep } from "./reasons-waterfall.tsx";

interface DrawingProps {
  width: number;
  compact: boolean;
  title: string;
  steps: WaterfallStep[];
  format: (value: number) => string;
  formatTick?: ((value: number) => string) | undefined;
  stepWords?: string | undefined;
  upIsWorse?: boolean | undefined;
}

const barHeight = 22;

export function ReasonsWaterfallDrawing(props: DrawingProps) {
  const { width, compact, title, steps, format, formatTick = shortTick, upIsWorse = false } = props;
  const compactTicks = props.formatTick ? 3 : 5;
  const { stepWords = "moves the estimate by" } = props;
  const rowHeight = compact ? 52 : 40;
  const labelWidth = compact ? 0 : Math.min(220, Math.round(width * 0.4));
  const ends = steps.flatMap((step) => [step.from, step.to]);
  const ticks = niceTicks(Math.min(...ends, -0.05), Math.max(...ends, 0.05), compact ? compactTicks : 6);
  const data = steps.map((step) => ({ ...step, range: [Math.min(step.from, step.to), Math.max(step.from, step.to)] }));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={steps.length * rowHeight + 30}
      data={data}
      margin={{ top: 0, right: props.formatTick ? 62 : 44, bottom: 4, left: compact ? 44 : labelWidth + 34 }}
      title={title}
    >
      <CartesianGrid syncWithTicks horizontal={false} stroke="var(--chart-grid)" />
      <XAxis
        type="number"
        orientation="top"
        height={22}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
        ticks={ticks}
        tickFormatter={formatTick}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <YAxis type="category" dataKey="key" hide />
      <Tooltip
        cursor={{ fill: "var(--text)", fillOpacity: 0.06 }}
        isAnimationActive={false}
        content={({ payload }) => {
          const step = payload?.[0]?.payload as WaterfallStep | undefined;
          if (!step) return null;
          const rows = [{ key: "value", label: step.isSum ? "together" : stepWords, value: format(step.value) }];
          if (step.detail) rows.push({ key: "detail", label: step.detail, value: "" });
          return <ChartTooltip title={step.label} rows={rows} />;
        }}
      />
      <Bar dataKey="range" fill="transparent" isAnimationActive={false} barSize={barHeight} />
      <Steps steps={steps} compact={compact} format={format} width={width} upIsWorse={upIsWorse} />
    </BarChart>
  );
}

interface StepsProps {
  steps: WaterfallStep[];
  compact: boolean;
  width: number;
  format: (value: number) => string;
  upIsWorse: boolean;
}

function Steps({ steps, compact, width, format, upIsWorse }: StepsProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  return (
    <g>
      <line x1={x(0)} x2={x(0)} y1={area.y} y2={area.y + area.height} stroke="var(--chart-axis)" />
      {steps.map((step, index) => {
        const middle = (y(step.key, { position: "middle" }) ?? 0) + (compact ? 9 : 0);
        const left = x(Math.min(step.from, step.to)) ?? 0;
        const right = x(Math.max(step.from, step.to)) ?? 0;
        const end = x(step.to) ?? 0;
        const next = steps[index + 1];
        const nextMiddle = next ? (y(next.key, { position: "middle" }) ?? 0) + (compact ? 9 : 0) : 0;
        const toTheRight = step.value >= 0;
        return (
          <g key={step.key}>
            <StepLabel step={step} compact={compact} width={width} middle={middle} />
            {next ? (
              <line
                x1={end}
                x2={end}
                y1={middle + barHeight / 2}
                y2={nextMiddle - barHeight / 2}
                stroke="var(--chart-axis)"
                strokeDasharray="2 2"
              />
            ) : null}
            <rect
              x={left}
              y={middle - barHeight / 2}
              width={Math.max(1, right - left)}
              height={barHeight}
              rx="3"
              fill={fillOf(step, upIsWorse)}
            />
            <text
              className="tb"
              x={toTheRight ? right + 7 : left - 7}
              y={middle + 4}
              textAnchor={toTheRight ? "start" : "end"}
            >
              {format(step.value)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface StepLabelProps {
  step: WaterfallStep;
  compact: boolean;
  width: number;
  middle: number;
}

function StepLabel({ step, compact, width, middle }: StepLabelProps) {
  const className = step.isSum ? "tb" : "t";
  if (compact) {
    const top = middle - barHeight / 2 - 7;
    return (
      <>
        <text className={`${className} halo`} x={0} y={top}>
          {step.label}
        </text>
        {step.detail ? (
          <text className="tf halo" x={width} y={top} textAnchor="end">
            {step.detail}
          </text>
        ) : null}
      </>
    );
  }
  return (
    <>
      <text className={className} x={0} y={middle + (step.detail ? -3 : 4)}>
        {step.label}
      </text>
      {step.detail ? (
        <text className="tf" x={0} y={middle + 12}>
          {step.detail}
        </text>
      ) : null}
    </>
  );
}

function fillOf(step: WaterfallStep, upIsWorse: boolean): string {
  if (step.isSum) return "var(--text)";
  return step.value >= 0 !== upIsWorse ? "var(--chart-positive)" : "var(--chart-negative)";
}

function shortTick(value: number): string {
  const text = String(Math.abs(Math.round(value * 100) / 100));
  if (value === 0) return "0";
  return `${value < 0 ? "−" : "+"}${text}`;
}
