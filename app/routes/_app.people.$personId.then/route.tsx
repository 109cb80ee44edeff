import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { readPastDay } from "#app/lib/past-day.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadPersonThen } from "#app/services/people/load-person-then.server.ts";
import { todayOf } from "#app/services/shared/context.ts";
import { ThenTable } from "./then-table.tsx";

/** Shown where no day is asked for: half a year ago. */
const USUAL_DAYS = 182;
const MS_PER_DAY = 86_400_000;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? "A person"}, then and now · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: person.name, to: paths.person(person.id) },
    { label: "Then and now" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const today = todayOf(viewer);
  const { day, problem } = readPastDay(new URL(args.request.url).searchParams.get("on"), today, "As of");
  const on = day ?? new Date(Date.parse(today) - USUAL_DAYS * MS_PER_DAY).toISOString().slice(0, 10);
  const found = await loadPersonThen(viewer, args.params.personId ?? "", on);
  if (!found) throw notFound("This person");
  return { ...found, on, problem };
}

export default function PersonThen() {
  const { person, on, problem, changed, same, notRated, wasMember } = useLoaderData<typeof loader>();
  const { locale, today } = useReader();
  const then = formatDay(on, locale);
  const days: [string, string] = [then, "Today"];
  const answer = wasMember
    ? `${formatCount(changed.length, "level", "levels")} changed since ${then}.`
    : `On ${then} they were not in the team yet, or not on record.`;
  return (
    <>
      <PageHeader
        question={`What did the record say about ${person.name}, and what does it say now?`}
        answer={answer}
        actions={<LinkButton to={paths.person(person.id)}>Back to {person.name}</LinkButton>}
      />
      <div className="stack">
        {problem ? <Note tone="bad">{problem}</Note> : null}
        <Form method="get" className="row" role="search" key={on}>
          <DateField name="on" label="As of" max={today} defaultValue={on} />
          <Button type="submit">Show</Button>
        </Form>
        <Card title="What changed" aside={String(changed.length)}>
          {changed.length ? (
            <ThenTable caption={`Levels that changed since ${then}`} rows={changed} days={days} />
          ) : (
            <p className="caption">Nothing that can be shown.</p>
          )}
        </Card>
        {same.length ? (
          <Card title="What is as it was" aside={String(same.length)}>
            <ThenTable caption="Levels that are the same on both days" rows={same} days={days} />
          </Card>
        ) : null}
        <p className="caption">
          As the record stood at the end of that day, in UTC. Required levels are those of today.
          {notRated ? ` ${formatCount(notRated, "competency was", "competencies were")} not rated on either day.` : ""}
        </p>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
