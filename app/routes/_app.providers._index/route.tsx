import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { loadProviders, type ProvidersPage } from "#app/services/providers/load-providers.server.ts";
import { ChooseQuotes } from "./choose-quotes.tsx";
import { ProvidersTable } from "./providers-table.tsx";

export const meta: MetaFunction = () => [{ title: "Providers · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Providers" }] };

export async function loader(args: LoaderFunctionArgs) {
  return loadProviders(await requireViewer(args, "providers:read"));
}

function answerOf({ providers }: ProvidersPage): string {
  const quotes = providers.reduce((sum, provider) => sum + provider.quotes.length, 0);
  const expired = providers.filter(({ diligence }) => diligence.expired.length > 0).length;
  const parts = [
    `${formatCount(providers.length, "provider", "providers")} with ${formatCount(quotes, "quote", "quotes")}`,
    expired > 0 ? `${formatCount(expired, "provider has", "providers have")} expired evidence` : null,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

export default function Providers() {
  const page = useLoaderData<typeof loader>();
  const { providers, mayChange } = page;
  const add = mayChange ? (
    <LinkButton to={paths.newProvider()} variant="primary">
      Add a provider
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        question="Who could run a part of IT, and on which terms?"
        answer={providers.length === 0 ? "No provider is on record." : answerOf(page)}
        actions={add}
      />
      {providers.length === 0 ? (
        <EmptyState
          reason="no-data"
          title="Providers, their quotes and their evidence"
          actions={add ?? <LinkButton to={paths.scenarios()}>Scenarios</LinkButton>}
        >
          Until a quote is on file, scenarios take the fee from published ranges of sellers’ price pages.
        </EmptyState>
      ) : (
        <div className="stack">
          <ProvidersTable providers={providers} />
          <ChooseQuotes providers={providers} />
        </div>
      )}
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
