import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadAssessForm } from "#app/services/assessments/load-assess-form.server.ts";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { AssessForm } from "./assess-form.tsx";
import { assessSchema, readAssessQuery } from "./form.ts";
import { GroupChoice } from "./group-choice.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Assess ${data?.person.name ?? "a person"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: person.name, to: paths.person(person.id) },
    { label: "Assess" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "assessments:write");
  const found = await loadAssessForm(viewer, args.params.personId ?? "");
  if (!found) throw notFound("This person");
  return {
    ...found,
    mayEdit: mayForAll(viewer.role, "people:write"),
    account: viewer.accountName,
    query: readAssessQuery(new URL(args.request.url)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "assessments:write");
  const personId = args.params.personId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: assessSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const verdict = await recordAssessments(viewer, personId, submission.value);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.person(personId), `${formatCount(verdict.value, "level", "levels")} recorded.`);
}

export default function Assess() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { person, competencies, query } = page;
  if (person.kind !== "member") return <NotRated person={person} mayEdit={page.mayEdit} />;
  return (
    <>
      <PageHeader question={`Assess ${person.name}`} answer="What can they do, and what shows it?" />
      <div className="stack">
        <GroupChoice personId={person.id} competencies={competencies} current={query.group} />
        {competencies.length ? (
          <AssessForm {...page} lastResult={lastResult} />
        ) : (
          <EmptyState
            reason="no-data"
            title="No competency is in use"
            actions={<LinkButton to={paths.competencies()}>Open the catalogue</LinkButton>}
          />
        )}
      </div>
    </>
  );
}

function NotRated({ person, mayEdit }: { person: { id: string; name: string }; mayEdit: boolean }) {
  return (
    <EmptyState
      reason="no-data"
      title={`${person.name} is on record for reporting only`}
      actions={
        mayEdit ? (
          <LinkButton to={paths.editPerson(person.id)}>Make them a member of the IT team</LinkButton>
        ) : undefined
      }
    >
      Reporting-only people keep the reporting line whole; nobody rates or counts them.
    </EmptyState>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
