import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { inSentence } from "#app/components/promotion/case-words.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { answerFeedback, loadFeedback } from "#app/services/outcomes/answer-feedback.server.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import { readFeedback } from "./form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `About ${page?.personName ?? "your manager"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ personName }: { personName: string }) => [
    { label: "Asked of you", to: paths.requests() },
    { label: personName },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "feedback:answer");
  const page = await loadFeedback(viewer, args.params.feedbackId ?? "");
  if (!page) throw notFound("This page");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "feedback:answer");
  const answer = readFeedback(await args.request.formData());
  const verdict = await answerFeedback(viewer, args.params.feedbackId ?? "", answer);
  if (!verdict.ok) return badRequest({ reason: verdict.reason, answer });
  return redirectWithMessage(paths.requests(), "Handed in. Nobody sees your answer singly.");
}

export default function Feedback() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        question={`How is it to work for ${page.personName} as ${inSentence(page.targetTitle)}?`}
        answer="Three questions, about two minutes."
        meta={[page.isOpen ? `until ${formatDay(page.closesOn, locale)}` : null]}
      />
      {page.isOpen ? (
        <FeedbackForm page={page} result={result} />
      ) : (
        <EmptyState
          reason="no-data"
          title={page.isAnswered ? "You have answered" : "This page is closed"}
          actions={<LinkButton to={paths.requests()}>Back to what is asked of you</LinkButton>}
        >
          {page.isAnswered
            ? "What you said is kept without your name, so it cannot be shown to you either."
            : "The time to answer is over."}
        </EmptyState>
      )}
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
