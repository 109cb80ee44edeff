import { useReader } from "#app/components/page/reader.ts";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { breakEven } from "#app/domain/cost/break-even.ts";
import { LEAST_PROBABILITY, LEAST_SAVING } from "#app/domain/cost/compare-options.ts";
import { expectedShortfall } from "#app/domain/cost/composites/management-risk.ts";
import type { ScenarioInput } from "#app/domain/cost/scenario.ts";
import { FLAGGED_GAP, MARKET_FEE } from "#app/domain/cost/second-method.ts";
import { pointValue, quantileOf } from "#app/domain/shared/estimates.ts";
import { sumRisenCents } from "#app/domain/sourcing/quote-fee.ts";
import { formatPercent } from "#app/lib/format.ts";
import { workedNumber } from "./plain-number.ts";
import { RuleSection } from "./rule-section.tsx";

/** Staff in whole people against a fee per user: one year, no discount, no growth. */
const BREAK_EVEN_EXAMPLE: ScenarioInput = {
  horizonMonths: 12,
  discountRateAnnual: 0,
  drivers: { users: { value: 100 } },
  options: [
    {
      id: "in-house",
      lines: [
        {
          id: "admins",
          kind: "step-staff",
          driver: "users",
          unitsPerFte: 75,
          salaryCycle: [60_340, 96_800],
          burdenFactor: 1.249,
          extraPerFteAnnual: 5_000 / 3 + 774 + 3_000,
        },
        { id: "tools", kind: "per-unit", driver: "users", unitsPerDriver: 1.2, price: 25 },
        { id: "management", kind: "monthly", amount: (0.1 * 171_200 * 1.249) / 12 },
      ],
    },
    { id: "managed", lines: [{ id: "fee", kind: "per-unit", driver: "users", unitsPerDriver: 1.08, price: 160 }] },
  ],
};

const LINES = [
  {
    kind: "Staff",
    rule: "posts × salary ÷ 12 × employer’s cost, raised yearly; leavers × part of a salary to replace them",
  },
  { kind: "Staff in whole people", rule: "as many people as the number of users needs, each paid in turn" },
  { kind: "Per unit", rule: "units × price, never below a minimum, raised yearly" },
  { kind: "Monthly, one-off", rule: "an amount each month, or once" },
  { kind: "Share", rule: "a part of other lines, never below a floor" },
  { kind: "Mishap", rule: "chance a year × cost; where it can happen once, at most one" },
];

/** How money is computed: ranges, lines, futures, verdict, break-even. */
export function CostRules() {
  const { locale } = useReader();
  const number = (value: number, digits = 2) => workedNumber(value, locale, digits);
  const { aCheaper } = breakEven(BREAK_EVEN_EXAMPLE, {
    driver: "users",
    from: 5,
    to: 500,
    a: "in-house",
    b: "managed",
  });
  const range = { range: [100, 120, 150] as const };
  const discounted = 1000 * 1.08 ** (-11.5 / 12);
  return (
    <>
      <RuleSection
        id="estimates"
        title="Ranges in place of single numbers"
        worked={
          <>
            “1 in 10 below 100, half below 120, 1 in 10 above 150” stands for {number(pointValue(range), 0)} in a single
            sum; 1 in 4 futures lies below {number(quantileOf(range, 0.25), 1)}, and the upper end runs further than the
            lower one.
          </>
        }
      >
        <p>
          Every amount, price and rate can be a range: 1 in 10 lower, as often above as below, 1 in 10 higher. The
          values between follow a smooth curve through these three points. A draw that would leave what is possible,
          such as a negative price, is moved to the limit, and the page counts how often.
        </p>
      </RuleSection>
      <RuleSection
        id="lines"
        title="An option is a list of lines"
        formula={["present value = Σ cost of month m × (1 + rate)^−((m − ½) ÷ 12)"]}
        worked={<>1,000 in month 12 at 8 % a year count as {number(discounted, 0)} today.</>}
        table={
          <DataTable
            caption="Kinds of line, cost in one month"
            columns={[
              { key: "kind", label: "Line", header: true, cell: ({ kind }: (typeof LINES)[number]) => kind },
              { key: "rule", label: "Cost in a month", cell: ({ rule }) => rule },
            ]}
            rows={LINES}
            rowKey={({ kind }) => kind}
          />
        }
      >
        <p>
          All options of a scenario share the horizon, the discount rate and the uncertain quantities, and every future
          uses the same draws for all of them: they differ by what they are, not by luck. Freed time is a saving only
          where somebody leaves or demonstrably does other needed work; the default is that everybody stays.
        </p>
      </RuleSection>
      <RuleSection
        id="promotion-risk"
        title="What a promotion that fails costs"
        worked={
          <>
            at a chance of .60, (1 − .60) × .5 = {number(0.4 * 0.5)} of such promotions are reversed within a year,
            whatever the horizon. Those that struggle on lie {number(expectedShortfall(0.6, 1))} standard deviations
            below the bar on average.
          </>
        }
      >
        <p>
          The chance comes from the promotion case. Half of those that do not go well are reversed, once, within twelve
          months, at three quarters of a year’s salary; the others stay and cost output from month 4 to 24. The chance
          of failing is not compounded year by year. Technical time given up is costed exactly once: as a hire, as hours
          of a provider, or as work left undone.
        </p>
      </RuleSection>
      <RuleSection id="equal-service" title="Equal service before money">
        <p>
          One person in office hours is not a desk around the clock. Before any sum the scenario lists what each option
          does not cover: hours, relief, security, projects, leadership, the expert’s work, the accountable seat. Each
          gap is priced, or accepted with a reason. An option with an open gap is drawn and takes no part in the
          verdict.
        </p>
      </RuleSection>
      <RuleSection
        id="quotes"
        title="Quotes at equal service"
        formula={["sum = fee + hours outside the contract + priced gaps + onboarding + early end"]}
        worked={
          <>
            94.00 per user and month for 60 users, 4 % more each year: 5,640.00 a month at first and{" "}
            {number(sumRisenCents(5_640_00, 400, 1, 36) / 100)} over three years, each month rounded as a bill is.
          </>
        }
      >
        <p>
          Quotes are held against every function that at least one of them includes, and against the longest hours that
          one of them offers. What a quote leaves out, was not asked for or does not say is a gap: it is priced with a
          figure of yours or a dated one, or the quote takes no part in naming the cheapest. Fee and hourly rate rise
          every year; prices of gaps stay. Sums are not discounted. Where the term is longer than the time that is
          looked at, ending early is in the sum.
        </p>
        <p>
          A scenario that uses a quote takes its figures as they stand, with what was priced beside them. A price that
          is not per user counts as what one user costs at the size of the scenario, and grows with the users.
        </p>
      </RuleSection>
      <RuleSection
        id="second-method"
        title="The check by a second method"
        formula={["posts = users ÷ users per post", "gap = sum of the lines ÷ rule of thumb − 1"]}
        worked={
          <>180 users of a firm below 500 people are 10 posts; a sum of 120 against a rule of 100 is 20 % above it.</>
        }
      >
        <p>
          Beside the sum of its lines each option is priced by a rule of thumb: posts by the size of the firm (18 users
          a post below 500 people, 23 to 40 above; medians of a survey of 103 firms in 2003, all IT posts), an
          administrator’s pay with the employer’s cost, own tools, and where a provider runs everything{" "}
          {number(MARKET_FEE, 0)} dollars per user and month (a seller’s page of 2024), half of that where it shares the
          work. Beside a provider half of the posts stay when the work is shared, a tenth when it is not (our
          judgement). More than {formatPercent(FLAGGED_GAP, locale)} apart is flagged. Half of all firms lie outside the
          half and the double of these ratios: it finds mistakes of size. Only for the United States, in dollars.
        </p>
      </RuleSection>
      <RuleSection id="verdict" title="When an option is called the cheapest">
        <p>
          Only when it is cheapest in at least {Math.round(LEAST_PROBABILITY * 100)} of 100 futures and saves more than{" "}
          {formatPercent(LEAST_SAVING, locale)} of the runner-up’s cost on average. Otherwise it is too close to call.
          The chart of what moves the difference takes each input to its low and its high end, the others at their
          middle; what a better guess is worth is always an upper limit. The bars of how far two options differ count
          every future once; the way from today to the leading option adds up the parts of the point estimate.
        </p>
      </RuleSection>
      <RuleSection
        id="break-even"
        title="Break-even is a set of intervals"
        worked={
          <>
            people who each serve 75 users, against 160 per user and month and 8 % for steering: in house is cheaper for{" "}
            {aCheaper.map(([from, to]) => `${from} to ${to}`).join(", ")} users between 5 and 500, and nowhere else.
          </>
        }
      >
        <p>
          Staff comes in whole people and a fee comes per user, so the cheaper option changes more than once. A single
          break-even number would hide that. The map of users and fee asks the same for both at once, everything else at
          its middle; a cell is too close to call where the saving is {formatPercent(LEAST_SAVING, locale)} or less.
        </p>
      </RuleSection>
    </>
  );
}
