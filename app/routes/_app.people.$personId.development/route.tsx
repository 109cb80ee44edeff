import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DevelopmentBody } from "#app/components/development/development-body.tsx";
import { planRequestSchema, type RefusedPlan, typedPlan } from "#app/components/development/development-schema.ts";
import { InterestsCard } from "#app/components/development/interests-card.tsx";
import { metWords } from "#app/components/roles/role-words.ts";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { actOnPlan } from "#app/services/development/act-on-plan.server.ts";
import { loadDevelopment } from "#app/services/development/load-development.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Development of ${data?.person.name ?? "a person"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: person.name, to: paths.person(person.id) },
    { label: "Development" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read");
  const personId = args.params.personId ?? "";
  if (viewer.personId === personId && !mayForAll(viewer.role, "people:read")) throw redirect(paths.ownDevelopment());
  const { searchParams } = new URL(args.request.url);
  const page = await loadDevelopment(viewer, personId, searchParams.get("role"));
  if (!page) throw notFound("This person");
  return { ...page, asked: { plan: searchParams.get("plan"), end: searchParams.get("end") } };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "development:write");
  const personId = args.params.personId ?? "";
  const form = await args.request.formData();
  const refuse = (reason: string, field?: string) =>
    badRequest<RefusedPlan>({
      ...{ intent: String(form.get("intent")), reason, typed: typedPlan(form) },
      ...(field ? { field } : {}),
    });
  const parsed = planRequestSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? ""));
  }
  const verdict = await actOnPlan(viewer, personId, parsed.data);
  if (!verdict.ok) return refuse(verdict.reason, verdict.field);
  const role = new URL(args.request.url).searchParams.get("role") ?? undefined;
  return redirectWithMessage(paths.development(personId, { role }), verdict.value);
}

export default function Development() {
  const page = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const { person, shown, interests } = page;
  return (
    <>
      <PageHeader
        question={`What would ${person.name} have to learn?`}
        answer={
          shown ? `${shown.title}: ${metWords(shown.fit)}, by what is on record today.` : "No role to compare with yet."
        }
        meta={[person.title]}
      />
      <div className="stack">
        {error?.intent === "reopen" ? <Note tone="bad">{error.reason}</Note> : null}
        <DevelopmentBody
          page={page}
          asked={page.asked}
          here={(values) => paths.development(person.id, values)}
          assessAddress={(competency) => paths.assessPerson(person.id, { competency })}
          error={error}
          interests={<InterestsCard interests={interests} name={person.name} />}
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
