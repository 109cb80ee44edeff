import { durationWords, HANDLE_WORDS, HOURS_WORDS, people } from "#app/components/capacity/capacity-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatNumber, formatPercent } from "#app/lib/format.ts";
import type { CapacityPage, CapacityTickets } from "#app/services/capacity/load-capacity.server.ts";

interface CardProps {
  page: CapacityPage;
}

interface SpreadRow {
  what: string;
  p10: string;
  median: string;
  p90: string;
}

const TIME_COLUMNS: Column<SpreadRow>[] = [
  { key: "what", label: "Time", header: true, cell: ({ what }) => what },
  { key: "p10", label: "1 in 10 lower", numeric: true, cell: ({ p10 }) => p10 },
  { key: "median", label: "middle", numeric: true, cell: ({ median }) => median },
  { key: "p90", label: "1 in 10 higher", numeric: true, cell: ({ p90 }) => p90 },
];

/** How time worked and time to resolution lie; what is not recorded is left out. */
function spreadRows({ handle, resolution }: CapacityTickets, locale: string): SpreadRow[] {
  const time = (minutes: number) => durationWords(minutes, locale);
  return [
    { what: "Worked on it", spread: handle },
    { what: "Until resolved", spread: resolution },
  ].flatMap(({ what, spread }) =>
    spread ? [{ what, p10: time(spread.p10), median: time(spread.median), p90: time(spread.p90) }] : [],
  );
}

/** Minutes of work a ticket, and how far they can be trusted. */
export function HandleCard({ page }: CardProps) {
  const { locale } = useReader();
  const { handle } = page.plan;
  const minutes = (value: number) => formatNumber(value, locale, 1);
  const { tickets } = page;
  const range =
    handle.low !== null && handle.high !== null ? ` (between ${minutes(handle.low)} and ${minutes(handle.high)})` : "";
  return (
    <Card title="Work in a ticket" id="handle-time">
      <div className="stack-sm">
        <p>
          <b>
            {minutes(handle.minutes)} minutes{range}
          </b>
          , {HANDLE_WORDS[handle.basis]}.
        </p>
        {handle.basis === "proxy" ? (
          <Note tone="warn" title="Time until resolved is not work.">
            A ticket that waited a week for a part may hold ten minutes of work. Few or no tickets record time worked,
            so each is taken for first-, second- or third-line work by how long it stayed open, and for no more than
            that. Record time worked for a month, or say a figure of your own.
          </Note>
        ) : null}
        {tickets ? (
          <>
            <DataTable
              caption="Times of a ticket"
              columns={TIME_COLUMNS}
              rows={spreadRows(tickets, locale)}
              rowKey={({ what }) => what}
            />
            <p className="caption">{formatPercent(handle.recordedShare, locale)} of the tickets record time worked.</p>
          </>
        ) : null}
      </div>
    </Card>
  );
}

/** The paid year as a sum, and the work that it holds. */
export function PaidYearCard({ page }: CardProps) {
  const { locale } = useReader();
  const { inputs, plan } = page;
  const hours = (value: number) => `${formatNumber(value, locale)} h`;
  const less = (value: number) => `− ${hours(value)}`;
  const { workload } = plan;
  const range =
    workload.low !== null && workload.high !== null
      ? ` With the low and high figures of work in a ticket: ${formatNumber(workload.low, locale, 2)} to ${formatNumber(workload.high, locale, 2)}.`
      : "";
  return (
    <Card title="Hours of one person, and the workload" id="workload">
      <div className="stack">
        <DefinitionList
          label="The paid year of one person"
          numeric
          items={[
            { term: "Paid hours", description: hours(inputs.paidHours) },
            { term: "Public holidays", description: less(inputs.holidayHours) },
            { term: "Leave", description: less(inputs.leaveHours) },
            { term: "Sickness", description: less(inputs.sicknessHours) },
            { term: "Training", description: less(inputs.trainingHours) },
          ]}
          total={{ term: "Net hours", description: hours(plan.netHours) }}
        />
        <p>
          {formatNumber(workload.hours, locale)} hours of ticket work a year; one person gives{" "}
          {formatNumber(plan.netHours * inputs.utilisation, locale)} ({formatPercent(inputs.utilisation, locale)} of net
          hours), so that the work is <b>{formatNumber(workload.fte, locale, 2)} full-time people</b>.{range}
        </p>
        <p className="caption">
          Absence is taken off once, in the net hours: no shrinkage comes on top.{" "}
          {plan.ticketsBasis === "default" ? "One ticket per user and month is a usual figure, not yours." : ""}
        </p>
      </div>
    </Card>
  );
}

/** How many have to be there at once; with a small team one line says why waiting is not the question. */
export function LiveCard({ page }: CardProps) {
  const { locale } = useReader();
  const { live } = page.plan;
  const { inputs } = page;
  if (!live) {
    return (
      <Card title="Live channel" id="live">
        <p className="caption">
          The busiest hour is unknown: import tickets with the time of day at which they were opened.
        </p>
      </Card>
    );
  }
  const target = `${formatPercent(inputs.targetServiceLevel, locale)} within ${formatNumber(inputs.targetSeconds, locale)} s`;
  const share = {
    channels: "by their channel",
    said: "as your firm says",
    default: "a usual share, because the files name no channel",
  }[live.basis];
  const one = live.withOneLess;
  return (
    <Card title="Live channel" id="live">
      <div className="stack-sm">
        {page.isSmall ? (
          <p>
            In a team of {page.members} waiting in a queue is not what limits: in the busiest hour calls keep{" "}
            {formatNumber(live.offeredLoad, locale, 2)} people busy. Cover, skills and a fair rota do.
          </p>
        ) : null}
        <p>
          <b>{people(live.agents)} at once</b> in the busiest hour answer {formatPercent(live.serviceLevel, locale, 1)}{" "}
          in time; the target is {target}.
          {one ? ` With ${people(one.agents)} it would be ${formatPercent(one.serviceLevel, locale, 1)}.` : ""}
        </p>
        <p className="caption">
          {formatPercent(live.share, locale)} of the tickets arrive live ({share});{" "}
          {formatNumber(live.peak.arrivals, locale, 1)} of them in that hour;{" "}
          {formatNumber(live.offeredLoad, locale, 2)} people busy on average; chance of waiting{" "}
          {formatPercent(live.probabilityOfWait, locale, 1)}; mean wait {formatNumber(live.averageWaitSeconds, locale)}{" "}
          s (Erlang C).
        </p>
      </div>
    </Card>
  );
}

type Relief = CapacityPage["plan"]["relief"][number];

/** One seat for longer hours, and the rota outside them. */
export function HoursCard({ page }: CardProps) {
  const { locale } = useReader();
  const { plan, inputs, rota } = page;
  const columns: Column<Relief>[] = [
    { key: "hours", label: "Service hours", header: true, cell: ({ hours }) => `${hours}: ${HOURS_WORDS[hours]}` },
    { key: "seat", label: "Hours a year", numeric: true, cell: ({ seatHours }) => formatNumber(seatHours, locale) },
    { key: "people", label: "People a seat", numeric: true, cell: (row) => formatNumber(row.people, locale, 2) },
  ];
  const takers = inputs.onCallPeople ?? inputs.ticketPeople ?? page.members;
  return (
    <Card title="Longer hours and on-call" id="hours">
      <div className="stack-sm">
        <DataTable caption="People for one seat" columns={columns} rows={plan.relief} rowKey={({ hours }) => hours} />
        <p className="caption">
          Hours of the seat ÷ {formatNumber(plan.netHours, locale)} net hours of one person. Yours are{" "}
          {HOURS_WORDS[inputs.serviceHours]}.
        </p>
        <p>
          {rota === null
            ? "Nobody of your own is on call, as far as is said."
            : rota === "unfair"
              ? `On call: ${people(takers)} take turns; below 4 a rota is not fair, because everybody has more than one week in four.`
              : rota === "fair"
                ? `On call: ${people(takers)} take turns, which is fair; 6 are better.`
                : `On call: ${people(takers)} take turns, one week in ${takers}.`}
        </p>
      </div>
    </Card>
  );
}
