import { Form } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { pricingWords } from "#app/components/providers/provider-words.ts";
import { QUOTE_SCOPE_WORDS } from "#app/components/scenario/quote-words.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { MOST_COMPARED } from "#app/domain/sourcing/normalise-quotes.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ProvidersPage } from "#app/services/providers/load-providers.server.ts";

/** Which quotes shall stand side by side; without a script the form leads to the address. */
export function ChooseQuotes({ providers }: { providers: ProvidersPage["providers"] }) {
  const reader = useReader();
  const quotes = providers.flatMap((provider) => provider.quotes.map((quote) => ({ ...quote, name: provider.name })));
  if (quotes.length < 2) return null;
  const options = quotes.map(({ id, name, scope, pricing, receivedOn, hasEnded }) => ({
    value: id,
    label: `${name}, ${QUOTE_SCOPE_WORDS[scope].title.toLowerCase()}`,
    detail: `${pricingWords(pricing, reader)}; received ${formatDay(receivedOn, reader.locale)}${hasEnded ? ", ended" : ""}`,
  }));
  return (
    <Card title="Side by side at equal service" id="compare">
      <Form method="get" action={paths.compareQuotes()} className="form">
        <CheckboxGroup
          name="quote"
          id="quote"
          label="Quotes"
          hint={`Two to ${MOST_COMPARED}. What each leaves out is priced in, or shown as a gap.`}
          options={options}
          defaultValue={quotes.length <= MOST_COMPARED ? quotes.map(({ id }) => id) : []}
          layout="cards"
        />
        <div className="form-foot">
          <Button type="submit" variant="primary">
            Compare them
          </Button>
        </div>
      </Form>
    </Card>
  );
}
