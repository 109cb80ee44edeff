import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { FunctionForm } from "#app/components/sourcing/function-form.tsx";
import { functionSchema } from "#app/components/sourcing/function-schema.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { addFunction } from "#app/services/sourcing/add-functions.server.ts";

export const meta: MetaFunction = () => [{ title: "Add a function · Sourcing plan · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Sourcing plan", to: paths.sourcing() }, { label: "Add a function" }],
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "sourcing:write");
  return {};
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:write");
  const submission = parseWithZod(await args.request.formData(), { schema: functionSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version: _, ...details } = submission.value;
  const verdict = await addFunction(viewer, details);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.itFunction(verdict.value), `${details.name} is in the plan; score it and link it.`);
}

export default function NewFunction() {
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="Which part of IT is missing?"
        answer="Name it, say what is done and which seat stays; its criteria and competencies come after that."
      />
      <Card title="Function">
        <FunctionForm
          values={{ name: "", operatingWork: "", accountableSeat: "" }}
          lastResult={lastResult}
          buttons={
            <>
              <SubmitButton pendingText="Adding">Add it</SubmitButton>
              <LinkButton to={paths.sourcing()}>Back without adding</LinkButton>
            </>
          }
        />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
