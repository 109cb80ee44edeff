import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceArea,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { niceTicks } from "./nice-ticks.ts";
import type { TornadoRow } from "./tornado.tsx";

interface DrawingProps {
  width: number;
  compact: boolean;
  title: string;
  a: string;
  b: string;
  rows: TornadoRow[];
  base: number;
  withSign: (amount: number) => string;
}

const barHeight = 18;

export function TornadoDrawing({ width, compact, title, a, b, rows, base, withSign }: DrawingProps) {
  const rowHeight = compact ? 44 : 32;
  const ends = rows.flatMap((row) => [row.low, row.high]);
  const [least, most] = [Math.min(...ends, base, 0), Math.max(...ends, base, 0)];
  // Room for the input's value beside the longest bars, on either side.
  const room = (most - least) * (compact ? 0.2 : 0.1) || 1;
  const ticks = niceTicks(least, most, compact ? 4 : 6).filter((tick) => tick >= least - room && tick <= most + room);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={rows.length * rowHeight + 44}
      data={rows.map((row) => ({
        ...row,
        below: least,
        range: [Math.min(row.low, row.high), Math.max(row.low, row.high)],
      }))}
      margin={{ top: 16, right: 6, bottom: 4, left: compact ? 0 : Math.min(230, width * 0.3) }}
      title={title}
    >
      <CartesianGrid syncWithTicks horizontal={false} stroke="var(--chart-grid)" />
      <XAxis
        type="number"
        orientation="top"
        height={22}
        domain={[least - room, most + room]}
        ticks={ticks}
        tickFormatter={(tick: number) => (tick === 0 ? "equal" : withSign(tick))}
        tickLine={false}
        axisLine={false}
        interval={compact ? "preserveStartEnd" : 0}
      />
      <YAxis type="category" dataKey="key" hide />
      <ReferenceArea x1={0} x2={most + room} fill="var(--series-1)" fillOpacity={0.06} ifOverflow="hidden" />
      <Tooltip
        cursor={{ fill: "var(--text)", fillOpacity: 0.06 }}
        isAnimationActive={false}
        content={({ payload }) => {
          const row = payload?.[0]?.payload as TornadoRow | undefined;
          if (!row) return null;
          return (
            <ChartTooltip
              title={row.label}
              rows={[
                { key: "low", label: `at ${row.lowInput}`, value: withSign(row.low) },
                { key: "high", label: `at ${row.highInput}`, value: withSign(row.high) },
                { key: "flips", label: "flips the answer", value: row.flips ? "yes" : "no" },
              ]}
            />
          );
        }}
      />
      <Bar dataKey="range" fill="transparent" barSize={barHeight} isAnimationActive={false} />
      <Swings rows={rows} base={base} compact={compact} />
      <Directions a={a} b={b} />
    </BarChart>
  );
}

function Swings({ rows, base, compact }: { rows: TornadoRow[]; base: number; compact: boolean }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  const line = (value: number, stroke: string, strokeWidth: number) => (
    <line x1={x(value)} x2={x(value)} y1={area.y} y2={area.y + area.height} stroke={stroke} strokeWidth={strokeWidth} />
  );
  const middleOf = (key: string) => (y(key, { position: "middle" }) ?? 0) + (compact ? 9 : 0);
  return (
    <g>
      {line(0, "var(--chart-axis)", 1)}
      {rows.map((row) => {
        const middle = middleOf(row.key);
        // Both ends on one side of the base: the bars share the height, so that neither hides the other.
        const shared = (row.low - base) * (row.high - base) > 0;
        const parts = [
          {
            key: "low",
            value: row.low,
            input: row.lowInput,
            fill: "var(--border-control)",
            opacity: 0.55,
            top: middle - barHeight / 2,
          },
          {
            key: "high",
            value: row.high,
            input: row.highInput,
            fill: "var(--accent)",
            opacity: 0.85,
            top: shared ? middle : middle - barHeight / 2,
          },
        ];
        return (
          <g key={row.key}>
            {parts.map((part) => {
              const [from, to] = [x(base) ?? 0, x(part.value) ?? 0];
              const toTheRight =
                part.value > base || (part.value === base && (part.key === "high") === row.low <= row.high);
              const flipped = row.flips && part.value !== 0 && Math.sign(part.value) !== Math.sign(base);
              // With both ends on one side only the farther one has room for its value.
              const named =
                !shared ||
                Math.abs(part.value - base) === Math.max(Math.abs(row.low - base), Math.abs(row.high - base));
              return (
                <g key={part.key}>
                  <rect
                    x={Math.min(from, to)}
                    y={part.top}
                    width={Math.abs(to - from)}
                    height={shared ? barHeight / 2 : barHeight}
                    rx="2"
                    fill={part.fill}
                    opacity={part.opacity}
                  />
                  {named ? (
                    <text
                      className={flipped ? "tb halo" : "halo"}
                      x={toTheRight ? to + 5 : to - 5}
                      y={middle + 4}
                      textAnchor={toTheRight ? "start" : "end"}
                    >
                      {part.input}
                      {flipped ? " ⇄" : ""}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </g>
        );
      })}
      {line(base, "var(--text)", 1.5)}
      {rows.map((row) => (
        <text
          key={row.key}
          className="t halo"
          x={0}
          y={compact ? middleOf(row.key) - barHeight / 2 - 5 : middleOf(row.key) + 4}
        >
          {row.label}
        </text>
      ))}
    </g>
  );
}

/** Widest letters of the chart's small type, in pixels: enough to tell whether words still fit. */
const LETTER_WIDTH = 6.6;

/** Which side of zero is whose, kept inside the chart where zero lies near an edge. */
function Directions({ a, b }: { a: string; b: string }) {
  const x = useXAxisScale();
  const plot = usePlotArea();
  if (!x || !plot) return null;
  const left = `← ${a} cheaper`;
  const right = `${b} cheaper →`;
  const zero = Number(x(0) ?? 0);
  const endOfRight = Math.min(zero + 8 + right.length * LETTER_WIDTH, plot.x + plot.width);
  const startOfRight = Math.max(endOfRight - right.length * LETTER_WIDTH, plot.x + left.length * LETTER_WIDTH + 16);
  return (
    <g>
      <text className="t" x={startOfRight - 16} y={12} textAnchor="end">
        {left}
      </text>
      <text className="t" x={startOfRight} y={12}>
        {right}
      </text>
    </g>
  );
}
