import type {
  CheckFinding,
  DiligenceFinding,
  Finding,
  OffersFinding,
  OwnViewFinding,
  PromotionFinding,
  ReviewFinding,
  SeatFinding,
} from "#app/domain/overview/findings.ts";
import { formatChance, formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { inDays } from "./answer-sentence.ts";
import { capitalised, countWords } from "./count-words.ts";

export interface FindingWords {
  title: string;
  detail: string;
  to: string;
}

const NAMES_SHOWN = 3;

const competencies = (names: string[]) => countWords(names.length, "critical competency", "critical competencies");

function promotionWords(finding: PromotionFinding): FindingWords {
  const { caseId, personName, targetTitle, label, confidence, probability, starFlag, uncovered } = finding;
  const isProven = label !== "unknown" && label !== "unproven";
  const chance = isProven
    ? `about ${formatChance(probability)} such promotions go well`
    : "too little is on record to say how it would go";
  const lost = uncovered.length > 0 ? `, and ${competencies(uncovered)} would lose cover` : "";
  const risk = isProven
    ? `${capitalised(label)} risk, ${confidence} confidence.`
    : `${capitalised(label)}, ${confidence} confidence.`;
  return {
    title: `Decide on ${personName} as ${targetTitle}: ${chance}${lost}.`,
    detail: [
      risk,
      starFlag && "Star flag: the case rests on top technical work.",
      uncovered.length > 0 && `Below minimum afterwards: ${formatList(uncovered, NAMES_SHOWN)}.`,
    ]
      .filter(Boolean)
      .join(" "),
    to: paths.case(caseId),
  };
}

const ownViewWords = ({ caseId, personName, targetTitle }: OwnViewFinding): FindingWords => ({
  title: `Write your own view on ${personName} as ${targetTitle}: the result waits for it.`,
  detail: "A view is worth most before the numbers are seen. It can be passed over; the record says so.",
  to: paths.ownView(caseId),
});

function seatWords({ personId, personName, title, reports, uncovered, daysLeft }: SeatFinding): FindingWords {
  const seat = title ? `${personName}, ${title}` : personName;
  const lost = `${capitalised(competencies(uncovered))} ${uncovered.length === 1 ? "falls" : "fall"} below minimum that day: ${formatList(uncovered, NAMES_SHOWN)}.`;
  return {
    title: `Fill the seat of ${seat}, who leaves ${inDays(daysLeft ?? 0)}.`,
    detail: [
      reports.length > 0 &&
        `${formatList(reports, NAMES_SHOWN)} ${reports.length === 1 ? "reports" : "report"} to this seat.`,
      uncovered.length > 0 ? lost : "No critical competency loses its cover.",
    ]
      .filter(Boolean)
      .join(" "),
    to: paths.matrix({ without: personId }),
  };
}

function offersWords({ offers, daysLeft }: OffersFinding, locale: string): FindingWords {
  const [first, ...others] = offers;
  const ends = `ends ${inDays(daysLeft ?? 0)}`;
  const rest = others.map(({ provider, validUntil }) => `${provider}’s stands until ${formatDay(validUntil, locale)}`);
  return {
    title:
      others.length === 0
        ? `Take or leave the offer of ${first?.provider}: it ${ends}.`
        : `Take or leave ${countWords(offers.length, "offer", "offers")} of providers: the first, of ${first?.provider}, ${ends}.`,
    detail:
      rest.length > 0
        ? `${formatList(rest)}. After that the prices are guesses again.`
        : "After that its price is a guess again.",
    to: paths.scenarios(),
  };
}

function diligenceWords({ providerId, providerName, items, daysLeft }: DiligenceFinding, locale: string): FindingWords {
  const [first, ...others] = items;
  const left = daysLeft ?? 0;
  const rest = others.map(({ name, expiresOn }) => `${name} (${formatDay(expiresOn, locale)})`);
  return {
    title: `Ask ${providerName} for new evidence: ${first?.name} ${left < 0 ? "ran out" : "runs out"} ${inDays(left)}.`,
    detail:
      rest.length > 0
        ? `Also: ${formatList(rest, NAMES_SHOWN)}.`
        : "It shows on every scenario that uses this provider.",
    to: `${paths.provider(providerId)}#diligence`,
  };
}

const reviewWords = ({ decisionId, personName, targetTitle, daysLeft }: ReviewFinding): FindingWords => ({
  title: `Look back on ${personName} as ${targetTitle}: the agreed review ${(daysLeft ?? 0) < 0 ? "was" : "is"} due ${inDays(daysLeft ?? 0)}.`,
  detail: "Read the reasons and conditions as they were written, then ask how it went.",
  to: paths.decision(decisionId),
});

const checkWords = ({ observationId, day, personName, targetTitle, daysLeft }: CheckFinding): FindingWords => ({
  title: `Say how it goes with ${personName} as ${targetTitle}: the check at ${day} days ${(daysLeft ?? 0) < 0 ? "was" : "is"} due ${inDays(daysLeft ?? 0)}.`,
  detail: "Five questions with written anchors. The team can be asked as well, where it has four people or more.",
  to: paths.observation(observationId),
});

/** What waits in words: what to do, why it matters, and where. */
export function findingWords(finding: Finding, locale: string): FindingWords {
  switch (finding.kind) {
    case "promotion":
      return promotionWords(finding);
    case "own-view":
      return ownViewWords(finding);
    case "further-cases":
      return {
        title: `Look at ${countWords(finding.count, "further promotion case", "further promotion cases")}.`,
        detail: "The first planned ones stand here with their risk; all of them are on the page of cases.",
        to: paths.cases(),
      };
    case "seat":
      return seatWords(finding);
    case "offers":
      return offersWords(finding, locale);
    case "diligence":
      return diligenceWords(finding, locale);
    case "review":
      return reviewWords(finding);
    case "check":
      return checkWords(finding);
  }
}
