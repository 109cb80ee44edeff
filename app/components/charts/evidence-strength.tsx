import { ChartFigure, type FigureProps } from "./chart-figure.tsx";

export interface EvidenceStrengthProps extends FigureProps {
  value: number;
  /** The most that evidence can reach here: the right end of the bar. */
  maximum: number;
  medium?: number;
  high?: number;
}

export function EvidenceStrength(props: EvidenceStrengthProps) {
  const { value, maximum, medium = 0.38, high = 0.5, headingLevel = 3, ...figure } = props;
  const at = (level: number) => `${Math.min(100, (level / (maximum || 1)) * 100).toFixed(1)}%`;
  // A level that the evidence cannot reach here has no place on the bar; the table still names it.
  const marks = [
    { word: "medium", level: medium },
    { word: "high", level: high },
  ].filter((mark) => mark.level <= maximum);
  return (
    <ChartFigure
      {...figure}
      headingLevel={headingLevel}
      findingFirst
      table={{
        caption: figure.title,
        columns: ["Strength", "Value"],
        rows: [
          { header: "Now", cells: [value.toFixed(2)] },
          { header: "Medium confidence from", cells: [medium.toFixed(2)] },
          { header: "High confidence from", cells: [high.toFixed(2)] },
          { header: "Most that evidence can reach", cells: [maximum.toFixed(2)] },
        ],
      }}
      drawing={
        <div
          role="img"
          aria-label={`Strength ${value.toFixed(2)} of at most ${maximum.toFixed(2)}; medium from ${medium.toFixed(2)}, high from ${high.toFixed(2)}`}
        >
          <div className="strength">
            <i style={{ width: at(value) }} />
            {marks.map((mark) => (
              <s key={mark.word} style={{ left: at(mark.level) }} />
            ))}
          </div>
          <div className="strength-scale">
            <span>0</span>
            {marks.map((mark) => (
              <span key={mark.word} style={{ left: at(mark.level) }}>
                {mark.word} {mark.level.toFixed(2)}
              </span>
            ))}
          </div>
        </div>
      }
    />
  );
}
