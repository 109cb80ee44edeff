import { Fragment } from "react";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";

export interface FreshnessGroup {
  key: string;
  label: string;
  fresh: number;
  stale: number;
  notRated: number;
}

export interface FreshnessBarsProps extends FigureProps {
  groups: FreshnessGroup[];
}

const kinds = [
  { key: "fresh", word: "fresh", className: "fresh" },
  { key: "stale", word: "stale", className: "stale" },
  { key: "notRated", word: "not rated", className: "not-rated" },
] as const;

/** Records by state and group; every bar is its own whole. */
export function FreshnessBars({ groups, ...figure }: FreshnessBarsProps) {
  return (
    <ChartFigure
      {...figure}
      table={{
        caption: figure.title,
        columns: ["Group", "Fresh", "Stale", "Not rated"],
        rows: groups.map((group) => ({
          header: group.label,
          cells: [String(group.fresh), String(group.stale), String(group.notRated)],
        })),
      }}
      drawing={
        <>
          <div className="freshness">
            {groups.map((group) => (
              <Fragment key={group.key}>
                <span aria-hidden="true">{group.label}</span>
                <Bar group={group} />
              </Fragment>
            ))}
          </div>
          <p className="legend legend-after">
            {kinds.map((kind) => (
              <span key={kind.key}>
                <i className={`swatch ${kind.className}`} />
                {kind.word}
              </span>
            ))}
          </p>
        </>
      }
    />
  );
}

function Bar({ group }: { group: FreshnessGroup }) {
  const total = group.fresh + group.stale + group.notRated;
  return (
    <div
      className="freshness-bar"
      role="img"
      aria-label={`${group.label}: ${kinds.map((kind) => `${group[kind.key]} ${kind.word}`).join(", ")}`}
    >
      {kinds.map((kind) =>
        group[kind.key] > 0 ? (
          <span key={kind.key} className={kind.className} style={{ flex: `${group[kind.key]} 1 0` }}>
            {group[kind.key] / total > 0.05 ? group[kind.key] : null}
          </span>
        ) : null,
      )}
    </div>
  );
}
