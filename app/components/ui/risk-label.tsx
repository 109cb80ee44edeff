export type RiskLevel = "low" | "moderate" | "elevated" | "high" | "unproven" | "unknown";

export const riskWords: Record<RiskLevel, string> = {
  low: "Low risk",
  moderate: "Moderate risk",
  elevated: "Elevated risk",
  high: "High risk",
  unproven: "Unproven",
  unknown: "Unknown",
};

const filledBars: Partial<Record<RiskLevel, number>> = { low: 1, moderate: 2, elevated: 3, high: 4 };

/** The risk of a decision: word first, bars and colour as second signals. Unproven and unknown have no bars. */
export function RiskLabel({ level }: { level: RiskLevel }) {
  return (
    <span className={`risk risk-${level}`}>
      <RiskSign level={level} />
      {riskWords[level]}
    </span>
  );
}

function RiskSign({ level }: { level: RiskLevel }) {
  const filled = filledBars[level];
  if (filled === undefined) {
    return (
      <svg width="13" height="12" viewBox="0 0 13 12" aria-hidden="true">
        <circle cx="6.5" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2 1.8" />
        <path d="M6.5 3.5v3M6.5 8.4v.2" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
    );
  }
  return (
    <svg width="13" height="12" viewBox="0 0 13 12" aria-hidden="true">
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 3.4}
          y={9 - bar * 2.6}
          width="2.4"
          height={3 + bar * 2.6}
          rx=".6"
          fill="currentColor"
          opacity={bar < filled ? 1 : 0.25}
        />
      ))}
    </svg>
  );
}
