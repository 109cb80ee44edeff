import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { erasePerson, loadErasure } from "#app/services/privacy/erase-person.server.ts";
import { setLegalHold } from "#app/services/privacy/retention.server.ts";
import { EraseForm } from "./erase-form.tsx";
import { type EraseError, eraseSchema } from "./form.ts";
import { HoldCard } from "./hold-card.tsx";
import { WhatGoes, WhatStays } from "./what-goes.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Erase or hold ${data?.person.name ?? "a record"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: person.name, to: paths.person(person.id) },
    { label: "Erase or hold" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "privacy:write");
  const found = await loadErasure(viewer, args.params.personId ?? "");
  if (!found) throw notFound("This person");
  if (found.person.isErased) throw redirect(paths.person(found.person.id));
  return found;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "privacy:write");
  const personId = args.params.personId ?? "";
  const form = await args.request.formData();
  const intent = String(form.get("intent"));
  const typed = String(form.get("name") ?? form.get("reason") ?? "");
  const refuse = (reason: string, field?: string) =>
    badRequest<EraseError>({ intent, reason, typed, ...(field ? { field } : {}) });
  const parsed = eraseSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? ""));
  }
  const asked = parsed.data;
  switch (asked.intent) {
    case "erase": {
      const verdict = await erasePerson(viewer, personId, asked.name, environment().dataDir);
      if (!verdict.ok) return refuse(verdict.reason, verdict.field);
      return redirectWithMessage(paths.person(personId), "The record is erased.");
    }
    case "hold": {
      const verdict = await setLegalHold(viewer, personId, asked.reason);
      if (!verdict.ok) return refuse(verdict.reason, verdict.field);
      return redirectWithMessage(paths.erasePerson(personId), "The record is held.");
    }
    case "lift-hold": {
      const verdict = await setLegalHold(viewer, personId, null);
      if (!verdict.ok) return refuse(verdict.reason, verdict.field);
      return redirectWithMessage(paths.erasePerson(personId), "The hold is lifted.");
    }
  }
}

export default function EraseRecord() {
  const { person, counts, obstacle } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const of = (intent: string) => (error?.intent === intent ? error : undefined);
  return (
    <>
      <PageHeader
        question={`Erase the record of ${person.name}?`}
        answer={obstacle ? "Not now: something stands in the way." : "It can be erased. That cannot be undone."}
      />
      <div className="stack">
        {obstacle ? (
          <Note
            tone="warn"
            title="Refused for now."
            actions={<LinkButton to={paths.person(person.id)}>Open their page</LinkButton>}
          >
            {obstacle}
          </Note>
        ) : null}
        {of("lift-hold") ? <Note tone="bad">{error?.reason}</Note> : null}
        <div className="grid-2">
          <WhatGoes counts={counts} />
          <WhatStays counts={counts} />
        </div>
        {obstacle ? null : <EraseForm person={person} error={of("erase")} />}
        <HoldCard person={person} error={of("hold")} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
