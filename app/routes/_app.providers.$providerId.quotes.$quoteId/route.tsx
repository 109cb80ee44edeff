import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { QuoteForm } from "#app/components/providers/quote-form.tsx";
import { quoteSchema } from "#app/components/providers/quote-schema.ts";
import { quoteValues } from "#app/components/providers/quote-values.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { changeQuote, removeQuote } from "#app/services/providers/change-quotes.server.ts";
import { loadQuote } from "#app/services/providers/load-providers.server.ts";

export const meta: MetaFunction = () => [{ title: "Change a quote · Rightrung" }];
export const handle = {
  breadcrumb: ({ provider }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Providers", to: paths.providers() },
    { label: provider.name, to: paths.provider(provider.id) },
    { label: "Quote" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const page = await loadQuote(viewer, args.params.providerId ?? "", args.params.quoteId ?? "");
  if (!page) throw notFound("This quote");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const { providerId = "", quoteId = "" } = args.params;
  const form = await args.request.formData();
  if (!(await loadQuote(viewer, providerId, quoteId))) throw notFound("This quote");
  const back = paths.provider(providerId);
  if (form.get("intent") === "remove") {
    const verdict = await removeQuote(viewer, quoteId);
    return redirectWithMessage(back, verdict.ok ? "The quote is off the file." : verdict.reason);
  }
  const submission = parseWithZod(form, { schema: quoteSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version, details } = submission.value;
  const verdict = await changeQuote(viewer, quoteId, version ?? 0, details);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(back, "The quote is changed. Scenarios keep the figures that they took from it.");
}

export default function EditQuote() {
  const { provider, quote } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question={`What does ${provider.name} quote?`}
        answer="What the quote does not say stays open, and the comparison asks about it."
      />
      <div className="stack">
        <Card>
          <QuoteForm
            values={quoteValues(quote)}
            version={quote.version}
            lastResult={useActionData<typeof action>()}
            buttons={
              <>
                <SubmitButton pendingText="Saving">Save the change</SubmitButton>
                <LinkButton to={paths.provider(provider.id)}>Leave it as it is</LinkButton>
              </>
            }
          />
        </Card>
        <ConfirmForm
          trigger="Take off file"
          question="Take this quote off the file, with what was priced beside it? Scenarios that use it keep its figures."
          confirm="Take off file"
          fields={{ intent: "remove" }}
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
