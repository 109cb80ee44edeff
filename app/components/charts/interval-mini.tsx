export interface IntervalMiniProps {
  low: number;
  high: number;
  /** Null draws the range dashed, without a point. */
  point: number | null;
  /** Read out in place of the drawing: "10th to 86th percentile". */
  label: string;
  min?: number;
  max?: number;
  /** Where the thin middle line stands; null leaves it out. */
  middle?: number | null;
}

/** An interval small enough for a table cell. */
export function IntervalMini({
  low,
  high,
  point,
  label,
  min = 0,
  max = 100,
  middle = (min + max) / 2,
}: IntervalMiniProps) {
  const at = (value: number) => `${(Math.min(1, Math.max(0, (value - min) / (max - min || 1))) * 100).toFixed(2)}%`;
  const share = `${(((Math.min(high, max) - Math.max(low, min)) / (max - min || 1)) * 100).toFixed(2)}%`;
  return (
    <span className="interval-mini">
      <svg className="chart" height="24" role="img" aria-label={label}>
        <line x1="0" x2="100%" y1="12" y2="12" stroke="var(--chart-grid)" strokeWidth="1.5" />
        {middle === null ? null : <line x1={at(middle)} x2={at(middle)} y1="6" y2="18" stroke="var(--chart-axis)" />}
        {point === null ? (
          <rect
            x={at(low)}
            width={share}
            y="6.5"
            height="11"
            rx="3.5"
            fill="none"
            stroke="var(--risk-unproven)"
            strokeDasharray="3 2.5"
          />
        ) : (
          <>
            <rect x={at(low)} width={share} y="6.5" height="11" rx="3.5" fill="var(--accent)" opacity=".24" />
            <circle cx={at(point)} cy="12" r="4.5" fill="var(--accent)" />
          </>
        )}
      </svg>
    </span>
  );
}
