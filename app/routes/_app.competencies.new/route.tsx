import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CompetencyForm } from "#app/components/competencies/competency-form.tsx";
import { competencySchema } from "#app/components/competencies/competency-schema.ts";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { addCompetency } from "#app/services/competencies/add-competency.server.ts";
import { emptyCompetency, readCompetencyKind } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Add a competency · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Competency catalogue", to: paths.competencies() }, { label: "Add a competency" }],
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "competencies:write");
  return { kind: readCompetencyKind(args.request.url) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const kind = readCompetencyKind(args.request.url);
  const submission = parseWithZod(await args.request.formData(), { schema: competencySchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version: _, ...details } = submission.value;
  const verdict = await addCompetency(viewer, kind, details);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.competency(verdict.value), `${details.name} is in the catalogue.`);
}

export default function NewCompetency() {
  const { kind } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader question={`Add a ${kind} competency`} answer="What should people be able to do?" />
      <CompetencyForm
        key={kind}
        kind={kind}
        values={emptyCompetency(kind)}
        lastResult={useActionData<typeof action>()}
        buttons={
          <>
            <SubmitButton pendingText="Adding">Add</SubmitButton>
            <LinkButton to={paths.competencies()}>Back without adding</LinkButton>
          </>
        }
      />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
