import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { gapReasonWords, MISSING_WORDS, sourceWords } from "#app/components/providers/comparison-words.ts";
import { formatMoneyExact } from "#app/components/providers/money-exact.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { NormalisedQuotes, QuoteGap } from "#app/domain/sourcing/normalise-quotes.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownComparison } from "./comparison-body.tsx";
import { GapForm } from "./gap-form.tsx";

interface GapsCardProps {
  page: ShownComparison;
  compared: NormalisedQuotes;
  lastResult: SubmissionResult | undefined;
}

type Chosen = ShownComparison["chosen"][number];

/** Every gap of every quote, to be priced or opened again. */
export function GapsCard({ page, compared, lastResult }: GapsCardProps) {
  const open = compared.quotes.reduce((sum, { gaps }) => sum + gaps.filter(({ price }) => price === null).length, 0);
  const withGaps = compared.quotes.filter(({ gaps, missing }) => gaps.length + missing.length > 0);
  if (withGaps.length === 0) return null;
  return (
    <Card title="What the quotes leave out" id="gaps" aside={open === 0 ? "all priced in" : `${open} not priced`}>
      <div className="stack">
        {withGaps.map((quote) => {
          const chosen = page.chosen.find(({ id }) => id === quote.id);
          return chosen ? (
            <section key={quote.id} className="stack">
              <h3>{quote.provider}</h3>
              {quote.missing.map((term) => (
                <Note key={term} tone="warn">
                  {MISSING_WORDS[term]} Enter it on the quote: without it the sum is not complete.
                </Note>
              ))}
              {quote.gaps.map((gap) => (
                <GapLine key={gap.item} gap={gap} quote={chosen} page={page} lastResult={lastResult} />
              ))}
            </section>
          ) : null;
        })}
      </div>
    </Card>
  );
}

interface GapLineProps {
  gap: QuoteGap;
  quote: Chosen;
  page: ShownComparison;
  lastResult: SubmissionResult | undefined;
}

function GapLine({ gap, quote, page, lastResult }: GapLineProps) {
  const reader = useReader();
  const { price, item } = gap;
  const key = `${quote.id}/${item}`;
  const money = (cents: number) => formatMoneyExact(cents, reader);
  return (
    <div id={`gap-${quote.id}-${item}`}>
      <p>
        <strong>{page.titles[item]}</strong>: {gapReasonWords(gap, quote)}.{" "}
        {price ? (
          <>
            {money(price.monthlyCents[1])} a month at this size, between {money(price.monthlyCents[0])} and{" "}
            {money(price.monthlyCents[2])}. <span className="muted">{sourceWords(price, reader.locale)}</span>
          </>
        ) : (
          <Tag tone="bad">not comparable until it is priced</Tag>
        )}
      </p>
      {page.mayChange ? (
        page.priced === key ? (
          <GapForm gap={gap} quote={quote} page={page} lastResult={lastResult} />
        ) : (
          <GapActions gap={gap} quote={quote} page={page} />
        )
      ) : null}
    </div>
  );
}

function GapActions({ gap: { item, price }, quote, page }: Omit<GapLineProps, "lastResult">) {
  const reader = useReader();
  const usual = page.usual[item];
  const target = paths.compareQuotes({ ...page.address, price: `${quote.id}/${item}` });
  const name = `${page.titles[item]} of ${quote.provider}`;
  const hidden = (
    <>
      <input type="hidden" name="quoteId" value={quote.id} />
      <input type="hidden" name="item" value={item} />
    </>
  );
  return (
    <div className="row no-print">
      <LinkButton to={`${target}#gap-${quote.id}-${item}`} preventScrollReset>
        {price ? "Change the price" : "Price it"}
        <span className="visually-hidden">: {name}</span>
      </LinkButton>
      {price ? (
        <Form method="post" preventScrollReset>
          {hidden}
          <SubmitButton pendingText="Opening" intent="open-gap" variant="plain">
            Open it again<span className="visually-hidden">: {name}</span>
          </SubmitButton>
        </Form>
      ) : null}
      {!price && usual ? (
        <Form method="post" preventScrollReset>
          {hidden}
          <SubmitButton pendingText="Pricing" intent="price-as-usual" variant="plain">
            Take the dated figure<span className="visually-hidden">: {name}</span>
          </SubmitButton>{" "}
          <small className="muted">
            {formatMoneyExact(usual.cents[1], reader)}{" "}
            {usual.basis === "month" ? "a month" : `per ${usual.basis} and month`}; {sourceWords(usual, reader.locale)}.{" "}
            {usual.note}
          </small>
        </Form>
      ) : null}
      {!price && !usual ? <small className="muted">No dated figure is known: enter one of your own.</small> : null}
    </div>
  );
}
