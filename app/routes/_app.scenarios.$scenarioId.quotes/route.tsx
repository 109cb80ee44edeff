import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { MOST_COMPARED } from "#app/domain/sourcing/normalise-quotes.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { applyQuote } from "#app/services/scenarios/apply-quote.server.ts";
import { loadQuotes, type QuotePage } from "#app/services/scenarios/load-quotes.server.ts";
import { QuoteList } from "./quote-list.tsx";

export const meta: MetaFunction = () => [{ title: "Quotes on file · Rightrung" }];
export const handle = {
  breadcrumb: ({ scenario }: QuotePage) => [
    { label: "Scenarios", to: paths.scenarios() },
    { label: scenario.name, to: paths.scenario(scenario.id) },
    { label: "Quotes on file" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:read");
  const page = await loadQuotes(viewer, args.params.scenarioId ?? "");
  if (!page) throw notFound("This scenario");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const scenarioId = args.params.scenarioId ?? "";
  if (!(await loadQuotes(viewer, scenarioId))) throw notFound("This scenario");
  const form = await args.request.formData();
  const verdict = await applyQuote(viewer, scenarioId, String(form.get("quoteId")));
  return verdict.ok
    ? redirectWithMessage(paths.scenario(scenarioId), "The figures of the provider now come from the quote.")
    : redirectWithMessage(paths.scenarioQuotes(scenarioId), verdict.reason, "warn");
}

export default function Quotes() {
  const { scenario, quotes, mayChange, mayWriteQuotes } = useLoaderData<typeof loader>();
  const ofTwoOrMore = quotes.slice(0, MOST_COMPARED).map(({ id }) => id);
  return (
    <>
      <PageHeader
        question="What do providers quote?"
        answer={
          quotes.length === 0 ? "No quote is on file." : `${formatCount(quotes.length, "quote", "quotes")} on file.`
        }
        actions={
          <>
            {mayWriteQuotes ? <LinkButton to={paths.providers()}>Put a quote on file</LinkButton> : null}
            <LinkButton to={paths.scenario(scenario.id)}>Back to {scenario.name}</LinkButton>
          </>
        }
      />
      <div className="stack">
        {quotes.length > 0 ? (
          <Card
            title="On file"
            aside={
              ofTwoOrMore.length > 1 ? (
                <Link className="no-print" to={paths.compareQuotes({ quote: ofTwoOrMore })}>
                  side by side at equal service
                </Link>
              ) : null
            }
          >
            <QuoteList quotes={quotes} mayChange={mayChange} />
            <p className="caption figure-more">
              A quote takes the place of the published range for the fee, the onboarding, the yearly rise and what else
              it says; a managed and a co-managed provider each have their own. What it leaves out is added where it was
              priced, and stays a gap where it was not.
            </p>
          </Card>
        ) : (
          <Note>Until a quote is on file the fee is a published range of sellers’ price pages.</Note>
        )}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
