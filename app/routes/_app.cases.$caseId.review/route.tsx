import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadReviewForm } from "#app/services/promotion/load-review-form.server.ts";
import { handOver } from "#app/services/promotion/review-case.server.ts";
import { reviewSchema } from "./form.ts";
import { ReviewForm } from "./review-form.tsx";

export const meta: MetaFunction = () => [{ title: "Hand over for review · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Review" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const found = await loadReviewForm(viewer, args.params.caseId ?? "");
  if (!found) throw notFound("This case");
  if (found.stage === "own-view-first") throw redirect(paths.ownView(found.question.id));
  if (found.stage === "closed") throw redirect(paths.case(found.question.id));
  return found;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const caseId = args.params.caseId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: reviewSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await handOver(viewer, caseId, submission.value.reviewers);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.case(caseId), "The case is in review. Send the messages to whoever was asked.");
}

export default function Review() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader question={caseQuestionWords(loaded.question)} answer="Whose view do you want before the decision?" />
      <ReviewForm loaded={loaded} lastResult={useActionData<typeof action>()} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
