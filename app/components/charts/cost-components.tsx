import { lazy } from "react";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { ClientDrawing } from "./client-drawing.tsx";

const Drawing = lazy(() =>
  import("./cost-components-drawing.tsx").then((part) => ({ default: part.CostComponentsDrawing })),
);

export type CostPart = "people" | "provider" | "tools" | "governance" | "transition" | "risk";

export interface CostOption {
  key: string;
  name: string;
  amounts: Partial<Record<CostPart, number>>;
}

export interface CostComponentsProps extends FigureProps {
  options: CostOption[];
  parts?: { key: CostPart; label: string }[];
  format: (amount: number) => string;
  /** Inside the bars. */
  formatShort?: (amount: number) => string;
}

export const usualCostParts: { key: CostPart; label: string }[] = [
  { key: "people", label: "People" },
  { key: "provider", label: "Provider" },
  { key: "tools", label: "Tools and monitoring" },
  { key: "governance", label: "Steering the provider" },
  { key: "transition", label: "Transition" },
  { key: "risk", label: "Expected mishaps" },
];

/** What the money of each option buys, as parts of one bar. */
export function CostComponents(props: CostComponentsProps) {
  const { options, parts = usualCostParts, format, formatShort = format, size, state, ...figure } = props;
  const used = parts.filter((part) => options.some((option) => (option.amounts[part.key] ?? 0) !== 0));
  const drawable = options.every((option) =>
    Object.values(option.amounts).every((amount) => Number.isFinite(amount) && amount >= 0),
  );
  return (
    <ChartFigure
      {...figure}
      state={state ?? (options.length === 0 || used.length === 0 ? "empty" : drawable ? "ready" : "invalid")}
      table={{
        caption: figure.title,
        columns: ["Option", ...used.map((part) => part.label), "Total"],
        rows: options.map((option) => ({
          header: option.name,
          cells: [...used.map((part) => format(option.amounts[part.key] ?? 0)), format(totalOf(option, used))],
        })),
      }}
      legend={
        <p className="legend">
          {used.map((part) => (
            <span key={part.key}>
              <i className="swatch" style={{ background: `var(--part-${part.key})` }} />
              {part.label}
            </span>
          ))}
        </p>
      }
      drawing={
        <ClientDrawing size={size} height={options.length * 40} heightCompact={options.length * 48}>
          {(room) => (
            <Drawing
              {...room}
              title={figure.title}
              options={options}
              parts={used}
              format={format}
              formatShort={formatShort}
            />
          )}
        </ClientDrawing>
      }
    />
  );
}

export function totalOf(option: CostOption, parts: { key: CostPart }[]): number {
  return parts.reduce((total, part) => total + (option.amounts[part.key] ?? 0), 0);
}
