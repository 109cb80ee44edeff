import { useReader } from "#app/components/page/reader.ts";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { successBar } from "#app/domain/promotion/success-probability.ts";
import { ParameterTable } from "./parameter-table.tsx";
import { workedNumber } from "./plain-number.ts";
import { parametersOf } from "./promotion-parameter-groups.ts";
import { RuleSection } from "./rule-section.tsx";
import { type WorkedCase, workedCases } from "./worked-cases.ts";

const { values } = PROMOTION_PARAMETERS;

/** From the evidence to the chance, the label and the confidence. */
export function ChanceRules() {
  const { locale } = useReader();
  const number = (value: number, digits = 2) => workedNumber(value, locale, digits);
  const one = assessPromotion({ evidence: [{ kind: "supervisor", z: 1.5 }] });
  const bar = successBar(values["base-rate.default"].value, 16, PROMOTION_PARAMETERS);
  return (
    <>
      <RuleSection
        id="posterior"
        title="Putting the sources together"
        formula={[
          "w = r² ÷ (1 − r²), less for sources of one family, all of it under a ceiling",
          "mean m = Σ w·x/r ÷ (1 + Σ w);   spread s = √(1 ÷ (1 + Σ w))",
          "strength of the evidence = √(1 − s²);   80 % interval = m ± 1.28·s",
        ]}
        worked={
          <>
            one supervisor 1.5 above the usual gives m = {number(one.mean)} and s = {number(Math.sqrt(one.variance))}:
            the evidence has a strength of {number(one.strength)} of at most .60.
          </>
        }
        table={
          <ParameterTable
            caption="Shared halo, ceiling and interval"
            parameters={parametersOf("posterior", PROMOTION_PARAMETERS)}
          />
        }
      >
        <p>
          Before any evidence everybody is the average candidate, with a wide spread. Each source moves the estimate by
          a piece, and the pieces add up to it exactly: they are the reasons on the page of a case. People who see each
          other’s ratings, or like somebody, err together, so sources of one family count for less together than apart;
          and no file, however thick, makes certain.
        </p>
      </RuleSection>
      <RuleSection
        id="chance"
        title="The chance that it goes well"
        formula={["bar c = −Φ⁻¹(base rate) + .15 × doublings of direct reports above 8", "chance p = Φ((m − c) ÷ s)"]}
        worked={
          <>
            one supervisor 1.5 above the usual, seven reports: p = {number(one.probability)}; between{" "}
            {number(one.probabilityAtBaseRate["0.45"] ?? 0)} if few such promotions go well and{" "}
            {number(one.probabilityAtBaseRate["0.75"] ?? 0)} if most do. With 16 reports the bar is {number(bar)} in
            place of {number(one.bar)}.
          </>
        }
        table={
          <ParameterTable caption="Base rates and span" parameters={parametersOf("chance", PROMOTION_PARAMETERS)} />
        }
      >
        <p>
          The chance is that of clearing a bar. How high the bar is depends on how many such promotions go well in
          general, the base rate, and nobody has measured that for IT. It is our judgement, it can be changed in every
          case, and the result is always shown for a lower and a higher one too.
        </p>
      </RuleSection>
      <RuleSection
        id="label"
        title="The word and the confidence"
        table={
          <>
            <WorkedCaseTable cases={workedCases()} />
            <ParameterTable
              caption="Limits of labels and confidence"
              parameters={parametersOf("label", PROMOTION_PARAMETERS)}
            />
          </>
        }
      >
        <p>
          The label names the risk of the decision: low from a chance of .80, moderate from .65, elevated from .50, high
          below. Confidence comes from the strength of the evidence, from how many kinds of source it has, and from how
          many different people stand behind it.
        </p>
        <p>
          With low confidence the label is “unproven”, whatever the chance, unless the evidence itself speaks against
          the promotion; without any evidence it is “unknown”. Both show no point estimate. Missing evidence never reads
          as safe, and never as guilty.
        </p>
      </RuleSection>
      <RuleSection
        id="star"
        title="Star and star flag"
        table={
          <ParameterTable
            caption="Limits of star and stress test"
            parameters={parametersOf("star", PROMOTION_PARAMETERS)}
          />
        }
      >
        <p>
          A star has the top technical level of the team: with ten or more rated people the top tenth and half a level
          above the median; in a smaller team alone at the top by three quarters of a level, or alone in a critical
          competency. The star flag stands on a case when a star is to be promoted and the evidence of leading is thin
          or the chance below .65. It says what the case rests on; it lowers no chance.
        </p>
        <p>
          The stress test beside it shows the chance if strong technicians led a little worse, by a figure from sales
          staff, not from IT. It is never stored as the result.
        </p>
      </RuleSection>
    </>
  );
}

function WorkedCaseTable({ cases }: { cases: WorkedCase[] }) {
  const { locale } = useReader();
  const number = (value: number) => workedNumber(value, locale, 2);
  return (
    <DataTable
      caption="What the model says of a few files (standard deviations above the usual; base rate .60, seven reports)"
      showCaption
      columns={[
        { key: "evidence", label: "Evidence", header: true, cell: ({ evidence }: WorkedCase) => evidence },
        { key: "strength", label: "Strength", numeric: true, cell: ({ result }) => number(result.strength) },
        {
          key: "chance",
          label: "Chance (.45 to .75)",
          numeric: true,
          cell: ({ result }) => (
            <span className="nowrap">
              {number(result.probability)} ({Object.values(result.probabilityAtBaseRate).map(number).join(" to ")})
            </span>
          ),
        },
        { key: "label", label: "Label", cell: ({ result }) => <RiskLabel level={result.label} /> },
        { key: "confidence", label: "Confidence", cell: ({ result }) => result.confidence },
      ]}
      rows={cases}
      rowKey={({ key }) => key}
      align="middle"
    />
  );
}
