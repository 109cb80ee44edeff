import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { QUOTE_SCOPE_WORDS } from "#app/components/scenario/quote-words.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay, formatNumber } from "#app/lib/format.ts";
import type { QuotePage } from "#app/services/scenarios/load-quotes.server.ts";

type Quote = QuotePage["quotes"][number];

const CENTS = 100;

function Uses({ quote }: { quote: Quote }) {
  return (
    <div className="row">
      {quote.isUsed ? (
        <Tag tone="good">used here</Tag>
      ) : (
        <Form method="post">
          <input type="hidden" name="quoteId" value={quote.id} />
          <SubmitButton pendingText="Taking it over" intent="use-quote" variant="plain">
            Use this quote
          </SubmitButton>
        </Form>
      )}
      <ConfirmForm
        trigger="Take off file"
        question={`Take the quote of ${quote.provider} off the file? Scenarios that use it keep its figures.`}
        confirm="Take off file"
        fields={{ intent: "remove", quoteId: quote.id }}
        tone="plain"
      />
    </div>
  );
}

export function QuoteList({ quotes, mayChange }: { quotes: Quote[]; mayChange: boolean }) {
  const { locale, currency } = useReader();
  const money = (cents: number) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      maximumFractionDigits: cents % CENTS === 0 ? 0 : 2,
    }).format(cents / CENTS);
  const columns: Column<Quote>[] = [
    {
      key: "provider",
      label: "Provider",
      header: true,
      width: "24%",
      cell: ({ provider, scope, exclusions }) => (
        <>
          {provider}
          <small>{QUOTE_SCOPE_WORDS[scope].title}</small>
          {exclusions ? <small>Left out: {exclusions}</small> : null}
        </>
      ),
    },
    {
      key: "fee",
      label: "Fee per user and month",
      shortLabel: "Fee",
      numeric: true,
      cell: ({ feePerUserMonthCents }) => money(feePerUserMonthCents),
    },
    { key: "onboarding", label: "Onboarding", numeric: true, cell: ({ onboardingCents }) => money(onboardingCents) },
    {
      key: "rise",
      label: "Yearly rise",
      numeric: true,
      cell: ({ escalatorBasisPoints }) =>
        `${formatNumber(escalatorBasisPoints / CENTS, locale, escalatorBasisPoints % CENTS === 0 ? 0 : 2)} %`,
    },
    {
      key: "term",
      label: "Term",
      numeric: true,
      cell: ({ termMonths }) => <span className="nowrap">{termMonths} months</span>,
    },
    {
      key: "valid",
      label: "Received, valid until",
      cell: ({ receivedOn, validUntil, hasEnded }) => (
        <>
          {formatDay(receivedOn, locale)}
          <small>
            {validUntil ? `until ${formatDay(validUntil, locale)}` : "no end named"}{" "}
            {hasEnded ? <Tag tone="warn">ended</Tag> : null}
          </small>
        </>
      ),
    },
    ...(mayChange
      ? [
          {
            key: "use",
            label: "Use",
            hideLabel: true,
            narrow: "full" as const,
            cell: (quote: Quote) => <Uses quote={quote} />,
          },
        ]
      : []),
  ];
  return <DataTable caption="Quotes on file" columns={columns} rows={quotes} rowKey={({ id }) => id} />;
}
