import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { QuoteForm } from "#app/components/providers/quote-form.tsx";
import { quoteSchema } from "#app/components/providers/quote-schema.ts";
import { newQuoteValues } from "#app/components/providers/quote-values.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { addQuote } from "#app/services/providers/change-quotes.server.ts";
import { loadProvider, type ProviderPage } from "#app/services/providers/load-providers.server.ts";

export const meta: MetaFunction = () => [{ title: "Put a quote on file · Rightrung" }];
export const handle = {
  breadcrumb: ({ provider }: ProviderPage) => [
    { label: "Providers", to: paths.providers() },
    { label: provider.name, to: paths.provider(provider.id) },
    { label: "New quote" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const page = await loadProvider(viewer, args.params.providerId ?? "");
  if (!page) throw notFound("This provider");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const providerId = args.params.providerId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: quoteSchema });
  if (!(await loadProvider(viewer, providerId))) throw notFound("This provider");
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await addQuote(viewer, providerId, submission.value.details);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.provider(providerId), "The quote is on file.");
}

export default function NewQuote() {
  const { provider } = useLoaderData<typeof loader>();
  const { today } = useReader();
  return (
    <>
      <PageHeader
        question={`What does ${provider.name} quote?`}
        answer="Enter what stands on the paper. What it does not say stays open, and the comparison asks about it."
      />
      <Card>
        <QuoteForm
          values={newQuoteValues(today)}
          lastResult={useActionData<typeof action>()}
          buttons={
            <>
              <SubmitButton pendingText="Adding">Put on file</SubmitButton>
              <LinkButton to={paths.provider(provider.id)}>Back without adding</LinkButton>
            </>
          }
        />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
