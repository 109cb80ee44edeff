import type { Estimate } from "../../shared/estimates.ts";
import type { AssumptionId } from "../defaults.ts";
import { OCCUPATIONS, type OccupationId, WAGE_DATE } from "../occupations.ts";
import type { AssumptionBook } from "./assumption-book.ts";
import type { ExplainedLine, Fate, OptionKind, ScenarioFacts, TeamMember } from "./scenario-facts.ts";

const STAYS: Fate = { kind: "stays" };
const UNRECORDED_OCCUPATION: OccupationId = "administrator";
const SUPPORT: readonly (OccupationId | null)[] = ["user-support", "network-support"];

/** People whose pay runs alike in an option: same occupation, same fate, pay recorded or not. */
interface Group {
  id: string;
  occupation: OccupationId | null;
  isPayRecorded: boolean;
  fate: Fate;
  members: TeamMember[];
}

const fateOf = (member: TeamMember, option: OptionKind): Fate => member.fates?.[option] ?? STAYS;

function groupPeople(people: readonly TeamMember[], option: OptionKind): Group[] {
  const groups = new Map<string, Group>();
  for (const member of people) {
    const fate = fateOf(member, option);
    const isPayRecorded = member.salaryAnnual !== null;
    const until = fate.kind === "stays" ? "" : `-${fate.kind}-${fate.lastMonth}`;
    const id = `team-${member.occupation ?? "other"}${isPayRecorded ? "" : "-pay-unknown"}${until}`;
    const group = groups.get(id) ?? { id, occupation: member.occupation, isPayRecorded, fate, members: [] };
    group.members.push(member);
    groups.set(id, group);
  }
  return [...groups.values()];
}

const totalFte = (members: readonly TeamMember[]) => members.reduce((sum, { fte }) => sum + fte, 0);

/** Yearly salary of a full post: the mean of recorded pay, or the occupation's default. */
function salaryOf({ members, occupation, isPayRecorded }: Group, book: AssumptionBook): Estimate {
  if (!isPayRecorded) return book.estimate(`wage-${occupation ?? UNRECORDED_OCCUPATION}`);
  const paid = members.reduce((sum, { salaryAnnual, fte }) => sum + (salaryAnnual ?? 0) * fte, 0);
  return paid / Math.max(totalFte(members), 1e-9);
}

function describe({ members, occupation, fate, isPayRecorded }: Group): { label: string; formula: string } {
  const work = occupation === null ? "other roles" : OCCUPATIONS[occupation].title.toLowerCase();
  const count = members.length === 1 ? "1 person" : `${members.length} people`;
  const ends = fate.kind === "stays" ? "" : `, until month ${fate.lastMonth}`;
  const default_ = OCCUPATIONS[occupation ?? UNRECORDED_OCCUPATION].title.toLowerCase();
  const pay = isPayRecorded
    ? "mean recorded pay"
    : `pay not recorded, so the national range for a ${default_} of ${WAGE_DATE} stands in`;
  return {
    label: `${count}, ${work}${ends}`,
    formula: `full posts × salary (${pay}) ÷ 12 × employer's cost, raised each year; plus leavers × the cost of replacing one`,
  };
}

function staffLine(group: Group, book: AssumptionBook): ExplainedLine {
  const turnover: AssumptionId = SUPPORT.includes(group.occupation) ? "turnover-support" : "turnover-engineers";
  return {
    ...describe(group),
    component: "people",
    line: {
      id: group.id,
      kind: "staff",
      fte: totalFte(group.members),
      salaryAnnual: salaryOf(group, book),
      burdenFactor: book.estimate("burden-factor"),
      raiseAnnual: book.estimate("raise"),
      turnoverAnnual: book.estimate(turnover),
      replacementShare: book.estimate("replacement-share"),
      ...(group.fate.kind === "stays" ? {} : { endMonth: group.fate.lastMonth }),
    },
  };
}

/** Workplace and training of a number of posts: the same rule as pay, at a factor of one. */
export function workplaceLine(
  id: string,
  fte: number,
  book: AssumptionBook,
  months: { startMonth?: number; endMonth?: number } = {},
): ExplainedLine {
  return {
    label: "Workplaces, equipment and training",
    component: "people",
    formula: "full posts × yearly cost of a workplace ÷ 12",
    line: { id, kind: "staff", fte, salaryAnnual: book.estimate("workplace"), burdenFactor: 1, ...months },
  };
}

function severanceLines(group: Group, option: OptionKind): ExplainedLine[] {
  if (group.fate.kind !== "leaves") return [];
  const amount = group.members.reduce((sum, member) => {
    const fate = fateOf(member, option);
    return fate.kind === "leaves" ? sum + fate.severance : sum;
  }, 0);
  if (amount === 0) return [];
  return [
    {
      label: `Severance, ${group.members.length === 1 ? "1 person" : `${group.members.length} people`}`,
      component: "transition",
      formula: "the agreed amounts, in the month of leaving",
      line: { id: `${group.id}-severance`, kind: "one-off", amount, month: group.fate.lastMonth },
    },
  ];
}

/** Yearly salary of a typical colleague: the mean of recorded pay, or the pay of a person who fills in. */
export function typicalSalary(people: readonly TeamMember[], book: AssumptionBook): Estimate {
  const recorded = people.filter(({ salaryAnnual }) => salaryAnnual !== null);
  if (recorded.length === 0) return book.estimate("backfill-pay");
  return recorded.reduce((sum, { salaryAnnual }) => sum + (salaryAnnual ?? 0), 0) / recorded.length;
}

/**
 * What today's people cost in an option. Everybody stays unless the option says otherwise: freed time is a saving only
 * when somebody leaves or moves to other needed work. People of one occupation are one line, with the mean of their
 * recorded pay; people without recorded pay are a line of their own at the dated default, which its words say.
 */
export function currentTeamLines(facts: ScenarioFacts, option: OptionKind, book: AssumptionBook): ExplainedLine[] {
  return groupPeople(facts.people, option).flatMap((group) => {
    const months = group.fate.kind === "stays" ? {} : { endMonth: group.fate.lastMonth };
    const workplaces = workplaceLine(`${group.id}-workplaces`, totalFte(group.members), book, months);
    return [staffLine(group, book), workplaces, ...severanceLines(group, option)];
  });
}

/** Whether nobody of today's team stays in this option. */
export function everybodyGoes(facts: ScenarioFacts, option: OptionKind): boolean {
  return facts.people.length > 0 && facts.people.every((member) => fateOf(member, option).kind !== "stays");
}
