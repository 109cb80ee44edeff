import { Tag } from "./tag.tsx";

export type ConfidenceLevel = "low" | "medium" | "high";

const words: Record<ConfidenceLevel, string> = { low: "Low", medium: "Medium", high: "High" };
const filled: Record<ConfidenceLevel, number> = { low: 1, medium: 2, high: 3 };

export function ConfidenceDots({ level }: { level: ConfidenceLevel }) {
  return (
    <Tag
      icon={
        <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
          {[0, 1, 2].map((dot) => (
            <circle
              key={dot}
              cx={4 + dot * 9}
              cy="6"
              r="3"
              fill={dot < filled[level] ? "currentColor" : "none"}
              stroke="currentColor"
              strokeWidth="1.2"
            />
          ))}
        </svg>
      }
    >
      {words[level]} confidence
    </Tag>
  );
}
