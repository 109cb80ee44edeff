import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { WhatFollows } from "#app/components/competencies/what-follows.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadSuccession } from "#app/services/competencies/load-succession.server.ts";
import { splitCompetency } from "#app/services/competencies/succeed-competency.server.ts";

const MOST_PARTS = 4;
const PARTS = Array.from({ length: MOST_PARTS }, (_, place) => place);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Split ${data?.competency.name ?? "a competency"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ competency }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Competency catalogue", to: paths.competencies() },
    { label: competency.name, to: paths.competency(competency.id) },
    { label: "Split" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const page = await loadSuccession(viewer, args.params.competencyId ?? "");
  if (!page) throw notFound("This competency");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const competencyId = args.params.competencyId ?? "";
  const form = await args.request.formData();
  const names = form.getAll("name").map(String).slice(0, MOST_PARTS);
  const verdict = await splitCompetency(viewer, competencyId, Number(form.get("version")), names);
  if (!verdict.ok) return badRequest({ reason: verdict.reason, names });
  return redirectWithMessage(paths.competency(competencyId), `Split into ${formatList(verdict.value)}.`);
}

export default function SplitCompetency() {
  const { competency, others, rests, roles } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader question={`Split ${competency.name}`} answer="Into which parts?" />
      <div className="stack">
        <ErrorSummary items={error ? [{ fieldId: "part-0", message: error.reason }] : []} title="Nothing was split" />
        <Form method="post" className="stack">
          <input type="hidden" name="version" value={competency.version} />
          <Card title="The parts" aside={`two to ${MOST_PARTS}`}>
            <div className="stack-sm">
              <p className="caption">
                Give a competency in use by its name, or a new name: it then begins with the numbers and words of{" "}
                {competency.name}, to be changed afterwards.
              </p>
              {PARTS.map((place) => (
                <TextField
                  key={place}
                  name="name"
                  id={`part-${place}`}
                  label={`Part ${place + 1}`}
                  optional={place > 1}
                  maxLength={80}
                  list="competencies-in-use"
                  defaultValue={error?.names[place] ?? ""}
                />
              ))}
              <datalist id="competencies-in-use">
                {others.map(({ id, name }) => (
                  <option key={id} value={name} />
                ))}
              </datalist>
            </div>
          </Card>
          <WhatFollows kind="split" name={competency.name} rests={rests} roles={roles} />
          <div className="row">
            <SubmitButton pendingText="Splitting" disabled={rests.rounds.length > 0}>
              Split {competency.name}
            </SubmitButton>
            <LinkButton to={paths.competency(competency.id)}>Back without splitting</LinkButton>
          </div>
        </Form>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
