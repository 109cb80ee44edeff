import { decisionTitle } from "#app/components/promotion/case-words.ts";
import { formatCount, formatDay, formatList, formatNumber } from "#app/lib/format.ts";
import type { SeatCase, ShownSeat } from "#app/services/succession/load-succession.server.ts";

/** How a case for a seat stands, in a sentence. */
export function seatCaseWords({
  isWithheld,
  isOpen,
  answer,
  choice,
  chosenName,
  person,
  targetTitle,
}: SeatCase): string {
  if (isWithheld) return "Your own view comes first; then the result opens.";
  if (isOpen) return answer ?? `${person.name} no longer works in the IT team.`;
  return choice ? `Decided: ${decisionTitle(choice, { person: person.name, targetTitle, chosenName })}.` : "Closed.";
}

/** Why somebody could stand in: what they have done, never how well. */
export function practiceWords({ leads, trials }: ShownSeat["practised"][number], locale: string): string {
  return formatList([
    ...(leads > 0 ? [`leads ${formatCount(leads, "person", "people")} today`] : []),
    ...trials.map(
      ({ months, until }) =>
        `led on trial for ${formatNumber(months, locale)} months until ${formatDay(until, locale)}`,
    ),
  ]);
}

/** The seat that has to be filled first, or how many have nobody ready. */
export function successionAnswer(seats: ShownSeat[], total: number, locale: string): string {
  const leaving = seats.filter(({ holder }) => holder?.leavesOn);
  const [first] = leaving;
  if (first?.holder?.leavesOn) {
    const day = formatDay(first.holder.leavesOn, locale);
    const next =
      first.standing === "ready"
        ? "somebody is ready to follow"
        : first.standing === "not-open-yet"
          ? "your own view of a case comes first"
          : "nobody is ready to follow";
    return `${first.holder.name} leaves the seat of ${first.title} on ${day}, and ${next}.`;
  }
  const empty = seats.filter(({ standing }) => standing === "nobody-ready").length;
  if (total > seats.length) return `${formatCount(total, "management seat", "management seats")}, in pages.`;
  return empty === 0
    ? "Somebody is ready or looked at for every management seat."
    : `For ${empty} of ${formatCount(total, "management seat", "management seats")} nobody is ready.`;
}
