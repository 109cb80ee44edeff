import type { AssumptionBook } from "./assumption-book.ts";
import { monthsToFill } from "./hiring-lines.ts";
import {
  type EqualServiceRow,
  type ExplainedLine,
  type GapDecision,
  OPTION_TITLES,
  type OptionKind,
  type ScenarioFacts,
} from "./scenario-facts.ts";
import { everybodyGoes } from "./team-lines.ts";
import { isWatchedByOwn, operatorsOf, WITH_PROVIDER, wantsNights } from "./tool-lines.ts";

/** `added`: bought, and in the cost. `partly`: less than the others give and not to be bought. `open`: a gap. */
export type ServiceState = "covered" | "added" | "partly" | "open" | "accepted";

export interface ServiceCell {
  state: ServiceState;
  words: string;
}

export interface ServiceTableRow {
  row: EqualServiceRow;
  title: string;
  cells: Partial<Record<OptionKind, ServiceCell>>;
}

const ROW_TITLES: Readonly<Record<EqualServiceRow, string>> = {
  hours: "Answered around the clock",
  relief: "Two people per critical function",
  security: "Protection, backup and recovery",
  projects: "Projects and new sites",
  management: "The open management need",
  expert: "The expert's technical work",
  seat: "Accountable seat for the rules you are under",
  quote: "What the quote leaves out",
};

const PEOPLE_PER_FUNCTION = 2;
const MONTHS_OF_TRAINING = 9;

const covered = (words: string): ServiceCell => ({ state: "covered", words });
const added = (words: string): ServiceCell => ({ state: "added", words });
const partly = (words: string): ServiceCell => ({ state: "partly", words });
const open = (words: string): ServiceCell => ({ state: "open", words });

/** Critical competencies that fewer than two people (or the set minimum) hold in this option, by name. */
export function thinCompetencies(option: OptionKind, facts: ScenarioFacts): string[] {
  const leaves = (isHeld: boolean | undefined, promoted: OptionKind) => (isHeld && option === promoted ? 1 : 0);
  return (facts.critical ?? [])
    .filter(({ holders, minimum, heldByCandidate, heldByOther }) => {
      const left = holders - leaves(heldByCandidate, "promote-and-backfill") - leaves(heldByOther, "promote-other");
      return left < Math.max(PEOPLE_PER_FUNCTION, minimum);
    })
    .map(({ name }) => name);
}

const isPromotion = (option: OptionKind) => option === "promote-and-backfill" || option === "promote-other";

const isFilledIn = (option: OptionKind, facts: ScenarioFacts) =>
  isPromotion(option) && facts.technicalTime !== "uncovered";

/** Whether an option trains second people: it keeps the work, has thin cover and brings in nobody who could help. */
function trainsSecondPeople(option: OptionKind, facts: ScenarioFacts): boolean {
  const keepsWork = option !== "stay-as-is" && !WITH_PROVIDER.includes(option);
  return keepsWork && !isFilledIn(option, facts) && thinCompetencies(option, facts).length > 0;
}

/** Training of second people for thin competencies, spread over nine months; their time is paid already. */
export function reliefLines(option: OptionKind, facts: ScenarioFacts, book: AssumptionBook): ExplainedLine[] {
  if (!trainsSecondPeople(option, facts)) return [];
  return [
    {
      label: "Training second people",
      component: "transition",
      formula: "critical competencies with too few holders × training of one person, over nine months",
      line: {
        id: "second-people",
        kind: "per-unit",
        driver: book.driver("training-second-person"),
        unitsPerDriver: thinCompetencies(option, facts).length / MONTHS_OF_TRAINING,
        price: 1,
        endMonth: MONTHS_OF_TRAINING,
      },
    },
  ];
}

function hoursCell(option: OptionKind, facts: ScenarioFacts): ServiceCell {
  if (!wantsNights(facts)) return covered("office hours, in all options");
  if (option === "stay-as-is") return open("office hours only");
  return isWatchedByOwn(option, facts) ? added("on-call and watch added") : covered("provider, nights");
}

function reliefCell(option: OptionKind, facts: ScenarioFacts, fillMonth: number): ServiceCell {
  const thin = thinCompetencies(option, facts);
  if (thin.length === 0) return covered("two people for each");
  if (option === "stay-as-is") return open(`one person alone: ${thin.join(", ")}`);
  if (WITH_PROVIDER.includes(option)) return covered("with the provider's people");
  if (isFilledIn(option, facts)) {
    return facts.technicalTime === "provider-hours"
      ? added("provider hours")
      : added(`backfill, from month ${fillMonth}`);
  }
  return added(`training, ${MONTHS_OF_TRAINING} months`);
}

function managementCell(option: OptionKind, facts: ScenarioFacts, fillMonth: number): ServiceCell {
  if (facts.managementNeed === "none") return covered("no need recorded");
  if (isPromotion(option)) return covered("the promoted person");
  switch (option) {
    case "lead-trial":
      return open(`nobody leads after month ${facts.trial?.months ?? 0}: it is decided then`);
    case "hire-manager":
      return covered(`hired manager, from month ${fillMonth}`);
    case "raise-and-provider":
    case "co-managed":
      return partly("the provider leads its part; your people keep today's line");
    case "fully-managed":
      return everybodyGoes(facts, option)
        ? covered("the provider leads its people")
        : partly("your people keep today's line");
    default:
      return open("nobody leads the team");
  }
}

function expertCell(option: OptionKind, facts: ScenarioFacts, fillMonth: number): ServiceCell {
  if (option === "lead-trial") {
    return facts.trial?.isFilledIn
      ? added("provider hours while the trial lasts")
      : partly("part of it left undone while the trial lasts; the loss is in the cost");
  }
  if (option !== "promote-and-backfill") return covered("keeps it");
  const way = facts.technicalTime ?? "backfill";
  if (way === "backfill") return added(`backfill, from month ${fillMonth}`);
  return way === "provider-hours" ? added("provider hours") : partly("left undone; the loss is in the cost");
}

/** The quote that the figures of an option's provider come from. */
function quoteOf(option: OptionKind, { quotes }: ScenarioFacts) {
  if (!WITH_PROVIDER.includes(option)) return undefined;
  return quotes?.[option === "fully-managed" ? "managed" : "co-managed"];
}

function quoteCell(option: OptionKind, facts: ScenarioFacts): ServiceCell {
  if (!WITH_PROVIDER.includes(option)) return covered("no provider");
  const quote = quoteOf(option, facts);
  if (!quote) return covered("a published range of prices, no quote");
  if (quote.open.length > 0) return open(`${quote.provider} leaves out: ${quote.open.join(", ")}`);
  const priced = quote.priced.map(({ title }) => title);
  return priced.length > 0 ? added(`priced beside the fee: ${priced.join(", ")}`) : covered("nothing that it says");
}

function cellOf(row: EqualServiceRow, option: OptionKind, facts: ScenarioFacts, fillMonth: number): ServiceCell {
  switch (row) {
    case "hours":
      return hoursCell(option, facts);
    case "relief":
      return reliefCell(option, facts, fillMonth);
    case "security":
      return operatorsOf(option, facts).protection === "own" ? covered("own tools") : covered("in the fee");
    case "projects":
      return option === "fully-managed" ? added("share of the fee added") : covered("own time");
    case "management":
      return managementCell(option, facts, fillMonth);
    case "expert":
      return expertCell(option, facts, fillMonth);
    case "seat":
      return option === "fully-managed" ? added("stays with you; part of a post added") : covered("stays with you");
    case "quote":
      return quoteCell(option, facts);
  }
}

function decide(cell: ServiceCell, decision: GapDecision | undefined): ServiceCell {
  if (cell.state !== "open" || decision === undefined) return cell;
  if ("priceMonthly" in decision) return { state: "added", words: `${cell.words}; priced as a line` };
  return { state: "accepted", words: `${cell.words}; accepted: ${decision.acceptedBecause}` };
}

/** Nobody can accept away the need in "stay as is": it is the question that the other options answer. */
function decisionOn(option: OptionKind, row: EqualServiceRow, facts: ScenarioFacts): GapDecision | undefined {
  if (option === "stay-as-is" && row === "management") return undefined;
  return facts.gapDecisions?.[`${option}/${row}`];
}

/**
 * What each option covers and what it does not, before any money: hours, relief, protection, projects, the management
 * need, the expert's work, the accountable seat. An open gap is closed by pricing it or by accepting it with a reason.
 */
export function compareService(
  facts: ScenarioFacts,
  options: readonly OptionKind[],
  book: AssumptionBook,
): ServiceTableRow[] {
  const fillMonth = monthsToFill(book) + 1;
  const rows = (Object.keys(ROW_TITLES) as EqualServiceRow[]).filter(
    (row) =>
      (row !== "expert" || facts.case !== undefined) &&
      (row !== "quote" || options.some((option) => quoteOf(option, facts) !== undefined)),
  );
  return rows.map((row) => ({
    row,
    title: ROW_TITLES[row],
    cells: Object.fromEntries(
      options.map((option) => [option, decide(cellOf(row, option, facts, fillMonth), decisionOn(option, row, facts))]),
    ),
  }));
}

/** The open gaps of an option in words, such as "The open management need: nobody leads the team". */
export function gapsOf(option: OptionKind, table: readonly ServiceTableRow[]): string[] {
  return table.flatMap(({ title, cells }) => {
    const cell = cells[option];
    return cell?.state === "open" ? [`${title}: ${cell.words}`] : [];
  });
}

/** Monthly lines for the gaps that were priced. */
export function pricedGapLines(
  option: OptionKind,
  facts: ScenarioFacts,
  table: readonly ServiceTableRow[],
): ExplainedLine[] {
  return table.flatMap(({ row, title, cells }): ExplainedLine[] => {
    const decision = decisionOn(option, row, facts);
    if (decision === undefined || !("priceMonthly" in decision) || cells[option]?.state !== "added") return [];
    const { priceMonthly } = decision;
    const amount = priceMonthly[0] === priceMonthly[2] ? priceMonthly[1] : { range: priceMonthly };
    return [
      {
        label: `${title}: priced gap`,
        component: "people",
        formula: `the amount set for ${OPTION_TITLES[option].toLowerCase()}, every month`,
        line: { id: `gap-${row}`, kind: "monthly", amount },
      },
    ];
  });
}
