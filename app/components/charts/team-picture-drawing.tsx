import type { ChartSize } from "./chart-figure.tsx";
import { ordinal } from "./ordinal.ts";
import { layOutTeam, nameOf, type PicturedPerson, type TeamPictureLayout } from "./team-picture-layout.ts";

interface DrawingProps extends Required<ChartSize> {
  people: PicturedPerson[];
  /** Read out in place of the drawing. */
  label: string;
}

const PERCENTILES = [0, 25, 50, 75, 100];
const percentileWords = (value: number) => (value === 0 ? "weakest" : value === 100 ? "strongest" : String(value));

/** Technical level against managerial competence, every interval as plain as its point. */
export function TeamPictureDrawing({ people, width, compact, label }: DrawingProps) {
  const layout = layOutTeam(people, { width, compact });
  return (
    <svg
      className="chart team-picture"
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-label={label}
    >
      <Scales layout={layout} compact={compact} />
      {layout.placed.map(({ person, x }) => (
        <g key={person.key}>
          <title>{`${person.name}: ${ordinal(person.low)} to ${ordinal(person.high)} percentile`}</title>
          <rect
            className="team-interval"
            x={x - 4}
            width="8"
            y={layout.yOf(person.high)}
            height={layout.yOf(person.low) - layout.yOf(person.high)}
            rx="4"
          />
          {[person.low, person.high].map((end) => (
            <line key={end} className="team-end" x1={x - 5} x2={x + 5} y1={layout.yOf(end)} y2={layout.yOf(end)} />
          ))}
          <circle className="team-point" cx={x} cy={layout.yOf(person.point ?? 0)} r="5.5" />
        </g>
      ))}
      {layout.placed.map(({ person, label: at }) =>
        at ? (
          <text key={person.key} className="tb team-halo" x={at.x} y={at.y} textAnchor={at.anchor}>
            {nameOf(person)}
          </text>
        ) : null,
      )}
      <Lane layout={layout} />
    </svg>
  );
}

function Scales({ layout, compact }: { layout: TeamPictureLayout; compact: boolean }) {
  const { left, right, top, bottom, laneTop, laneBottom, scaleLeft, levels, xOf, yOf } = layout;
  const isAnyUnrated = scaleLeft > left;
  return (
    <>
      <text className="t" x="0" y="12">
        Managerial competence, percentile among candidates ↑
      </text>
      {PERCENTILES.map((value) => (
        <g key={value}>
          <line className="team-grid" x1={left} x2={right} y1={yOf(value)} y2={yOf(value)} />
          <text
            className="tf"
            x={value === 0 || value === 100 ? left + 4 : left - 6}
            y={yOf(value) + (value === 100 ? 12 : value === 0 ? -4 : 4)}
            textAnchor={value === 0 || value === 100 ? "start" : "end"}
          >
            {percentileWords(value)}
          </text>
        </g>
      ))}
      <rect className="team-lane" x={left} y={laneTop} width={right - left} height={laneBottom - laneTop} rx="6" />
      <text className="t" x={left} y={laneTop - 7}>
        {compact ? "No estimate: too little known" : "No estimate: too little is known about how they lead"}
      </text>
      {levels.map((level) => (
        <g key={level}>
          <line className="team-grid" x1={xOf(level)} x2={xOf(level)} y1={top} y2={bottom} />
          <text className="tf" x={xOf(level)} y={laneBottom + 16} textAnchor="middle">
            {level}
          </text>
        </g>
      ))}
      {isAnyUnrated ? (
        <>
          <line className="team-grid" x1={scaleLeft} x2={scaleLeft} y1={top} y2={laneBottom} strokeDasharray="3 3" />
          <text className="tf" x={left} y={laneBottom + 16}>
            {compact ? "not rated" : "level not known"}
          </text>
        </>
      ) : null}
      <text className="t" x={right} y={laneBottom + 34} textAnchor="end">
        Technical level, 0–5 →
      </text>
    </>
  );
}

function Lane({ layout }: { layout: TeamPictureLayout }) {
  return layout.lane.map(({ person, x, y, label }) => (
    <g key={person.key}>
      <circle className="team-unknown" cx={x} cy={y} r="4.5" />
      <text className="t team-lane-halo" x={label.x} y={label.y} textAnchor={label.anchor}>
        {nameOf(person)}
      </text>
    </g>
  ));
}
