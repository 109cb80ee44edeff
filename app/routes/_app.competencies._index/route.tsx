import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { addBuiltIn } from "#app/services/competencies/add-built-in.server.ts";
import { listCatalogue } from "#app/services/competencies/list-catalogue.server.ts";
import { BuiltInForm } from "./built-in-form.tsx";
import { LeadershipTable, TechnicalTable } from "./catalogue-table.tsx";

export const meta: MetaFunction = () => [{ title: "Competency catalogue · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Competency catalogue" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "organisation:read");
  return { ...(await listCatalogue(viewer)), mayEdit: mayForAll(viewer.role, "competencies:write") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const codes = (await args.request.formData()).getAll("codes").map(String);
  const verdict = await addBuiltIn(viewer, codes);
  if (!verdict.ok) return badRequest({ reason: verdict.reason, codes });
  return redirectWithMessage(paths.competencies(), `${formatList(verdict.value, 4)} added.`);
}

export default function Catalogue() {
  const { technical, leadership, archived, notInUse, mayEdit } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const critical = technical.filter(({ isCritical }) => isCritical).length;
  return (
    <>
      <PageHeader
        question="What should people be able to do?"
        answer={`${formatCount(technical.length, "technical competency", "technical competencies")}, ${critical} of them critical, and ${formatCount(leadership.length, "leadership competency", "leadership competencies")}.`}
        actions={mayEdit ? <AddActions /> : undefined}
      />
      <div className="stack">
        {technical.length === 0 ? (
          <EmptyState
            reason="no-data"
            title="No technical competency is in use"
            actions={
              <LinkButton to={mayEdit ? "#built-in" : paths.overview()}>
                {mayEdit ? "Choose built-in ones" : "Back to the overview"}
              </LinkButton>
            }
          />
        ) : null}
        {byGroup(technical).map((group) => (
          <Card
            key={group.code}
            title={group.name}
            aside={formatCount(group.items.length, "competency", "competencies")}
          >
            <TechnicalTable caption={`${group.name} competencies`} entries={group.items} />
          </Card>
        ))}
        {leadership.length ? (
          <Card title="Leadership">
            <LeadershipTable entries={leadership} />
          </Card>
        ) : null}
        {mayEdit && notInUse.length ? <BuiltInForm offered={notInUse} error={error} /> : null}
        {archived.length ? (
          <Card title="Archived" aside={String(archived.length)}>
            <ul className="list-lines">
              {archived.map(({ id, name }) => (
                <li key={id}>
                  <Link to={paths.competency(id)}>{name}</Link>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}

function AddActions() {
  return (
    <>
      <LinkButton to={paths.newCompetency({ kind: "leadership" })}>Add a leadership one</LinkButton>
      <LinkButton to={paths.newCompetency({ kind: "technical" })} variant="primary">
        Add a technical one
      </LinkButton>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
