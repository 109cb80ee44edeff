import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ArchivedCard } from "#app/components/ui/archived-card.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { LADDER_IDS, LADDERS } from "#app/domain/competency/ladder/ladders.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { adoptLadder } from "#app/services/role-profiles/adopt-ladder.server.ts";
import { listRoles, type RoleList } from "#app/services/role-profiles/list-roles.server.ts";
import { DistanceCard, readStart } from "./distance-card.tsx";
import { LadderPicture } from "./ladder-picture.tsx";
import { LaddersCard } from "./ladders-card.tsx";
import { RolesTable } from "./roles-table.tsx";

export const meta: MetaFunction = () => [{ title: "Roles · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Roles" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "profiles:read");
  return {
    ...(await listRoles(viewer)),
    from: readStart(new URL(args.request.url)),
    mayEdit: mayForAll(viewer.role, "profiles:write"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "profiles:write");
  const form = await args.request.formData();
  const ladder = LADDER_IDS.find((id) => id === form.get("ladder"));
  if (!ladder) return badRequest({ reason: "Choose one of the built-in ladders." });
  const verdict = await adoptLadder(viewer, ladder);
  if (!verdict.ok) return badRequest({ reason: verdict.reason });
  const { roles, competencies } = verdict.value;
  const brought = competencies
    ? `, with ${formatCount(competencies, "competency", "competencies")} that the catalogue did not have`
    : "";
  return redirectWithMessage(
    paths.roles(),
    `${formatCount(roles, "role", "roles")} of “${LADDERS[ladder].name}” adopted${brought}.`,
  );
}

export default function Roles() {
  const { roles, archived, withoutRole, ladders, from, mayEdit } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const offersLadders = mayEdit && ladders.some(({ missing }) => missing > 0);
  return (
    <>
      <PageHeader
        question="Which ways up are there?"
        answer={answerOf(roles, withoutRole)}
        actions={
          mayEdit && roles.length ? (
            <LinkButton to={paths.newRole()} variant="primary">
              Add a role
            </LinkButton>
          ) : undefined
        }
      />
      <div className="stack">
        {error ? <Note tone="bad">{error.reason}</Note> : null}
        {roles.length === 0 ? <NoRoles mayEdit={mayEdit} /> : null}
        {roles.length ? (
          <Card>
            <LadderPicture roles={roles} />
          </Card>
        ) : null}
        {roles.length ? (
          <Card title="All roles" aside={formatCount(roles.length, "role", "roles")}>
            <RolesTable roles={roles} />
          </Card>
        ) : null}
        {offersLadders && roles.length === 0 ? <LaddersCard ladders={ladders} /> : null}
        <DistanceCard from={from} />
        {offersLadders && roles.length ? <LaddersCard ladders={ladders} /> : null}
        <ArchivedCard items={archived.map(({ id, title }) => ({ to: paths.role(id), label: title }))} />
      </div>
    </>
  );
}

function NoRoles({ mayEdit }: { mayEdit: boolean }) {
  return (
    <EmptyState
      reason="no-data"
      title="No role is described yet"
      actions={
        mayEdit ? (
          <>
            <LinkButton to="#built-in-ladders">Choose a built-in ladder</LinkButton>
            <LinkButton to={paths.newRole()}>Describe a first role</LinkButton>
          </>
        ) : (
          <LinkButton to={paths.competencies()}>Open the competency catalogue</LinkButton>
        )
      }
    >
      A role says which levels it asks for and where it stands, on the specialist or the management track.
      {mayEdit ? "" : " The owner or HR describes roles."}
    </EmptyState>
  );
}

function answerOf(roles: RoleList["roles"], withoutRole: number | null): string {
  if (roles.length === 0) return "None is described yet.";
  const on = (track: string) => roles.filter((role) => role.track === track).length;
  const open = withoutRole ? ` ${formatCount(withoutRole, "member is", "members are")} in no role yet.` : "";
  return `${formatCount(on("specialist"), "role", "roles")} for specialists and ${on("management")} in management.${open}`;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
