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
import { loadCaseQuestion } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView, saveOwnView } from "#app/services/promotion/own-view.server.ts";
import { ownViewSchema } from "./form.ts";
import { OwnViewForm } from "./own-view-form.tsx";

export const meta: MetaFunction = () => [{ title: "Your own view first · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Own view" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:review");
  const found = await loadCaseQuestion(viewer, args.params.caseId ?? "");
  if (!found) throw notFound("This case");
  if (!found.isWithheld) throw redirect(paths.case(found.question.id));
  return { question: found.question, isAsked: found.isAsked };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:review");
  const caseId = args.params.caseId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: ownViewSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const asked = submission.value;
  switch (asked.intent) {
    case "save": {
      const view = { words: asked.words, probability: asked.probability / 100 };
      const verdict = await saveOwnView(viewer, caseId, view);
      if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
      return redirectWithMessage(paths.case(caseId), "Your own view is kept. The result is open.");
    }
    case "pass-over": {
      const verdict = await passOverOwnView(viewer, caseId);
      if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
      return redirectWithMessage(paths.case(caseId), "Passed over: the record says so. The result is open.");
    }
  }
}

const FIRST = "What do you think, before you see any number?";

export default function OwnView() {
  const { question, isAsked } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question={caseQuestionWords(question)}
        answer={isAsked ? "You were asked: what do you think, before you see any number?" : FIRST}
      />
      <OwnViewForm question={question} lastResult={useActionData<typeof action>()} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
