import type { RiskLevel } from "../ui/risk-label.tsx";
import { type BaseRates, type ChanceRange, chanceRows, outOfHundred, usualBaseRates } from "./chance-range.ts";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";

export interface RiskZonesProps extends FigureProps {
  level: RiskLevel;
  chance: ChanceRange;
  baseRates?: BaseRates;
}

const zones = [
  { level: "high", word: "High", from: 0, to: 50 },
  { level: "elevated", word: "Elevated", from: 50, to: 65 },
  { level: "moderate", word: "Moderate", from: 65, to: 80 },
  { level: "low", word: "Low", from: 80, to: 100 },
] as const;

/** Labels nearer than this (in hundredths) are set side by side instead of on top of each other. */
const near = 7;

/** The chance with its range over base rates, on the zones that give the risk its word. Dashed, without a point, when unproven. */
export function RiskZones({ level, chance, baseRates = usualBaseRates, headingLevel = 3, ...figure }: RiskZonesProps) {
  const shown = level === "unknown" ? null : level === "unproven" && chance ? { ...chance, point: null } : chance;
  return (
    <ChartFigure
      {...figure}
      headingLevel={headingLevel}
      findingFirst
      table={{
        caption: figure.title,
        columns: ["If in general", "This promotion goes well"],
        rows: chanceRows(shown, baseRates),
      }}
      drawing={
        <div className="zones" role="img" aria-label={describe(level, shown)}>
          {zones.map((zone) => (
            <div
              key={zone.level}
              className={`zone zone-${zone.level}`}
              style={{ left: `${zone.from}%`, width: `${zone.to - zone.from}%` }}
            >
              <span>{zone.word}</span>
              <i />
            </div>
          ))}
          <Range level={level} chance={shown} />
        </div>
      }
    />
  );
}

function Range({ level, chance }: { level: RiskLevel; chance: ChanceRange }) {
  const low = chance ? outOfHundred(chance.low) : 0;
  const high = chance ? outOfHundred(chance.high) : 100;
  const point = chance?.point === null || chance?.point === undefined ? null : outOfHundred(chance.point);
  const lowTight = point === null ? high - low < 2 * near : point - low < near;
  const highTight = point === null ? high - low < 2 * near : high - point < near;
  return (
    <>
      <span
        className={point === null ? "zone-range zone-range-open" : "zone-range"}
        style={{ left: `${low}%`, width: `${high - low}%` }}
      />
      {low > 9 ? <span className="zone-number zone-edge-start">0</span> : null}
      {high < 80 ? <span className="zone-number zone-edge-end">100 of 100</span> : null}
      {chance ? (
        <>
          <span className={lowTight ? "zone-number zone-before" : "zone-number"} style={{ left: `${low}%` }}>
            {low}
          </span>
          <span className={highTight ? "zone-number zone-after" : "zone-number"} style={{ left: `${high}%` }}>
            {high}
          </span>
        </>
      ) : null}
      {point === null ? null : (
        <>
          <span className="zone-point" style={{ left: `${point}%`, background: `var(--risk-${level})` }} />
          <b className="zone-number" style={{ left: `${point}%` }}>
            {point}
          </b>
        </>
      )}
    </>
  );
}

function describe(level: RiskLevel, chance: ChanceRange): string {
  if (chance === null) return "No chance is shown: nothing is known yet";
  const range = `${outOfHundred(chance.low)} to ${outOfHundred(chance.high)} of 100 across base rates`;
  return chance.point === null
    ? `No single chance is shown: ${range}, unproven`
    : `Chance that the promotion goes well: ${outOfHundred(chance.point)} of 100, in the ${level} zone; ${range}`;
}
