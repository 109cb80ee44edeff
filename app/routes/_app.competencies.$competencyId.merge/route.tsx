import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { groupName } from "#app/components/competencies/competency-groups.ts";
import { WhatFollows } from "#app/components/competencies/what-follows.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadSuccession } from "#app/services/competencies/load-succession.server.ts";
import { mergeCompetency } from "#app/services/competencies/succeed-competency.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Merge ${data?.competency.name ?? "a competency"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ competency }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Competency catalogue", to: paths.competencies() },
    { label: competency.name, to: paths.competency(competency.id) },
    { label: "Merge" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const into = new URL(args.request.url).searchParams.get("into");
  const page = await loadSuccession(viewer, args.params.competencyId ?? "", into);
  if (!page) throw notFound("This competency");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const competencyId = args.params.competencyId ?? "";
  const form = await args.request.formData();
  const into = String(form.get("into") ?? "");
  const verdict = await mergeCompetency(viewer, competencyId, Number(form.get("version")), into);
  if (!verdict.ok) return badRequest({ reason: verdict.reason });
  return redirectWithMessage(paths.competency(into), `Merged into ${verdict.value.join(", ")}.`);
}

export default function MergeCompetency() {
  const { competency, others, into, rests, roles } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question={`Merge ${competency.name} into another`}
        answer={into ? `${competency.name} goes on as ${into.name}.` : "As which competency shall it go on?"}
      />
      <div className="stack">
        <ErrorSummary items={error ? [{ message: error.reason }] : []} title="Nothing was merged" />
        <Card title="Into which?">
          <Form method="get" className="row">
            <SelectField
              name="into"
              id="into"
              label={<span className="visually-hidden">Competency that it goes on as</span>}
              placeholder="Choose one"
              options={others.map(({ id, name, groupCode }) => ({
                value: id,
                label: `${name} (${groupName(groupCode)})`,
              }))}
              defaultValue={into?.id ?? ""}
              key={into?.id}
            />
            <Button type="submit">Show what follows</Button>
          </Form>
        </Card>
        {into ? (
          <>
            <WhatFollows kind="merge" name={competency.name} rests={rests} roles={roles} />
            <Form method="post" className="row">
              <input type="hidden" name="version" value={competency.version} />
              <input type="hidden" name="into" value={into.id} />
              <SubmitButton pendingText="Merging" disabled={rests.rounds.length > 0}>
                Merge into {into.name}
              </SubmitButton>
              <LinkButton to={paths.competency(competency.id)}>Back without merging</LinkButton>
            </Form>
          </>
        ) : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
