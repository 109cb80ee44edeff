import { EvidenceStrength } from "#app/components/charts/evidence-strength.tsx";
import { HundredDots } from "#app/components/charts/hundred-dots.tsx";
import { ordinal } from "#app/components/charts/ordinal.ts";
import { PercentileInterval } from "#app/components/charts/percentile-interval.tsx";
import { RiskZones } from "#app/components/charts/risk-zones.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { chanceRange, hidesPoint, percentiles } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { riskWords } from "#app/components/ui/risk-label.tsx";
import { withValues } from "#app/domain/promotion/parameters.ts";
import { describeBaseRates } from "#app/domain/promotion/sentences.ts";
import { formatNumber, formatPercent } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { type ResultProps, resultOf } from "./result.ts";

/** The chance as a picture, its range over base rates, the place among candidates and the strength of the evidence. */
export function AnswerPicture({ question, assessment }: ResultProps) {
  const { locale } = useReader();
  const { values } = withValues(assessment.model);
  const result = resultOf(assessment.candidate);
  const chance = chanceRange(result);
  const baseRates = {
    low: values["base-rate.low"].value,
    middle: question.baseRate,
    high: values["base-rate.high"].value,
  };
  const place = percentiles(result);
  const ceiling = values["information.ceiling"].value;
  const high = values["confidence.high-strength"].value;
  const isHidden = hidesPoint(result);
  return (
    <Card>
      <div className="split">
        <div className="stack-lg">
          <HundredDots
            title="A hundred such promotions"
            finding={
              isHidden ? "no single chance is shown: too little is known" : "promotions with evidence like this go well"
            }
            chance={chance}
            baseRates={baseRates}
          >
            <p className="caption">
              “Goes well”: a year later still in the role by their own and the firm’s choice, and rated at least
              “meets”. Base rate {formatPercent(question.baseRate, locale)}{" "}
              <Mark
                kind="judgement"
                explanation="How often such promotions go well in general: nobody has counted it for IT teams."
                to={paths.computed()}
                changedFrom={
                  question.baseRate === values["base-rate.default"].value
                    ? undefined
                    : formatPercent(values["base-rate.default"].value, locale)
                }
              />
            </p>
          </HundredDots>
          <EvidenceStrength
            title="Strength of the evidence"
            finding={`${formatNumber(result.strength, locale, 2)}; the most that evidence can reach is ${formatNumber(Math.sqrt(ceiling / (1 + ceiling)), locale, 2)}. High confidence begins at ${formatNumber(high, locale, 2)}, from three kinds of source.`}
            value={result.strength}
            maximum={Math.sqrt(ceiling / (1 + ceiling))}
            medium={values["confidence.medium-strength"].value}
            high={high}
          />
        </div>
        <div className="stack-lg">
          <RiskZones
            title="Risk of this promotion"
            finding={`${riskWords[result.label]}. ${describeBaseRates(result) ?? "The dashed range is what one may believe about promotions in general; no point is shown."}`}
            level={result.label}
            chance={chance}
            baseRates={baseRates}
          />
          <PercentileInterval
            title="As a manager, among 100 candidates"
            finding={`Between the ${ordinal(place.low)} and the ${ordinal(place.high)} of 100, with a chance of 80 %.${result.confidence === "low" ? " The evidence is thin." : ""}`}
            {...place}
          />
        </div>
      </div>
    </Card>
  );
}
