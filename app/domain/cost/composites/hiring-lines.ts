import { type AssumptionBook, asRange, scalePoints } from "./assumption-book.ts";
import { managementRiskLines } from "./management-risk.ts";
import type { ExplainedLine, ScenarioFacts } from "./scenario-facts.ts";
import { typicalSalary, workplaceLine } from "./team-lines.ts";

interface Hire {
  id: string;
  label: string;
  fte: number;
  pay: "backfill-pay" | "manager-pay";
}

/** Whole months in which a vacancy costs nothing and does nothing. */
export const monthsToFill = (book: AssumptionBook): number => Math.max(0, Math.ceil(book.middle("fill-months")));

/** A person hired from outside: pay from the month the vacancy is filled, and recruiting with ramp-up once. */
export function hiringLines({ id, label, fte, pay }: Hire, book: AssumptionBook): ExplainedLine[] {
  const startMonth = monthsToFill(book) + 1;
  return [
    {
      label,
      component: "people",
      formula: "posts × salary ÷ 12 × employer's cost, raised each year; plus leavers × the cost of replacing one",
      line: {
        id,
        kind: "staff",
        fte,
        salaryAnnual: book.estimate(pay),
        burdenFactor: book.estimate("burden-factor"),
        raiseAnnual: book.estimate("raise"),
        turnoverAnnual: book.estimate("turnover-engineers"),
        replacementShare: book.estimate("replacement-share"),
        startMonth,
      },
    },
    workplaceLine(`${id}-workplace`, fte, book, { startMonth }),
    {
      label: `Recruiting and ramp-up: ${label.toLowerCase()}`,
      component: "transition",
      formula: "posts × salary × the cost of replacing a person, once",
      line: {
        id: `${id}-recruiting`,
        kind: "per-unit",
        driver: book.driver(pay),
        unitsPerDriver: fte,
        price: book.estimate("replacement-share"),
        startMonth,
        endMonth: startMonth,
      },
    },
  ];
}

/**
 * What hiring a manager adds to today's team: a post at the pay of the firm's size, recruiting and ramp-up, and what
 * it costs if it does not go well. A hire from outside meets the base rate of success: no evidence about the person
 * exists yet.
 */
export function hireManagerLines(facts: ScenarioFacts, book: AssumptionBook): ExplainedLine[] {
  const reversalCost = asRange(scalePoints(book.points("manager-pay"), book.middle("reversal-cost")));
  return [
    ...hiringLines({ id: "manager", label: "Hired manager", fte: 1, pay: "manager-pay" }, book),
    ...managementRiskLines(
      {
        id: "manager",
        probability: book.middle("external-hire-success"),
        variance: 1,
        after: monthsToFill(book),
        reversalCost,
        valueFte: facts.managementValueFte,
        typicalSalary: typicalSalary(facts.people, book),
      },
      book,
    ),
  ];
}
