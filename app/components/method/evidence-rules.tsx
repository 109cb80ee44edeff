import { useReader } from "#app/components/page/reader.ts";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { RATING_KINDS, type RatingKind } from "#app/domain/promotion/evidence-kinds.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { EVIDENCE_KIND_NAMES } from "#app/domain/promotion/sentences.ts";
import { squaredValidity } from "#app/domain/promotion/source-validity.ts";
import { ParameterTable } from "./parameter-table.tsx";
import { workedNumber } from "./plain-number.ts";
import { parametersOf } from "./promotion-parameter-groups.ts";
import { RuleSection } from "./rule-section.tsx";

const { values } = PROMOTION_PARAMETERS;
const RATERS = [1, 3, 5, 8];

const validityOf = (kind: RatingKind, raters: number) =>
  Math.sqrt(
    squaredValidity(
      { kind, family: "ratings", raters, ageMonths: 0, coverage: 1, assessors: 2, months: null },
      PROMOTION_PARAMETERS,
    ),
  );

/** What counts, how ratings of different people are made comparable, and how much each source may say. */
export function EvidenceRules() {
  const { locale } = useReader();
  const number = (value: number, digits = 3) => workedNumber(value, locale, digits);
  const reliability = values["reliability.supervisor"].value;
  const shrink = Math.sqrt((1 + reliability) / 2);
  const usual = values["norm.supervisor"].value;
  const above = (4.4 - usual) / (values["norm.spread"].value * shrink);
  return (
    <>
      <RuleSection id="goes-well" title="What every chance is about">
        <p>
          A promotion goes well when, twelve months later, the person is still in the role by their own choice and the
          firm’s, and is rated at least “meets” in the review. Every chance in the product is about that event, and
          about promotions like this one, never about a person’s worth.
        </p>
      </RuleSection>
      <RuleSection id="evidence" title="What counts as evidence of leading">
        <p>
          Ratings of leadership competencies by supervisors, peers and reports; structured interviews; work samples,
          assessment centres and situational judgement tests; lead trials; and work with others, such as mentoring. Only
          a rater’s newest rating counts, and only competencies that the target role asks for.
        </p>
        <p>
          Technical level, years of service, self-ratings and the wish to lead are shown and never scored: among sales
          staff the best sellers were promoted more often and led slightly worse (Benson, Li & Shue 2019), and those who
          put themselves forward as managers did slightly worse too (Weidmann et al. 2024). The wish to lead is a gate:
          whoever does not want the job is not promoted into it.
        </p>
        <p>
          Never an input: age, sex, race, place, absence, leave, part-time status, health, union membership, photos,
          messages, and everything from the checks of training, accounts and networks.
        </p>
      </RuleSection>
      <RuleSection
        id="standardise"
        title="Making raters comparable"
        formula={[
          "x = (mean − usual) ÷ (spread × √((1 + (n − 1)·ρ) ÷ n))",
          "interviews, trials, samples: x = (score − usual) ÷ spread",
        ]}
        worked={
          <>
            two supervisors give 4.4 on average where {number(usual, 1)} is usual. Their mean spreads{" "}
            {number(shrink, 2)} times as much as one rating, so x = {number(above, 2)}: that far above the usual, in
            standard deviations.
          </>
        }
        table={
          <ParameterTable
            caption="Usual ratings and their spread"
            parameters={parametersOf("standardise", PROMOTION_PARAMETERS)}
          />
        }
      >
        <p>
          A 4 from a strict rater says more than a 4 from a kind one. Ratings of one kind are pooled, newer ones with
          more weight, and measured against the usual rating of that kind. Where your own ratings differ from the usual
          by more than {number(values["norm.notable-difference"].value, 1)}, the page says so; a person decides whether
          to adjust.
        </p>
      </RuleSection>
      <RuleSection
        id="validity"
        title="How much a source may say"
        formula={["r² = ceiling² × n·ρ ÷ (1 + (n − 1)·ρ) × share of competencies covered × ½ per half-life of age"]}
        worked={
          <>
            three peers together reach r = {number(validityOf("peer", 3))}, one supervisor{" "}
            {number(validityOf("supervisor", 1))}.
          </>
        }
        table={
          <>
            <DataTable
              caption="Validity of ratings by number of raters"
              showCaption
              columns={[
                {
                  key: "kind",
                  label: "Ratings by",
                  header: true,
                  cell: (kind: RatingKind) => EVIDENCE_KIND_NAMES[kind],
                },
                ...RATERS.map((raters) => ({
                  key: String(raters),
                  label: raters === 1 ? "1 rater" : `${raters} raters`,
                  numeric: true,
                  cell: (kind: RatingKind) => number(validityOf(kind, raters)),
                })),
              ]}
              rows={[...RATING_KINDS]}
              rowKey={(kind) => kind}
            />
            <ParameterTable
              caption="Validities, agreement of raters and half-lives"
              parameters={parametersOf("validity", PROMOTION_PARAMETERS)}
            />
          </>
        }
      >
        <p>
          The validity r is how closely a source goes with how well somebody does the job: 0 is chance, 1 is certainty,
          and none of these sources reaches .5. Two raters of one kind agree with each other only to the degree ρ, so a
          second one adds less than the first. Old evidence fades by half in each half-life; a short trial or a rating
          of half the competencies says less.
        </p>
      </RuleSection>
    </>
  );
}
