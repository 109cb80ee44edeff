import type { ReactNode } from "react";

export interface ChartTooltipProps {
  title: string;
  rows: { key: string; label: ReactNode; value: string }[];
}

/** One row of the chart's table, beside the pointer or the key focus. */
export function ChartTooltip({ title, rows }: ChartTooltipProps) {
  return (
    <div className="tooltip">
      <b>{title}</b>
      <dl>
        {rows.map((row) => (
          <div key={row.key} style={{ display: "contents" }}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
