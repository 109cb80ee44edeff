import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DiligenceTags } from "#app/components/providers/diligence-tags.tsx";
import { PROVIDER_STATE_WORDS } from "#app/components/providers/provider-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { DILIGENCE_ITEMS } from "#app/domain/sourcing/due-diligence.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadProvider, type ProviderPage } from "#app/services/providers/load-providers.server.ts";
import { DiligenceTable } from "./diligence-table.tsx";
import { QuoteCards } from "./quote-cards.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.provider.name ?? "Provider"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ provider }: ProviderPage) => [{ label: "Providers", to: paths.providers() }, { label: provider.name }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:read");
  const page = await loadProvider(viewer, args.params.providerId ?? "");
  if (!page) throw notFound("This provider");
  return page;
}

function answerOf({ quotes, diligence, provider }: ProviderPage): string {
  const stand = PROVIDER_STATE_WORDS[provider.state].title;
  return `${stand}; ${formatCount(quotes.length, "quote", "quotes")} on file; ${diligence.settled} of ${DILIGENCE_ITEMS.length} items of due diligence settled.`;
}

function Facts({ provider }: Pick<ProviderPage, "provider">) {
  const items = [
    { key: "contact", term: "Contact", description: provider.contact },
    { key: "services", term: "Services", description: provider.services },
    { key: "notes", term: "Notes", description: provider.notes },
  ].filter(({ description }) => description !== "");
  if (items.length === 0) return null;
  return (
    <Card title="About it">
      <DefinitionList items={items} />
    </Card>
  );
}

export default function Provider() {
  const page = useLoaderData<typeof loader>();
  const { provider, quotes, diligence, items, mayChange } = page;
  return (
    <>
      <PageHeader
        question={`What is known of ${provider.name}?`}
        answer={answerOf(page)}
        actions={
          mayChange ? (
            <>
              <LinkButton to={paths.newQuote(provider.id)} variant="primary">
                Put a quote on file
              </LinkButton>
              <LinkButton to={paths.editProvider(provider.id)}>Change</LinkButton>
            </>
          ) : null
        }
      />
      <div className="stack">
        <Facts provider={provider} />
        {quotes.length > 0 ? (
          <QuoteCards quotes={quotes} providerId={provider.id} mayChange={mayChange} />
        ) : (
          <Note>No quote is on file. Scenarios take published ranges until there is one.</Note>
        )}
        <Card title="Due diligence" id="diligence" aside={<DiligenceTags diligence={diligence} />}>
          <DiligenceTable items={items} providerId={provider.id} mayChange={mayChange} />
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
