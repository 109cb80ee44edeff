import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { CaseForm } from "#app/components/promotion/case-form.tsx";
import { caseDetailsOf, caseFormSchema } from "#app/components/promotion/case-form-schema.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { loadCaseForm } from "#app/services/promotion/load-case-form.server.ts";
import { readModelParameters } from "#app/services/promotion/model-parameters.server.ts";
import { openCase } from "#app/services/promotion/save-case.server.ts";
import { ChoosePerson } from "./choose-person.tsx";

export const meta: MetaFunction = () => [{ title: "Open a promotion case · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Promotion cases", to: paths.cases() }, { label: "Open a case" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const { searchParams } = new URL(args.request.url);
  const personId = searchParams.get("person");
  const text = searchParams.get("q") ?? "";
  const [form, { values }] = await Promise.all([
    loadCaseForm(viewer, { personId, text }),
    readModelParameters(viewer.database.db, viewer.organisationId),
  ]);
  return { text, ...form, usualBaseRate: Math.round(values["base-rate.default"].value * 100) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "cases:write");
  const personId = new URL(args.request.url).searchParams.get("person") ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: caseFormSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await openCase(viewer, { ...caseDetailsOf(submission.value), personId });
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.ownView(verdict.value), "The case is open. Your own view comes first.");
}

export default function NewCase() {
  const { person, colleagues, usualBaseRate, ...choice } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (!person) return <ChoosePerson {...choice} />;
  return (
    <>
      <PageHeader
        question="Open a promotion case"
        answer={`Which role is ${person.name} thought of for?`}
        meta={[
          person.title,
          <a key="other" href={paths.newCase()}>
            Choose somebody else
          </a>,
        ]}
      />
      <CaseForm
        key={person.id}
        personName={person.name}
        colleagues={colleagues}
        defaultValue={{ targetRole: "manager", span: "7", baseRate: String(usualBaseRate) }}
        lastResult={lastResult}
      >
        <SubmitButton pendingText="Opening the case">Open the case</SubmitButton>
        <LinkButton to={paths.cases()}>Back without opening</LinkButton>
      </CaseForm>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
