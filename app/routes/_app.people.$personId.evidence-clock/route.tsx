import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadEvidenceClock, pauseEvidence, removePause } from "#app/services/people/evidence-clock.server.ts";
import { type ClockError, clockSchema } from "./form.ts";
import { PauseForm } from "./pause-form.tsx";

export const meta: MetaFunction = () => [{ title: "Evidence clock · Rightrung" }];
export const handle = {
  breadcrumb: ({ person }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: person.name, to: paths.person(person.id) },
    { label: "Evidence clock" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "pauses:write");
  const found = await loadEvidenceClock(viewer, args.params.personId ?? "");
  if (!found) throw notFound("This person");
  return found;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "pauses:write");
  const personId = args.params.personId ?? "";
  const form = await args.request.formData();
  const typed = { from: String(form.get("from") ?? ""), to: String(form.get("to") ?? "") };
  const refuse = (field: string, reason: string) => badRequest<ClockError>({ field, reason, typed });
  const parsed = clockSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(String(issue?.path[0] ?? "from"), issue?.message ?? "This could not be read.");
  }
  const asked = parsed.data;
  switch (asked.intent) {
    case "pause": {
      const verdict = await pauseEvidence(viewer, personId, asked);
      if (!verdict.ok) return refuse(verdict.field ?? "from", verdict.reason);
      return redirectWithMessage(paths.evidenceClock(personId), "The evidence clock pauses on these days.");
    }
    case "remove": {
      await removePause(viewer, personId, asked.pauseId);
      return redirectWithMessage(paths.evidenceClock(personId), "The pause is removed.");
    }
  }
}

export default function EvidenceClock() {
  const { person, pauses } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const { locale, today } = useReader();
  const isPaused = pauses.some(({ from, to }) => from <= today && (to === null || to > today));
  return (
    <>
      <PageHeader
        question={`Does the evidence on ${person.name} age?`}
        answer={isPaused ? "Not at the moment: the clock is paused." : "Yes, day by day."}
        actions={<LinkButton to={paths.person(person.id)}>Back to {person.name}</LinkButton>}
      />
      <div className="stack">
        <p className="caption">
          Evidence grows old by the calendar. On paused days it does not: levels, freshness and promotion cases come out
          as for a twin who was here all along. Nobody else is shown the pause; that old evidence still counts may
          suggest one.
        </p>
        <PauseForm error={error} />
        <Card title="Pauses" aside={String(pauses.length)}>
          {pauses.length === 0 ? <p className="caption">None is recorded.</p> : null}
          <ul className="list-lines">
            {pauses.map(({ id, from, to }) => (
              <li key={id} className="row">
                <span>
                  {formatDay(from, locale)} to {to ? formatDay(to, locale) : "open"}
                </span>
                <ConfirmForm
                  trigger="Remove"
                  question="The evidence then ages on these days as on all others."
                  confirm="Remove the pause"
                  tone="plain"
                  fields={{ intent: "remove", pauseId: id }}
                />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
