import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { CaseForm } from "#app/components/promotion/case-form.tsx";
import { caseDetailsOf, caseFormSchema } from "#app/components/promotion/case-form-schema.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadCaseQuestion } from "#app/services/promotion/load-case.server.ts";
import { loadCaseForm } from "#app/services/promotion/load-case-form.server.ts";
import { changeCase } from "#app/services/promotion/save-case.server.ts";
import { formValuesOf, versionOf } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Change a promotion case · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Change" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const found = await loadCaseQuestion(viewer, args.params.caseId ?? "");
  if (!found) throw notFound("This case");
  const { question } = found;
  if (question.state !== "draft") throw redirect(paths.case(question.id));
  const kept = question.candidates.map(({ personId }) => personId);
  const { colleagues } = await loadCaseForm(viewer, { personId: question.person.id, text: "", kept });
  return { question, colleagues };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const caseId = args.params.caseId ?? "";
  const form = await args.request.formData();
  const submission = parseWithZod(form, { schema: caseFormSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await changeCase(viewer, caseId, versionOf(form), caseDetailsOf(submission.value));
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.case(caseId), "The case is changed.");
}

export default function EditCase() {
  const { question, colleagues } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader question={caseQuestionWords(question)} answer="What has changed about this case?" />
      <CaseForm
        personName={question.person.name}
        colleagues={colleagues}
        defaultValue={formValuesOf(question)}
        hidden={{ version: String(question.version) }}
        lastResult={lastResult}
      >
        <SubmitButton pendingText="Saving">Save the case</SubmitButton>
        <LinkButton to={paths.case(question.id)}>Back without saving</LinkButton>
      </CaseForm>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
