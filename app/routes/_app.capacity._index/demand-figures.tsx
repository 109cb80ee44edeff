import { WEEKDAYS } from "#app/components/capacity/capacity-words.ts";
import { LineTrend } from "#app/components/charts/line-trend.tsx";
import { ShareBars } from "#app/components/charts/share-bars.tsx";
import { WeekHeat } from "#app/components/charts/week-heat.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { FactRow } from "#app/components/ui/fact-row.tsx";
import { formatMonth, formatNumber, formatPercent } from "#app/lib/format.ts";
import type { CapacityPage, CapacityTickets } from "#app/services/capacity/load-capacity.server.ts";

interface FiguresProps {
  page: CapacityPage;
  tickets: CapacityTickets;
}

export function TicketFacts({ page, tickets }: FiguresProps) {
  const { locale } = useReader();
  const whole = (value: number) => formatNumber(value, locale);
  const perUser = page.plan.demand?.perUserMonth ?? null;
  return (
    <FactRow
      label="Tickets of the last twelve months"
      facts={[
        { value: whole(tickets.tickets), label: `tickets in ${whole(tickets.days)} days` },
        { value: perUser === null ? "–" : formatNumber(perUser, locale, 2), label: "per user and month" },
        { value: tickets.requesters === null ? "–" : whole(tickets.requesters), label: "different people asked" },
        { value: whole(tickets.reopenedTickets), label: "reopened" },
        { value: whole(tickets.open), label: "still open" },
      ]}
    />
  );
}

const indexed = (index: number | null, locale: string) =>
  index === null ? "–" : `${index >= 1 ? "+" : "−"}${formatPercent(Math.abs(index - 1), locale)}`;

/** Tickets per user by whole month. */
export function MonthsFigure({ page, tickets }: FiguresProps) {
  const { locale } = useReader();
  const months = tickets.rates.filter(({ isWhole }) => isWhole);
  const value = ({ perUser, tickets: all }: (typeof months)[number]) => perUser ?? all;
  const mean = page.plan.demand?.perUserMonth ?? page.plan.demand?.ticketsAMonth ?? 0;
  const perUser = page.users > 0;
  const digits = perUser ? 2 : 0;
  const values = months.map(value);
  const first = months[0];
  const last = months.at(-1);
  return (
    <LineTrend
      title={perUser ? "Tickets per user, by month" : "Tickets by month"}
      state={months.length < 2 ? "empty" : "ready"}
      stateMessage="Fewer than two whole months lie in the files."
      points={months.map((month) => ({
        key: month.month,
        label: formatMonth(`${month.month}-01`, locale),
        value: value(month),
      }))}
      reference={{ value: mean, label: `mean ${formatNumber(mean, locale, digits)}` }}
      format={(amount) => formatNumber(amount, locale, digits)}
      finding={
        first && last
          ? `${formatNumber(mean, locale, digits)} a month on average over the last twelve months; between ${formatNumber(Math.min(...values), locale, digits)} and ${formatNumber(Math.max(...values), locale, digits)} from ${formatMonth(`${first.month}-01`, locale)} to ${formatMonth(`${last.month}-01`, locale)}.`
          : "Too little for a line."
      }
    />
  );
}

function seasonWords({ season }: CapacityTickets, locale: string): string {
  if (!season) return "Fewer than six whole months: they say nothing about a season.";
  const name = (month: string) => formatMonth(`${month}-01`, locale);
  const parts = [
    season.high ? `${name(season.high.month)} stands out with ${indexed(season.high.index, locale)}` : null,
    season.low ? `${name(season.low.month)} is low with ${indexed(season.low.index, locale)}` : null,
  ].filter((part) => part !== null);
  const found = parts.length > 0 ? parts.join("; ") : "No month lies 15 % or more off the mean";
  return season.isOneYear ? `${found}. Within one year a season cannot be told from growth.` : `${found}.`;
}

/** Tickets a day in each whole month against the mean. */
export function SeasonFigure({ tickets }: Pick<FiguresProps, "tickets">) {
  const { locale } = useReader();
  const months = tickets.rates.filter(({ index }) => index !== null).slice(-12);
  return (
    <ShareBars
      title="Shape of the year"
      aside="tickets a day against the mean"
      finding={seasonWords(tickets, locale)}
      columns={["Month", "Against the mean", "Tickets", "Different people"]}
      bars={months.map(({ month, index, tickets: count, requesters }) => ({
        key: month,
        label: formatMonth(`${month}-01`, locale),
        value: index ?? 0,
        text: indexed(index, locale),
        facts: [formatNumber(count, locale), requesters === null ? "–" : formatNumber(requesters, locale)],
      }))}
    />
  );
}

/** Hour by weekday, and how the week divides. */
export function WeekFigure({ page, tickets }: FiguresProps) {
  const { locale } = useReader();
  const { week, hours, weekdays } = tickets;
  const perWeek = hours.map((count, place) => {
    const weeks = weekdays[Math.floor(place / 24)] ?? 0;
    return weeks > 0 ? count / weeks : 0;
  });
  const peak = page.plan.live?.peak;
  const at = peak ? ` The busiest hour begins on ${WEEKDAYS[peak.weekday]} at ${peak.hour}:00.` : "";
  return (
    <WeekHeat
      title="Shape of the week"
      aside="tickets in an ordinary week, by the firm’s clock"
      state={week ? "ready" : "empty"}
      stateMessage="No ticket has a time of day, so that the hours are unknown."
      finding={
        week
          ? `${formatPercent(week.officeShare, locale)} arrive between 8:00 and 18:00 on working days, ${formatPercent(week.weekendShare, locale)} at weekends; ${WEEKDAYS[week.busiestWeekday]} brings the most.${at}`
          : "The hours are unknown."
      }
      hours={perWeek}
      weekdays={WEEKDAYS}
      format={(value) => formatNumber(value, locale, 1)}
    />
  );
}

/** Weekdays as shares. */
export function WeekdaysFigure({ tickets }: Pick<FiguresProps, "tickets">) {
  const { locale } = useReader();
  const { week } = tickets;
  const first = week?.weekdayShares[week.busiestWeekday] ?? 0;
  return (
    <ShareBars
      title="Weekdays"
      stateMessage="No ticket has a time of day."
      finding={
        week
          ? `${WEEKDAYS[week.busiestWeekday]} brings ${formatPercent(first, locale)} of the tickets; a seventh is 14 %.`
          : "The weekdays are unknown."
      }
      columns={["Weekday", "Share"]}
      bars={(week?.weekdayShares ?? []).map((share, day) => ({
        key: String(day),
        label: WEEKDAYS[day] ?? "",
        value: share,
        text: formatPercent(share, locale),
      }))}
    />
  );
}
