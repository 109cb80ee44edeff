import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll, mayForOthers, permissionScope } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { retractOneAssessment } from "#app/services/assessments/retract-assessment.server.ts";
import { retractEvidence } from "#app/services/assessments/retract-evidence.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { recordLeaving } from "#app/services/people/record-leaving.server.ts";
import { ErasedRecord } from "./erased-record.tsx";
import { type AskedError, permissionOf, personActionSchema } from "./form.ts";
import { HeaderActions } from "./header-actions.tsx";
import { PersonBody } from "./person-body.tsx";
import { summaryOf } from "./summary.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.record.person.name ?? "Person"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ record }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: record.person.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read");
  // Nobody but those who read everybody's record reads their own here: they have a page of their own.
  if (viewer.personId === args.params.personId && !mayForAll(viewer.role, "people:read")) {
    throw redirect(paths.myRecord());
  }
  const { searchParams } = new URL(args.request.url);
  const record = await loadPerson(viewer, args.params.personId ?? "", {
    wholeHistory: searchParams.get("history") === "all",
    retractId: searchParams.get("retract"),
  });
  if (!record) throw notFound("This person");
  const may = {
    edit: mayForAll(viewer.role, "people:write"),
    assess: mayForOthers(viewer.role, "assessments:write"),
    evidence: mayForOthers(viewer.role, "evidence:write") && viewer.personId !== record.person.id,
    openCase: mayForOthers(viewer.role, "cases:write") && viewer.personId !== record.person.id,
    erase: mayForAll(viewer.role, "privacy:write"),
    pause: mayForAll(viewer.role, "pauses:write") && viewer.personId !== record.person.id,
  };
  return { record, may, ask: searchParams.get("ask") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "people:read");
  const form = await args.request.formData();
  if (permissionScope(viewer.role, permissionOf(form.get("intent"))) === null) throw notFound("This page");
  const personId = args.params.personId ?? "";
  const intent = String(form.get("intent"));
  const typed = String(form.get("reason") ?? form.get("leftOn") ?? "");
  const refuse = (reason: string, field?: string) =>
    badRequest<AskedError>({ intent, reason, typed, ...(field ? { field } : {}) });
  const parsed = personActionSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? ""));
  }
  const asked = parsed.data;
  switch (asked.intent) {
    case "retract-assessment": {
      const verdict = await retractOneAssessment(viewer, personId, asked.entryId, asked.reason);
      return verdict.ok
        ? redirectWithMessage(paths.person(personId), "The assessment is retracted.")
        : refuse(verdict.reason, verdict.field);
    }
    case "retract-evidence": {
      const verdict = await retractEvidence(viewer, personId, asked.entryId, asked.reason);
      return verdict.ok
        ? redirectWithMessage(paths.person(personId), "The evidence is retracted.")
        : refuse(verdict.reason, verdict.field);
    }
    case "leave":
    case "undo-leave": {
      const leftOn = asked.intent === "leave" ? asked.leftOn : null;
      const verdict = await recordLeaving(viewer, personId, asked.version, leftOn);
      if (!verdict.ok) return refuse(verdict.reason, verdict.field);
      return redirectWithMessage(
        paths.person(personId),
        leftOn ? "Their leaving is recorded." : "They are present again.",
      );
    }
  }
}

export default function PersonPage() {
  const { record, may, ask } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const error = useActionData<typeof action>();
  const { person, manager } = record;
  if (person.erasedOn) return <ErasedRecord erasedOn={person.erasedOn} />;
  return (
    <>
      <PageHeader
        question={`What does the record say about ${person.name}?`}
        answer={summaryOf(record, locale)}
        meta={[
          person.title,
          person.kind === "reporting-only" ? "Reporting only" : null,
          manager ? `reports to ${manager.name}` : null,
          person.startedOn ? `since ${formatDay(person.startedOn, locale)}` : null,
        ]}
        actions={<HeaderActions record={record} may={may} />}
      />
      <PersonBody record={record} may={may} ask={ask} error={error} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
