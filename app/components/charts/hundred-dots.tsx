import { type BaseRates, type ChanceRange, chanceRows, outOfHundred, usualBaseRates } from "./chance-range.ts";
import { ChartFigure, type FigureProps } from "./chart-figure.tsx";

export interface HundredDotsProps extends FigureProps {
  chance: ChanceRange;
  baseRates?: BaseRates;
}

type Kind = "sure" | "middle" | "possible" | "rest" | "open";

/** A hundred such promotions, counted: the feeling for a chance before its precision. */
export function HundredDots({
  chance,
  baseRates = usualBaseRates,
  finding,
  headingLevel = "hidden",
  ...figure
}: HundredDotsProps) {
  return (
    <ChartFigure
      {...figure}
      headingLevel={headingLevel}
      findingFirst
      finding={
        <span className="counted">
          <b className="figure-number">{figureWords(chance)}</b>
          <span>{finding}</span>
        </span>
      }
      table={{
        caption: figure.title,
        columns: ["If in general", "Such promotions that go well"],
        rows: chanceRows(chance, baseRates),
      }}
      drawing={
        <>
          <Dots kinds={kindsOf(chance)} label={describe(chance)} />
          <Key chance={chance} baseRates={baseRates} />
        </>
      }
    />
  );
}

function Dots({ kinds, label }: { kinds: Kind[]; label: string }) {
  const step = 22.6;
  return (
    <svg className="dots" viewBox="0 0 452 113" role="img" aria-label={label}>
      {kinds.map((kind, index) => (
        <Dot
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          key={index}
          kind={kind}
          cx={step / 2 + (index % 20) * step}
          cy={step / 2 + Math.floor(index / 20) * step}
        />
      ))}
    </svg>
  );
}

function Dot({ kind, cx, cy }: { kind: Kind; cx: number; cy: number }) {
  if (kind === "possible" || kind === "open") {
    const stroke = kind === "open" ? "var(--risk-unproven)" : "var(--accent)";
    return <circle cx={cx} cy={cy} r="7.6" fill="none" stroke={stroke} strokeWidth="1.5" strokeDasharray="2.2 1.8" />;
  }
  const fill = kind === "rest" ? "var(--border-strong)" : "var(--accent)";
  return <circle cx={cx} cy={cy} r="8.2" fill={fill} opacity={kind === "middle" ? 0.55 : kind === "rest" ? 0.75 : 1} />;
}

function Key({ chance, baseRates }: { chance: ChanceRange; baseRates: BaseRates }) {
  const dashed = (colour: string) => <i className="dot" style={{ border: `1.5px dashed ${colour}` }} />;
  const solid = (colour: string, opacity = 1) => <i className="dot" style={{ background: colour, opacity }} />;
  if (chance === null) {
    return (
      <p className="legend legend-after">
        <span>{dashed("var(--risk-unproven)")}nothing is known yet</span>
      </p>
    );
  }
  const [low, high] = [outOfHundred(chance.low), outOfHundred(chance.high)];
  return (
    <p className="legend legend-after">
      {chance.point === null ? (
        <span>
          {dashed("var(--risk-unproven)")}somewhere between {low} and {high}: unproven
        </span>
      ) : (
        <>
          <span>
            {solid("var(--accent)")}
            {low} even if few promotions go well
          </span>
          <span>
            {solid("var(--accent)", 0.55)}
            {outOfHundred(chance.point)} at your base rate of {outOfHundred(baseRates.middle)} %
          </span>
          <span>
            {dashed("var(--accent)")}
            {high} if most go well
          </span>
          <span>{solid("var(--border-strong)")}do not go well</span>
        </>
      )}
    </p>
  );
}

/** Without a point the dots below the range stay grey too: a filled dot would read as an estimate. */
function kindsOf(chance: ChanceRange): Kind[] {
  return Array.from({ length: 100 }, (_, index): Kind => {
    if (chance === null) return "open";
    const { point } = chance;
    if (point === null) return index >= outOfHundred(chance.low) && index < outOfHundred(chance.high) ? "open" : "rest";
    if (index < outOfHundred(chance.low)) return "sure";
    if (index < outOfHundred(point)) return "middle";
    return index < outOfHundred(chance.high) ? "possible" : "rest";
  });
}

function figureWords(chance: ChanceRange): string {
  if (chance === null) return "Unknown";
  return chance.point === null ? "Unproven" : `${outOfHundred(chance.point)} in 100`;
}

function describe(chance: ChanceRange): string {
  if (chance === null) return "A hundred empty dots: nothing is known yet";
  const range = `${outOfHundred(chance.low)} with a cautious base rate, ${outOfHundred(chance.high)} with a generous one`;
  return chance.point === null
    ? `Of a hundred such promotions ${range}; no single number is shown`
    : `${outOfHundred(chance.point)} of a hundred such promotions go well; ${range}`;
}
