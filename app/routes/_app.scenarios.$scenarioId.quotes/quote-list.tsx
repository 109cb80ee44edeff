import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { PRICING_WORDS } from "#app/components/providers/provider-words.ts";
import { QUOTE_SCOPE_WORDS } from "#app/components/scenario/quote-words.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay, formatList, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { QuotePage } from "#app/services/scenarios/load-quotes.server.ts";

type Quote = QuotePage["quotes"][number];

const CENTS = 100;

function Uses({ quote: { id, use } }: { quote: Quote }) {
  if (use === "used") return <Tag tone="good">used here</Tag>;
  return (
    <Form method="post" className="row">
      {use === "changed" ? <Tag tone="warn">changed since it was used</Tag> : null}
      <input type="hidden" name="quoteId" value={id} />
      <SubmitButton pendingText="Taking it over" intent="use-quote" variant="plain">
        {use === "changed" ? "Take over what changed" : "Use this quote"}
      </SubmitButton>
    </Form>
  );
}

/** What the price leaves out: in words, priced beside it, open. */
function LeftOut({ quote: { exclusions, priced, open } }: { quote: Quote }) {
  return (
    <>
      {exclusions ? <small>Left out: {exclusions}</small> : null}
      {priced.length > 0 ? <small>Priced beside the fee: {formatList(priced)}</small> : null}
      {open.length > 0 ? <small>Left out and not priced: {formatList(open)}</small> : null}
    </>
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
      cell: (quote) => (
        <>
          {quote.providerId ? <Link to={paths.provider(quote.providerId)}>{quote.provider}</Link> : quote.provider}
          <small>{QUOTE_SCOPE_WORDS[quote.scope].title}</small>
          <LeftOut quote={quote} />
        </>
      ),
    },
    {
      key: "fee",
      label: "Fee per user and month",
      shortLabel: "Fee",
      numeric: true,
      cell: ({ feePerUser, pricing }) => (
        <>
          {money(Math.round(feePerUser * CENTS))}
          {pricing === "per-user" ? null : <small>{PRICING_WORDS[pricing].title.toLowerCase()}, at this size</small>}
        </>
      ),
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
