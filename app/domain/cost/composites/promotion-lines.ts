import type { Estimate } from "../../shared/estimates.ts";
import { monthlyHazard } from "../point-estimate.ts";
import { type AssumptionBook, asRange, scalePoints } from "./assumption-book.ts";
import { hiringLines, monthsToFill } from "./hiring-lines.ts";
import { managementRiskLines } from "./management-risk.ts";
import type { CandidateFacts, ExplainedLine, ScenarioFacts, TeamMember } from "./scenario-facts.ts";
import { typicalSalary } from "./team-lines.ts";

const MONTHS_OF_TRANSITION = 3;

/** A candidate's pay as a driver of its own, so that every part of the promotion meets the same draw of it. */
function payOf(member: TeamMember, book: AssumptionBook): { driver: string; reversalCost: Estimate } {
  const share = book.middle("reversal-cost");
  if (member.salaryAnnual !== null) {
    const driver = book.define(`pay-${member.id}`, `Pay: ${member.title}`, { value: member.salaryAnnual });
    return { driver, reversalCost: member.salaryAnnual * share };
  }
  const wage = `wage-${member.occupation ?? "administrator"}` as const;
  return { driver: book.driver(wage), reversalCost: asRange(scalePoints(book.points(wage), share)) };
}

/**
 * The raise of a promotion or a specialist rung: yearly pay × raise × employer's cost on a raise ÷ 12. Where the
 * promotion can be reversed, each month counts with the chance that this has not happened by then: on average over
 * the first year, and at its final value after it.
 */
function upliftLines(
  member: TeamMember,
  { reversalChance, id, share }: { reversalChance: number; id: string; share?: number | undefined },
  book: AssumptionBook,
): ExplainedLine[] {
  const { driver } = payOf(member, book);
  const stays = 1 - monthlyHazard(reversalChance);
  const firstYear =
    Array.from({ length: 12 }, (_, i) => stays ** (i + 1)).reduce((sum, chance) => sum + chance, 0) / 12;
  const raise = (
    suffix: string,
    chance: number,
    months: { startMonth?: number; endMonth?: number },
  ): ExplainedLine => ({
    label: "Raise",
    component: "people",
    formula:
      reversalChance > 0
        ? "yearly pay × raise × employer's cost on a raise ÷ 12 × chance that it has not been reversed by then"
        : "yearly pay × raise × employer's cost on a raise ÷ 12",
    line: {
      id: `${id}${suffix}`,
      kind: "per-unit",
      driver,
      unitsPerDriver: (chance * book.middle("uplift-burden")) / 12,
      price: share ?? book.estimate("pay-uplift"),
      escalatorAnnual: book.estimate("raise"),
      ...months,
    },
  });
  if (reversalChance === 0) return [raise("", 1, {})];
  return [raise("-first-year", firstYear, { endMonth: 12 }), raise("", 1 - reversalChance, { startMonth: 13 })];
}

/** The technical work that a promoted person gives up, costed exactly once in every month. */
function technicalTimeLines(
  candidate: CandidateFacts,
  colleague: Estimate,
  facts: ScenarioFacts,
  book: AssumptionBook,
): ExplainedLine[] {
  const { personId, technicalFte, spilloverFte } = candidate;
  const undone = (fte: number, months: { endMonth?: number }): ExplainedLine => ({
    label:
      months.endMonth === undefined
        ? "Technical work left undone"
        : "Technical work left undone until somebody fills in",
    component: "risk",
    formula: "posts of technical work given up × cost of a colleague ÷ 12",
    line: {
      id: `${personId}-undone`,
      kind: "staff",
      fte,
      salaryAnnual: colleague,
      burdenFactor: book.estimate("burden-factor"),
      raiseAnnual: book.estimate("raise"),
      ...months,
    },
  });
  const way = facts.technicalTime ?? "backfill";
  if (way === "uncovered") return [undone(technicalFte + spilloverFte, {})];
  if (way === "provider-hours") {
    return [
      {
        label: "Provider hours for the technical work given up",
        component: "provider",
        formula: "posts of technical work given up × hours of a post ÷ 12 × hourly rate",
        line: {
          id: `${personId}-provider-hours`,
          kind: "per-unit",
          driver: book.driver("outside-rate"),
          unitsPerDriver: (technicalFte * book.middle("net-hours")) / 12,
          price: 1,
          escalatorAnnual: book.estimate("provider-escalator"),
        },
      },
    ];
  }
  const vacant = monthsToFill(book);
  const backfill = {
    id: `${personId}-backfill`,
    label: "Person who fills in",
    fte: technicalFte,
    pay: "backfill-pay",
  } as const;
  const untilFilled = vacant === 0 ? [] : [undone(technicalFte + spilloverFte, { endMonth: vacant })];
  return [...untilFilled, ...hiringLines(backfill, book)];
}

/**
 * What promoting a person adds to today's team: the raise while the promotion lasts, the technical work given up
 * (costed once: by a hire, by provider hours or as left undone), three months of transition, and what it costs if it
 * does not go well. The chance comes from the promotion case and is not compounded by years.
 */
export function promotionLines(candidate: CandidateFacts, facts: ScenarioFacts, book: AssumptionBook): ExplainedLine[] {
  const member = facts.people.find(({ id }) => id === candidate.personId);
  if (member === undefined) return [];
  const { driver, reversalCost } = payOf(member, book);
  const colleagues = facts.people.filter(({ id }) => id !== member.id);
  const colleague = typicalSalary(colleagues, book);
  const reversalChance = (1 - candidate.probability) * book.middle("reversal-share");
  return [
    ...upliftLines(member, { reversalChance, id: `${member.id}-raise` }, book),
    ...technicalTimeLines(candidate, colleague, facts, book),
    {
      label: "Transition into the new role",
      component: "transition",
      formula: "months of one full post × loaded monthly pay, spread over three months",
      line: {
        id: `${member.id}-transition`,
        kind: "per-unit",
        driver,
        unitsPerDriver: book.middle("transition-months") / MONTHS_OF_TRANSITION / 12,
        price: book.estimate("burden-factor"),
        endMonth: MONTHS_OF_TRANSITION,
      },
    },
    ...managementRiskLines(
      {
        id: member.id,
        probability: candidate.probability,
        variance: candidate.variance,
        after: 0,
        reversalCost,
        valueFte: facts.managementValueFte,
        typicalSalary: colleague,
      },
      book,
    ),
  ];
}

/** What rewarding the expert as an expert adds: the raise, with nothing to reverse and no technical work given up. */
export function specialistTrackLines(facts: ScenarioFacts, book: AssumptionBook): ExplainedLine[] {
  const member = facts.people.find(({ id }) => id === facts.case?.personId);
  if (member === undefined) return [];
  const id = `${member.id}-specialist-raise`;
  return upliftLines(member, { reversalChance: 0, id, share: facts.specialistRaise }, book);
}
