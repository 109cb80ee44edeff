import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DevelopmentBody } from "#app/components/development/development-body.tsx";
import { planRequestSchema, type RefusedPlan, typedPlan } from "#app/components/development/development-schema.ts";
import { metWords } from "#app/components/roles/role-words.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { actOnPlan } from "#app/services/development/act-on-plan.server.ts";
import { loadDevelopment } from "#app/services/development/load-development.server.ts";
import { setInterests } from "#app/services/development/set-interests.server.ts";
import { readInterests } from "./form.ts";
import { InterestsForm } from "./interests-form.tsx";

export const meta: MetaFunction = () => [{ title: "My development · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "My record", to: paths.myRecord() }, { label: "My development" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "own-record:read");
  const { searchParams } = new URL(args.request.url);
  return {
    page: viewer.personId ? await loadDevelopment(viewer, viewer.personId, searchParams.get("role")) : null,
    asked: { plan: searchParams.get("plan"), end: searchParams.get("end") },
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "own-development:write");
  if (!viewer.personId) throw notFound("Your plan");
  const form = await args.request.formData();
  const intent = String(form.get("intent"));
  const refuse = (reason: string, field?: string) =>
    badRequest<RefusedPlan>({ intent, reason, typed: typedPlan(form), ...(field ? { field } : {}) });
  const role = new URL(args.request.url).searchParams.get("role") ?? undefined;
  const to = paths.ownDevelopment({ role });
  if (intent === "set-interests") {
    const verdict = await setInterests(viewer, readInterests(form));
    return verdict.ok ? redirectWithMessage(to, "What you want is on record.") : refuse(verdict.reason);
  }
  const parsed = planRequestSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? ""));
  }
  const verdict = await actOnPlan(viewer, viewer.personId, parsed.data);
  return verdict.ok ? redirectWithMessage(to, verdict.value) : refuse(verdict.reason, verdict.field);
}

export default function MyDevelopment() {
  const { page, asked } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  if (!page) return <NobodyRated />;
  const { person, shown } = page;
  const isAboveForms = error && error.intent !== "plan" && error.intent !== "end";
  return (
    <>
      <PageHeader
        question="Where could you go from here?"
        answer={
          shown ? `${shown.title}: ${metWords(shown.fit)}, by what is on record today.` : "No role to compare with yet."
        }
        meta={[person.name, person.title]}
        actions={<LinkButton to={paths.myRecord()}>My record</LinkButton>}
      />
      <div className="stack">
        {isAboveForms ? <Note tone="bad">{error.reason}</Note> : null}
        <DevelopmentBody
          page={page}
          asked={asked}
          here={(values) => paths.ownDevelopment(values)}
          assessAddress={(competency) => paths.assessPerson(person.id, { competency })}
          error={error}
          interests={<InterestsForm competencies={page.competencies} interests={page.interests} />}
        />
      </div>
    </>
  );
}

/** For an account that stands for nobody, and for somebody whom nobody rates. */
function NobodyRated() {
  return (
    <>
      <PageHeader question="Where could you go from here?" answer="No plan belongs to this account." />
      <EmptyState
        reason="no-data"
        title="Plans and interests belong to members of the IT team"
        actions={<LinkButton to={paths.myRecord()}>Open my record</LinkButton>}
      >
        This account stands for nobody, or for somebody who is on record for reporting only. The owner or HR can change
        either.
      </EmptyState>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
