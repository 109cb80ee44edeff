import { useReader } from "#app/components/page/reader.ts";
import { formatMoneyExact } from "#app/components/providers/money-exact.ts";
import { pricingWords } from "#app/components/providers/provider-words.ts";
import { functionNames, percentWords, termLines } from "#app/components/providers/terms-words.ts";
import { QUOTE_SCOPE_WORDS } from "#app/components/scenario/quote-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownQuote } from "#app/services/providers/load-providers.server.ts";

interface QuoteCardsProps {
  quotes: ShownQuote[];
  providerId: string;
  mayChange: boolean;
}

/** Each quote as it was received: price, contract, what is in it and what is not. */
export function QuoteCards({ quotes, providerId, mayChange }: QuoteCardsProps) {
  return (
    <>
      {quotes.map((quote) => (
        <QuoteCard key={quote.id} quote={quote} providerId={providerId} mayChange={mayChange} />
      ))}
    </>
  );
}

function QuoteCard({ quote, providerId, mayChange }: { quote: ShownQuote; providerId: string; mayChange: boolean }) {
  const reader = useReader();
  const { terms, scope, receivedOn, validUntil, hasEnded } = quote;
  const list = (names: string[]) => (names.length > 0 ? formatList(names) : "nothing is named");
  const day = (date: string) => formatDay(date, reader.locale);
  const items = [
    { key: "price", term: "Price", description: pricingWords(quote.pricing, reader) },
    { key: "onboarding", term: "Onboarding", description: formatMoneyExact(quote.onboardingCents, reader) },
    { key: "rise", term: "Yearly rise", description: percentWords(quote.escalatorBasisPoints, reader.locale) },
    { key: "term", term: "Term", description: `${quote.termMonths} months` },
    { key: "in", term: "In the price", description: list(functionNames(terms, "included")) },
    { key: "out", term: "Left out", description: list(functionNames(terms, "excluded")) },
    ...(quote.exclusions ? [{ key: "words", term: "In its words", description: quote.exclusions }] : []),
    ...termLines(terms, reader),
  ];
  return (
    <Card
      title={`Quote: ${QUOTE_SCOPE_WORDS[scope].title.toLowerCase()}, ${day(receivedOn)}`}
      aside={hasEnded ? <Tag tone="warn">ended</Tag> : validUntil ? `stands until ${day(validUntil)}` : "no end named"}
    >
      <div className="stack">
        <DefinitionList items={items} />
        {mayChange ? (
          <div className="row no-print">
            <LinkButton to={paths.quote(providerId, quote.id)}>Change or take off file</LinkButton>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
