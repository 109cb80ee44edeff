const mostPips = 8;

/** Filled: holds the level. Dashed: missing to the minimum. Stands beside "1 of 2" in words, so it is silent itself. */
export function CoverPips({ holders, minimum }: { holders: number; minimum: number }) {
  const count = Math.min(mostPips, Math.max(holders, minimum));
  if (count === 0) return null;
  return (
    <svg className="cover-pips" width={count * 17} height="14" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => index).map((pip) => {
        const held = pip < holders;
        return (
          <rect
            key={pip}
            x={1 + pip * 17}
            y="2"
            width="14"
            height="10"
            rx="2.5"
            fill={held ? "var(--chart-positive)" : "none"}
            stroke={held ? "var(--chart-positive)" : "var(--risk-high)"}
            strokeWidth="1.3"
            strokeDasharray={held ? undefined : "2.5 2"}
          />
        );
      })}
    </svg>
  );
}
