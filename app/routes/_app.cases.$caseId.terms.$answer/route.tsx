import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TERMS_TITLES } from "#app/components/answers/answer-words.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadTermsForm } from "#app/services/answers/load-answers.server.ts";
import { saveTerms } from "#app/services/answers/save-terms.server.ts";
import { readAnswer, readTermsForm, type TermsError } from "./form.ts";
import { TermsForm } from "./terms-form.tsx";

export const meta: MetaFunction = () => [{ title: "Terms of an answer · Promotion case · Rightrung" }];
export const handle = {
  breadcrumb: ({ question, answer }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Answers", to: paths.answers(question.id) },
    { label: TERMS_TITLES[answer] },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const answer = readAnswer(args.params.answer);
  const found = answer && (await loadTermsForm(viewer, args.params.caseId ?? ""));
  if (!answer || !found) throw notFound("This case");
  if (found.stage === "own-view-first") throw redirect(paths.ownView(found.question.id));
  if (found.stage === "closed") throw redirect(paths.answers(found.question.id));
  const { question, plans, mayWritePay } = found;
  return { question, answer, mayWritePay, plan: plans.find((plan) => plan.answer === answer) ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const caseId = args.params.caseId ?? "";
  const answer = readAnswer(args.params.answer);
  if (!answer) throw notFound("This case");
  const form = await args.request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const read = readTermsForm(form, answer);
  if (!read.ok) return badRequest<TermsError>({ message: read.message, field: read.field, typed });
  const verdict = await saveTerms(viewer, caseId, { answer, ...read });
  if (!verdict.ok) return badRequest<TermsError>({ message: verdict.reason, field: verdict.field, typed });
  return redirectWithMessage(paths.answers(caseId), "The terms are kept with the case.");
}

export default function Terms() {
  const page = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question={caseQuestionWords(page.question)}
        answer={
          page.answer === "lead-trial"
            ? "What would be agreed for a lead trial?"
            : "What would be agreed for a specialist step?"
        }
      />
      <TermsForm {...page} error={error ?? null} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
