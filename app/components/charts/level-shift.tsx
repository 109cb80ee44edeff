import { ChartFigure, type FigureProps } from "./chart-figure.tsx";
import { signed } from "./signed.ts";

export interface ShiftRow {
  key: string;
  label: string;
  from: number;
  to: number;
}

export interface LevelShiftProps extends FigureProps {
  groups: { title: string; rows: ShiftRow[] }[];
  fromName: string;
  toName: string;
  /** End of the scale, which begins at 0. */
  max: number;
  format: (value: number) => string;
}

/** Where a level starts and where it ends, a line a row: an open mark, a line, a full mark. */
export function LevelShift({ groups, fromName, toName, max, format, ...figure }: LevelShiftProps) {
  const rows = groups.flatMap((group) => group.rows);
  const difference = ({ from, to }: ShiftRow) => signed(to - from);
  return (
    <ChartFigure
      {...figure}
      findingFirst
      table={{
        caption: figure.title,
        columns: ["Skill", fromName, toName, "Difference"],
        rows: rows.map((row) => ({ header: row.label, cells: [format(row.from), format(row.to), difference(row)] })),
      }}
      legend={
        <p className="legend">
          <span>
            <i className="shift-mark" aria-hidden="true" /> {fromName}
          </span>
          <span>
            <i className="shift-mark shift-mark-full" aria-hidden="true" /> {toName}
          </span>
        </p>
      }
      drawing={
        <div className="shifts" aria-hidden="true">
          {groups.map((group) => (
            <div key={group.title} className="shift">
              <span className="shift-head">{group.title}</span>
              {group.rows.map((row) => (
                <div key={row.key} className="shift">
                  <span>{row.label}</span>
                  <Line row={row} max={max} />
                  <span className="shift-difference">{difference(row)}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
      }
    />
  );
}

function Line({ row: { from, to }, max }: { row: ShiftRow; max: number }) {
  const at = (value: number) => `${((value / max) * 96 + 2).toFixed(2)}%`;
  return (
    <svg className="chart shift-line" height="20" width="100%" aria-hidden="true">
      <line x1="0" x2="100%" y1="10" y2="10" stroke="var(--chart-grid)" />
      <line
        x1={at(from)}
        x2={at(to)}
        y1="10"
        y2="10"
        strokeWidth="3"
        stroke={to < from ? "var(--chart-negative)" : "var(--series-1)"}
      />
      <circle cx={at(to)} cy="10" r="5" fill="var(--series-1)" stroke="var(--surface)" />
      <circle cx={at(from)} cy="10" r="4" fill="var(--surface)" stroke="var(--series-1)" strokeWidth="2" />
    </svg>
  );
}
