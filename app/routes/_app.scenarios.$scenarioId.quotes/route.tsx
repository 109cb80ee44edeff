import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { addQuote } from "#app/services/scenarios/add-quote.server.ts";
import { applyQuote } from "#app/services/scenarios/apply-quote.server.ts";
import { loadQuotes, type QuotePage } from "#app/services/scenarios/load-quotes.server.ts";
import { removeQuote } from "#app/services/scenarios/remove-quote.server.ts";
import { quoteSchema } from "./form.ts";
import { QuoteForm } from "./quote-form.tsx";
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
  const here = paths.scenarioQuotes(scenarioId);
  switch (form.get("intent")) {
    case "use-quote": {
      const verdict = await applyQuote(viewer, scenarioId, String(form.get("quoteId")));
      if (!verdict.ok) return redirectWithMessage(here, verdict.reason, "warn");
      return redirectWithMessage(
        paths.scenario(scenarioId),
        "Fee, onboarding and yearly rise now come from the quote.",
      );
    }
    case "remove": {
      const verdict = await removeQuote(viewer, String(form.get("quoteId")));
      return redirectWithMessage(here, verdict.ok ? "The quote is off the file." : verdict.reason);
    }
    default: {
      const submission = parseWithZod(form, { schema: quoteSchema });
      if (submission.status !== "success") return badRequest(submission.reply());
      const { fee, onboarding, escalator, ...terms } = submission.value;
      const verdict = await addQuote(viewer, {
        ...terms,
        feePerUserMonthCents: fee,
        onboardingCents: onboarding,
        escalatorBasisPoints: escalator,
      });
      if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
      return redirectWithMessage(here, `The quote of ${terms.provider} is on file.`);
    }
  }
}

export default function Quotes() {
  const { scenario, quotes, mayChange } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="What do providers quote?"
        answer={
          quotes.length === 0 ? "No quote is on file." : `${formatCount(quotes.length, "quote", "quotes")} on file.`
        }
        actions={<LinkButton to={paths.scenario(scenario.id)}>Back to {scenario.name}</LinkButton>}
      />
      <div className="stack">
        {quotes.length > 0 ? (
          <Card title="On file">
            <QuoteList quotes={quotes} mayChange={mayChange} />
            <p className="caption figure-more">
              A quote takes the place of the published range for the fee, the onboarding and the yearly rise. What it
              leaves out of the price stays a figure of its own.
            </p>
          </Card>
        ) : (
          <Note>Until a quote is on file the fee is a published range of sellers’ price pages.</Note>
        )}
        {mayChange ? (
          <Card title="Put a quote on file">
            <QuoteForm key={quotes.length} lastResult={lastResult} />
          </Card>
        ) : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
