import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { FLAGGED_GAP, type SecondOpinion } from "#app/domain/cost/second-method.ts";
import { formatList, formatMoney, formatPercent } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { PageWords } from "./page-words.ts";

const gapWords = ({ gap }: SecondOpinion, locale: string): string => {
  if (Math.abs(gap) < 0.005) return "the same";
  return `${formatPercent(Math.abs(gap), locale)} ${gap > 0 ? "above" : "below"}`;
};

/** The sum of the lines beside a rule of thumb per user: finds mistakes of size before somebody else does. */
export function SecondMethodCard({ page, words }: { page: ComputedScenario; words: PageWords }) {
  const reader = useReader();
  const opinions = page.secondMethod;
  if (opinions === null || opinions.length === 0) return null;
  const money = (amount: number) => formatMoney(amount, reader);
  const flagged = opinions.filter(({ isFlagged }) => isFlagged).map(({ option }) => words.option(option));
  const limit = formatPercent(FLAGGED_GAP, reader.locale);
  const columns: Column<SecondOpinion>[] = [
    { key: "option", label: "Option", header: true, cell: ({ option }) => words.option(option) },
    { key: "lines", label: "Sum of its lines", numeric: true, cell: ({ bottomUp }) => money(bottomUp) },
    { key: "rule", label: "Rule of thumb per user", numeric: true, cell: ({ benchmark }) => money(benchmark) },
    {
      key: "gap",
      label: "Lines against rule",
      cell: (opinion) => (
        <span className="row">
          {gapWords(opinion, reader.locale)}
          {opinion.isFlagged ? <Tag tone="warn">look again</Tag> : null}
        </span>
      ),
    },
  ];
  return (
    <Card title="Checked by a second method" aside="point estimate, not discounted">
      <p className="caption">
        {flagged.length === 0
          ? `No option lies more than ${limit} from the rule of thumb.`
          : `${formatList(flagged)}: more than ${limit} from the rule of thumb. One of the two is wrong, or your firm is not like others; the check does not say which.`}
      </p>
      <DataTable
        caption="Options by a second method"
        columns={columns}
        rows={opinions}
        rowKey={({ option }) => option}
      />
      <p className="caption figure-more">
        The rule takes posts by the number of users, an administrator’s pay, and the market’s fee.{" "}
        <Link className="no-print" to={paths.computed("cost", "second-method")}>
          How it is computed
        </Link>
      </p>
    </Card>
  );
}
