import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { chanceRange, chanceWords, inHundred } from "#app/components/promotion/result-figures.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { paths } from "#app/lib/paths.ts";
import type { AnswerChance } from "#app/services/answers/describe-answers.ts";

const rangeWords = (low: number, high: number) => `${inHundred(low)} to ${inHundred(high)} of 100 by base rate`;

function Estimated({ chance }: { chance: Extract<AnswerChance, { kind: "estimated" }> }) {
  const range = chanceRange(chance.result);
  const { outlook } = chance;
  return (
    <>
      <strong>{chanceWords(chance.result)}</strong> <RiskLabel level={chance.result.label} />
      {range ? (
        <>
          <IntervalMini
            low={range.low}
            high={range.high}
            point={range.point}
            min={0}
            max={1}
            label={rangeWords(range.low, range.high)}
          />
          <span className="tiny muted">
            {rangeWords(range.low, range.high)}; {chance.result.confidence} confidence
          </span>
        </>
      ) : (
        <span className="tiny muted"> nothing is on record yet</span>
      )}
      {outlook ? (
        <span className="tiny muted">
          <br />
          After it the chance would read low risk in {inHundred(outlook.promote)} of 100 such trials, below even in{" "}
          {inHundred(outlook.notNow)}: a trial finds out and binds nobody.
        </span>
      ) : null}
    </>
  );
}

/** How likely it goes well, where something is known of it. Unknown is not zero. */
export function ChanceCell({ chance }: { chance: AnswerChance }) {
  if (chance.kind === "not-estimated") return <span className="muted">not estimated</span>;
  if (chance.kind === "estimated") return <Estimated chance={chance} />;
  return (
    <>
      <strong>{inHundred(chance.middle)} of 100</strong>{" "}
      <Mark
        kind="judgement"
        explanation="The base rate: nothing is known yet of somebody from outside."
        to={paths.computed()}
      />
      <IntervalMini
        low={chance.low}
        high={chance.high}
        point={chance.middle}
        min={0}
        max={1}
        label={rangeWords(chance.low, chance.high)}
      />
      <span className="tiny muted">{rangeWords(chance.low, chance.high)}; nobody is known yet</span>
    </>
  );
}
