import type { SubmissionResult } from "@conform-to/react";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { formatMoneyExact } from "#app/components/providers/money-exact.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { MOST_COMPARED, type NormalisedQuotes } from "#app/domain/sourcing/normalise-quotes.ts";
import { formatCount, formatList, formatNumber, type MoneyFormat } from "#app/lib/format.ts";
import { type ComparisonAddress, paths } from "#app/lib/paths.ts";
import type { ComparisonPage } from "#app/services/providers/load-comparison.server.ts";
import { GapsCard } from "./gaps-card.tsx";
import { LinesCards } from "./lines-cards.tsx";
import { ServiceCard } from "./service-card.tsx";
import { SizeForm } from "./size-form.tsx";
import { TermsCard } from "./terms-card.tsx";
import { TotalsCard } from "./totals-card.tsx";

/** The comparison with the address that it stands at, and the gap whose form is open. */
export type ShownComparison = ComparisonPage & { address: ComparisonAddress; priced: string | null };

interface ComparisonBodyProps {
  page: ShownComparison;
  lastResult: SubmissionResult | undefined;
}

function verdictOf({ quotes, cheapest }: NormalisedQuotes, reader: MoneyFormat): string {
  const open = quotes.filter(({ isComparable }) => !isComparable);
  const gaps =
    open.length === 0
      ? ""
      : ` ${formatList(open.map(({ provider }) => provider))} ${open.length === 1 ? "is" : "are"} not comparable yet.`;
  if (!cheapest) return `At most one of these quotes covers the whole service: none can be named the cheapest.${gaps}`;
  const of = (id: string) => quotes.find((quote) => quote.id === id);
  const [first, second] = [of(cheapest.id), of(cheapest.second)];
  const saving = (second?.totalCents ?? 0) - (first?.totalCents ?? 0);
  if (saving === 0) return `${first?.provider} and ${second?.provider} cost the same.${gaps}`;
  return `${first?.provider} costs ${formatMoneyExact(saving, reader)} less than ${second?.provider} at equal service.${gaps}`;
}

/** Equal service first, then money, then why. */
export function ComparisonBody({ page, lastResult }: ComparisonBodyProps) {
  const reader = useReader();
  const { chosen, compared, problem, ground, address, leftOff } = page;
  const tooFew = chosen.length < 2;
  const answer = compared && !tooFew ? verdictOf(compared, reader) : "Choose at least two quotes.";
  return (
    <>
      <PageHeader
        question="What do the quotes cost at equal service?"
        answer={problem === null ? answer : "These sizes make no sense."}
        meta={[
          `${ground.months} months`,
          formatCount(ground.size.users, "user", "users"),
          formatCount(ground.size.devices, "device", "devices"),
          `${formatNumber(ground.size.supportHours, reader.locale, 1)} hours of support a month`,
          "not discounted",
        ]}
        actions={
          compared && !tooFew ? (
            <>
              <PrintButton />
              <LinkButton to={paths.compareQuotesFile(address)} reloadDocument>
                Download as CSV
              </LinkButton>
            </>
          ) : null
        }
      />
      <div className="stack">
        {problem === null ? null : (
          <Note tone="bad" role="alert">
            {problem}
          </Note>
        )}
        {leftOff > 0 ? (
          <Note tone="warn">
            {formatCount(leftOff, "quote is", "quotes are")} left off: no longer on file, or beyond {MOST_COMPARED}.
          </Note>
        ) : null}
        <SizeForm page={page} />
        {tooFew ? (
          <EmptyState
            reason="no-data"
            title="Two to five quotes"
            actions={<LinkButton to={`${paths.providers()}#compare`}>Choose quotes</LinkButton>}
          >
            Quotes are compared at equal service: what one leaves out that another has is priced in, or stays a gap.
          </EmptyState>
        ) : null}
        {compared && !tooFew ? <Compared page={page} compared={compared} lastResult={lastResult} /> : null}
      </div>
    </>
  );
}

function Compared({ page, compared, lastResult }: ComparisonBodyProps & { compared: NormalisedQuotes }) {
  return (
    <>
      <ServiceCard page={page} compared={compared} />
      <GapsCard page={page} compared={compared} lastResult={lastResult} />
      <TotalsCard page={page} compared={compared} />
      <LinesCards page={page} compared={compared} />
      <TermsCard page={page} />
    </>
  );
}
