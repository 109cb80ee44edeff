import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadDissentForm, writeDissent } from "#app/services/promotion/dissent.server.ts";
import { dissentSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Dissent · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Promotion cases", to: paths.cases() },
    { label: question.person.name, to: paths.case(question.id) },
    { label: "Dissent" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:review");
  const found = await loadDissentForm(viewer, args.params.caseId ?? "");
  if (!found) throw notFound("This form");
  return found;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:review");
  const caseId = args.params.caseId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: dissentSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await writeDissent(viewer, caseId, submission.value.words);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.case(caseId), "Your dissent is on record, and stands in the memo.");
}

export default function Dissent() {
  const { question, isOpen } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ words: string }>({ lastResult: lastResult ?? null, id: "dissent" });
  return (
    <>
      <PageHeader
        question={caseQuestionWords(question)}
        answer={isOpen ? "What do you hold against where this is going?" : "What do you hold against the decision?"}
        actions={<LinkButton to={paths.case(question.id)}>Back to the case</LinkButton>}
      />
      <Card title="Your dissent">
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} labels={{ words: "Your dissent" }} />
          <TextareaField
            field={fields.words}
            label="In your own words"
            hint="It is kept as it is, with your name, and cannot be changed. It changes nothing in the decision."
            rows={8}
            maxLength={4_000}
            required
          />
          <div className="form-foot">
            <SubmitButton pendingText="Keeping your dissent">Put it on record</SubmitButton>
          </div>
        </Form>
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
