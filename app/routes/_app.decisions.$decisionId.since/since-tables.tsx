import type { ReactNode } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { ageWords, SOURCE_NAMES } from "#app/components/promotion/evidence-lines.ts";
import { chanceWords, fteWords, percentiles } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import type { EvidenceChange } from "#app/domain/promotion/evidence-changes.ts";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import { formatDay, formatList } from "#app/lib/format.ts";
import type { ChangesSince } from "#app/services/decisions/load-changes-since.server.ts";

type Outcome = ChangesSince["decided"];

interface Line {
  what: string;
  before: ReactNode;
  after: ReactNode;
}

const placeWords = (outcome: Outcome) => {
  const { low, high } = percentiles(outcome);
  return `${Math.round(low)} to ${Math.round(high)} of 100`;
};

function linesOf(decided: Outcome, today: Outcome, locale: string): Line[] {
  const line = (what: string, tell: (outcome: Outcome) => ReactNode): Line => ({
    what,
    before: tell(decided),
    after: tell(today),
  });
  return [
    line("Goes well", chanceWords),
    line("As a manager, percentile, 80 %", placeWords),
    line("Risk of this promotion", ({ label }) => <RiskLabel level={label} />),
    line("Confidence", ({ confidence }) => confidence),
    line("Advice", ({ rule }) => ADVICE_WORDS[rule].title),
    line("Lost to the team in a year", ({ lossFte }) => (lossFte === null ? "not known" : fteWords(-lossFte, locale))),
    line("Below minimum cover", ({ uncovered }) => (uncovered.length === 0 ? "none" : formatList(uncovered, 6))),
  ];
}

/** The same question on the day of the decision and today. */
export function OutcomeTable({ decided, today }: { decided: Outcome; today: Outcome }) {
  const { locale } = useReader();
  const columns: Column<Line>[] = [
    { key: "what", label: "What", header: true, cell: ({ what }) => what },
    { key: "before", label: formatDay(decided.asOf, locale), cell: (line) => line.before },
    { key: "after", label: formatDay(today.asOf, locale), cell: (line) => line.after },
  ];
  return (
    <Card title="The answer then and today">
      <DataTable
        caption="The answer then and today"
        columns={columns}
        rows={linesOf(decided, today, locale)}
        rowKey={({ what }) => what}
      />
    </Card>
  );
}

const STATE_WORDS: Record<EvidenceChange["state"], string> = {
  new: "new",
  more: "more",
  fewer: "fewer: retracted, or no longer counted",
  gone: "gone: retracted, or no longer counted",
  renewed: "a newer one in the place of an older one",
  same: "the same, older now",
};

const countWords = (count: number, newest: number | null): string =>
  count === 0 ? "none" : `${count}, newest ${newest === null ? "undated" : `${ageWords(newest)} old`}`;

/** Which evidence was there then and is there now, by kind and count. */
export function EvidenceChanges({ evidence }: Pick<ChangesSince, "evidence">) {
  const columns: Column<EvidenceChange>[] = [
    { key: "kind", label: "Evidence", header: true, cell: ({ kind }) => SOURCE_NAMES[kind] },
    { key: "before", label: "Then", cell: ({ before, newestBefore }) => countWords(before, newestBefore) },
    { key: "after", label: "Today", cell: ({ after, newestAfter }) => countWords(after, newestAfter) },
    { key: "state", label: "Change", cell: ({ state }) => STATE_WORDS[state] },
  ];
  return (
    <Card title="The evidence then and today" aside="counts alone">
      <div className="stack-sm">
        <DataTable
          caption="The evidence then and today"
          columns={columns}
          rows={evidence}
          rowKey={({ kind }) => kind}
          empty={<p className="caption">Nothing that counts was or is on record.</p>}
        />
        <p className="caption">
          Means are left out: the difference of two would tell what the one colleague said who came in between.
        </p>
      </div>
    </Card>
  );
}
