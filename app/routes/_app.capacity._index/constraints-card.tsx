import { CONSTRAINT_WORDS, HOURS_WORDS, people } from "#app/components/capacity/capacity-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { Constraint } from "#app/domain/capacity/binding-constraint.ts";
import { formatCount, formatNumber, formatPercent } from "#app/lib/format.ts";
import type { CapacityPage } from "#app/services/capacity/load-capacity.server.ts";

const STATES = {
  short: { tone: "bad", words: "short" },
  met: { tone: "good", words: "enough" },
  unknown: { tone: "plain", words: "unknown" },
  "not-asked": { tone: "plain", words: "not asked for" },
} as const;

/** The sum behind each constraint, in one line. */
function arithmetic({ id, exact }: Constraint, page: CapacityPage, locale: string): string {
  const { plan, users, inputs } = page;
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  switch (id) {
    case "workload":
      return users === 0
        ? "Nobody said how many people use IT."
        : `${number(users)} users × ${number(plan.ticketsPerUserMonth, 2)} tickets × 12 × ${number(plan.handle.minutes, 1)} min ÷ 60 = ${number(plan.workload.hours)} hours; ÷ (${number(plan.netHours)} net hours × ${formatPercent(inputs.utilisation, locale)}) = ${number(plan.workload.fte, 2)}`;
    case "live":
      if (!plan.live) return "No ticket has a time of day: the busiest hour is unknown.";
      return `${number(plan.live.peak.arrivals, 1)} arrivals in the busiest hour, ${number(plan.live.offeredLoad, 2)} people busy on average: ${people(plan.live.agents)} at once; ${HOURS_WORDS[inputs.serviceHours]}: ${number(exact ?? 0, 2)} on the roster`;
    case "on-call":
      return inputs.onCall
        ? "at least 4 take turns, so that nobody has more than one week in four"
        : "nobody is on call";
    case "cover":
      if (plan.cover.critical === 0) return "No critical competency with levels is on record.";
      return plan.cover.thin.length > 0
        ? `${formatCount(plan.cover.thin.length, "critical competency has", "critical competencies have")} fewer than two: ${page.members} there + ${plan.cover.missing} who come or learn`
        : `${people(plan.cover.enough)} keep two on each of ${formatCount(plan.cover.critical, "critical competency", "critical competencies")}`;
    case "skills":
      return plan.withoutSkill.length > 0
        ? `${plan.withoutSkill.join(", ")}: levels are on record, and nobody holds what is required`
        : "every function with tickets has a holder, or levels are not on record";
  }
}

/** What each constraint asks for, and which of them decides. */
export function ConstraintsCard({ page }: { page: CapacityPage }) {
  const { locale } = useReader();
  const { binding, constraints } = page.plan.binding;
  const columns: Column<Constraint>[] = [
    {
      key: "constraint",
      label: "Constraint",
      header: true,
      cell: ({ id }) => (
        <>
          {CONSTRAINT_WORDS[id]} {id === binding ? <Tag tone="warn">decides</Tag> : null}
        </>
      ),
    },
    { key: "needed", label: "Needed", numeric: true, cell: ({ needed }) => needed ?? "–" },
    { key: "there", label: "There", numeric: true, cell: ({ there }) => there ?? "–" },
    { key: "state", label: "State", cell: ({ state }) => <Tag tone={STATES[state].tone}>{STATES[state].words}</Tag> },
    { key: "sum", label: "The sum", narrow: "full", cell: (one) => arithmetic(one, page, locale) },
  ];
  return (
    <Card title="What decides" id="decides">
      <div className="stack-sm">
        <DataTable caption="Constraints" columns={columns} rows={constraints} rowKey={({ id }) => id} />
        <p className="caption">
          Those that are short go first, the shortest before the others; with none short, the one that asks for the
          largest part of those who are there. Counted are the people on record
          {page.seesAll ? "" : ", of your line alone"}.
        </p>
      </div>
    </Card>
  );
}
