import { useReader } from "#app/components/page/reader.ts";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import type { AdviceRule } from "#app/domain/promotion/advice.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { lastingMultiple, valueOfCompetence } from "#app/domain/promotion/loss-ledger.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import { ParameterTable } from "./parameter-table.tsx";
import { workedNumber } from "./plain-number.ts";
import { parametersOf } from "./promotion-parameter-groups.ts";
import { RuleSection } from "./rule-section.tsx";

const LADDER: { rule: AdviceRule; when: string }[] = [
  { rule: "specialist-track", when: "The person does not want to lead" },
  { rule: "job-preview", when: "The person is not sure" },
  { rule: "gather-evidence", when: "Confidence is low" },
  { rule: "not-now", when: "Chance below .50" },
  { rule: "trial-or-other", when: "Chance from .50 to .80" },
  { rule: "prefer-other", when: "Chance from .80, but another candidate of low risk costs the team less" },
  { rule: "backfill-first", when: "Chance from .80, but a critical competency would be uncovered" },
  { rule: "promote-with-support", when: "Chance from .80 otherwise" },
];

/** What the team loses and gains, what to ask next, and the advice. */
export function LedgerRules() {
  const { locale } = useReader();
  const number = (value: number, digits = 2) => workedNumber(value, locale, digits);
  const kept = lastingMultiple(1.5, PROMOTION_PARAMETERS);
  const loss =
    assessPromotion({
      evidence: [],
      technicalMultiple: 1.5,
      targetRole: "manager",
      soleExpert: true,
      team: { size: 8 },
    }).loss?.fte ?? 0;
  const interview = assessPromotion({ evidence: [] }).nextEvidence[0];
  return (
    <>
      <RuleSection
        id="ledger"
        title="What the team loses and gains"
        formula={[
          "lasting multiple = 1 + .52 × (observed multiple − 1)",
          "loss in posts = lasting multiple × share of technical time given up + .05 × colleagues, if a sole expert leaves without backfill",
          "worth of one standard deviation of leading = people × (.0433 + .13 × .3575 × .5) posts a year",
        ]}
        worked={
          <>
            somebody who does 1.5 times a colleague’s work lastingly does {number(kept)}. As manager of a team of eight,
            a sole expert without backfill costs {number(loss)} posts in the first year; one standard deviation of
            better leading is worth {number(valueOfCompetence(8, PROMOTION_PARAMETERS))} posts a year to the same team.
          </>
        }
        table={
          <ParameterTable
            caption="What is given up, lost and gained"
            parameters={parametersOf("ledger", PROMOTION_PARAMETERS)}
          />
        }
      >
        <p>
          The second ledger is kept apart from the chance: a promotion can go well and still cost the team more than
          another candidate’s would. How much somebody does is the manager’s own three-point estimate, never computed
          from levels, and part of it is luck. Critical competencies that fall below their minimum cover are listed by
          name.
        </p>
      </RuleSection>
      <RuleSection
        id="next-evidence"
        title="What to ask next"
        formula={[
          "m′ ~ Normal(m, √(s² − s′²));   chance to change the advice = P(the rung that p′ gives differs from today’s)",
        ]}
        worked={
          <>
            with nothing on record a structured interview has a chance of {number(interview?.flipProbability ?? 0, 3)}{" "}
            of changing the advice.
          </>
        }
      >
        <p>
          Evidence is worth asking for when it could change what you do. For each step that this team can take, the
          model computes how likely its result moves the chance across .50 or .80, or across another candidate, and
          names the three most telling.
        </p>
      </RuleSection>
      <RuleSection
        id="advice"
        title="The advice ladder"
        table={
          <DefinitionList
            label="The first rung that applies"
            items={LADDER.map(({ rule, when }) => ({ key: rule, term: when, description: ADVICE_WORDS[rule].title }))}
          />
        }
      >
        <p>
          The first line that applies is the advice. It is advice only: a named person decides, writes the reasons, and
          may decide otherwise. The specialist track is an equal answer, not a consolation.
        </p>
      </RuleSection>
    </>
  );
}
