import type { AssumptionBook } from "./assumption-book.ts";
import { expectedShortfall } from "./management-risk.ts";
import type { CandidateFacts, ExplainedLine, ScenarioFacts, TrialFacts } from "./scenario-facts.ts";
import { typicalSalary } from "./team-lines.ts";

const FIRST_MONTH_OF_STRUGGLE = 4;

/** The technical work given up while the trial lasts: nobody is hired for so short a time. */
function technicalTimeLine(trial: TrialFacts, personId: string, facts: ScenarioFacts, book: AssumptionBook) {
  const { months, technicalFte, isFilledIn } = trial;
  if (isFilledIn) {
    return {
      label: "Provider hours for the technical work given up on trial",
      component: "provider",
      formula: "posts of technical work given up × hours of a post ÷ 12 × hourly rate, in the months of the trial",
      line: {
        id: `${personId}-trial-hours`,
        kind: "per-unit",
        driver: book.driver("outside-rate"),
        unitsPerDriver: (technicalFte * book.middle("net-hours")) / 12,
        price: 1,
        endMonth: months,
      },
    } as const satisfies ExplainedLine;
  }
  const colleagues = facts.people.filter(({ id }) => id !== personId);
  return {
    label: "Technical work left undone on trial",
    component: "risk",
    formula: "posts of technical work given up × cost of a colleague ÷ 12, in the months of the trial",
    line: {
      id: `${personId}-trial-undone`,
      kind: "staff",
      fte: technicalFte,
      salaryAnnual: typicalSalary(colleagues, book),
      burdenFactor: book.estimate("burden-factor"),
      endMonth: months,
    },
  } as const satisfies ExplainedLine;
}

/**
 * What a lead trial adds to today's team, and no more: the technical work given up while it lasts, handing over and
 * back, and what it costs the team if it does not go well. Nothing is reversed, because the way back is agreed, and
 * what follows the trial is decided then and not in this cost.
 */
export function trialLines(
  candidate: CandidateFacts,
  trial: TrialFacts,
  facts: ScenarioFacts,
  book: AssumptionBook,
): ExplainedLine[] {
  const { personId, probability, variance } = candidate;
  const colleagues = facts.people.filter(({ id }) => id !== personId);
  const colleague = typicalSalary(colleagues, book);
  const lines: ExplainedLine[] = [
    technicalTimeLine(trial, personId, facts, book),
    {
      label: "Handing over and back",
      component: "transition",
      formula: "months of one full post × cost of a colleague, spread over the trial",
      line: {
        id: `${personId}-trial-transition`,
        kind: "staff",
        fte: book.middle("trial-transition") / trial.months,
        salaryAnnual: colleague,
        burdenFactor: book.estimate("burden-factor"),
        endMonth: trial.months,
      },
    },
  ];
  const isLongEnough = trial.months >= FIRST_MONTH_OF_STRUGGLE;
  if (facts.managementValueFte === undefined || !isLongEnough) return lines;
  lines.push({
    label: "The trial goes badly",
    component: "risk",
    formula:
      "chance that it does not go well × expected shortfall in competence × posts that competence is worth × cost of a colleague, from the fourth month",
    line: {
      id: `${personId}-trial-struggle`,
      kind: "staff",
      fte: (1 - probability) * expectedShortfall(probability, variance) * facts.managementValueFte,
      salaryAnnual: colleague,
      burdenFactor: book.estimate("burden-factor"),
      startMonth: FIRST_MONTH_OF_STRUGGLE,
      endMonth: trial.months,
    },
  });
  return lines;
}
