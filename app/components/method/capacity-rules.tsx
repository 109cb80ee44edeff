import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import {
  CAPACITY_FIGURES,
  type CapacityFigure,
  DEFAULT_INPUTS,
  netHoursOf,
} from "#app/domain/capacity/capacity-inputs.ts";
import {
  averageWaitSeconds,
  erlangC,
  leastAgents,
  scheduledPeople,
  serviceLevel,
} from "#app/domain/capacity/erlang-c.ts";
import { proxyMinutes } from "#app/domain/capacity/handle-time.ts";
import { reliefFor, rosterFor } from "#app/domain/capacity/service-hours.ts";
import { ticketWorkload } from "#app/domain/capacity/workload.ts";
import { formatPercent } from "#app/lib/format.ts";
import { MarkedSource } from "./parameter-table.tsx";
import { workedNumber } from "./plain-number.ts";
import { RuleSection } from "./rule-section.tsx";

const QUEUE = { offeredLoad: 10, handleSeconds: 180 };
const WORK = { users: 100, ticketsPerUserMonth: 1, handleHours: 0.5, netHours: 1_784, utilisation: 0.64 };

/** What becomes of a file of tickets. */
export function TicketRules() {
  const { locale } = useReader();
  const [, middle] = proxyMinutes(600);
  return (
    <>
      <RuleSection id="tickets" title="From a file to tickets">
        <p>
          A ticket is known by its number. The same number twice is one ticket: the last row counts, and each row that
          says other times is a reopening. Resolved before opened is refused; without a resolution a ticket is open.
          Times with a zone are turned into the firm’s clock; times without one are taken as written.
        </p>
        <p>
          Who asked becomes a code made with a key of the organisation (HMAC-SHA-256) before anything is stored. Equal
          spellings give equal codes, so that different people can be counted. Whoever held both the key and a list of
          names could make the codes again: it is a safeguard, not anonymity. The uploaded file is deleted when it is
          imported, or after a day.
        </p>
        <p>Rates and shapes rest on the last twelve months before the newest ticket, so that no season counts twice.</p>
      </RuleSection>
      <RuleSection
        id="handle-time"
        title="Work in a ticket"
        worked={`open for 10 hours: taken for second-line work, ${workedNumber(middle, locale, 0)} minutes.`}
      >
        <p>
          What the firm says comes first. Else the mean of the time worked that tickets record, once a fifth of them
          record any. Else a stand-in: solved within an hour counts as first-line work, within three days as
          second-line, later as third-line, and never more than the time it was open. The stand-in is weak, because time
          until resolved is not work. Without any of these half an hour.
        </p>
      </RuleSection>
    </>
  );
}

/** How much work there is, and how many have to be there at once. */
export function StaffingRules() {
  const { locale } = useReader();
  const number = (value: number, digits = 2) => workedNumber(value, locale, digits);
  const work = ticketWorkload(WORK);
  const least = leastAgents(QUEUE, 20, 0.8);
  return (
    <>
      <RuleSection
        id="workload"
        title="Workload"
        formula={["people = users × tickets per user and month × 12 × hours a ticket ÷ (net hours × utilisation)"]}
        worked={`100 users, 1 ticket, ½ hour, 1,784 net hours, 64 %: ${number(work.hours, 0)} hours, ${number(work.fte)} people.`}
      >
        <p>
          Net hours are paid hours less holidays, leave, sickness and training. Absence is taken off there and nowhere
          else. It says nothing about how long anybody waits.
        </p>
      </RuleSection>
      <RuleSection
        id="live"
        title="Live channel"
        formula={[
          "A = arrivals × handle time; B(0) = 1; B(k) = A·B(k−1) ÷ (k + A·B(k−1)); C = B ÷ (1 − (A/N)(1 − B))",
          "answered in time = 1 − C·e^(−(N − A)·t ÷ handle time)",
        ]}
        worked={`A 10, 180 s, 80 % in 20 s: ${least} people, chance of waiting ${number(erlangC(10, least), 3)}, in time ${formatPercent(serviceLevel(QUEUE, least, 20), locale, 1)}, mean wait ${number(averageWaitSeconds(QUEUE, least), 1)} s; with 30 % shrinkage ${scheduledPeople(least, 0.3)} on the roster.`}
      >
        <p>
          Arrivals are those of an ordinary week in its busiest hour, of the channels in which somebody waits. Erlang C
          (A. K. Erlang 1917) supposes that nobody hangs up, so that it errs on the careful side. Below some 500 users
          it hardly ever decides. It is not for mail and portals: nobody waits on the line there.
        </p>
      </RuleSection>
      <RuleSection
        id="hours"
        title="Longer hours"
        formula={["people for a seat = hours of the seat a year ÷ net hours of one person"]}
        worked={`at ${number(netHoursOf(DEFAULT_INPUTS), 0)} net hours: 8×5 ${number(reliefFor("8x5", 1_784))}, 12×5 ${number(reliefFor("12x5", 1_784))}, 24×7 ${number(reliefFor("24x7", 1_784))}; two at once in office hours and one at all others around the clock: ${rosterFor({ agents: 2, hours: "24x7", netHours: 1_784 }).people} people.`}
      >
        <p>
          Those who have to be there in the busiest hour are counted for the office hours, and one of them for every
          other service hour.
        </p>
      </RuleSection>
      <RuleSection id="decides" title="What decides">
        <p>
          Five constraints each ask for a number of people: skills (somebody for every function that has work), cover
          (two on each critical competency), on-call (four take turns, six are better), the live channel, and the
          workload. Those that are short go first, the shortest before the others; with none short, the one that asks
          for the largest part of those who are there. What is unknown or not asked for decides nothing.
        </p>
        <p>
          For an option the work that stays is counted by function: all of it in house, half of a shared one and a tenth
          of an operated one with a provider. The accountable seats need a holder and a deputy in every option.
        </p>
      </RuleSection>
    </>
  );
}

const COLUMNS: Column<CapacityFigure>[] = [
  {
    key: "title",
    label: "Figure",
    header: true,
    cell: ({ id, title, unit }) => <span id={id}>{`${title} (${unit})`}</span>,
  },
  { key: "value", label: "Default", numeric: true, cell: ({ value }) => value },
  {
    key: "source",
    label: "Mark and source",
    narrow: "full",
    cell: ({ mark, source, date }) => <MarkedSource mark={mark} source={`${source}, ${date}`} />,
  },
];

export const CapacityFigures = () => (
  <DataTable caption="Defaults of capacity" columns={COLUMNS} rows={[...CAPACITY_FIGURES]} rowKey={({ id }) => id} />
);
