import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { RoleForm } from "#app/components/roles/role-form.tsx";
import { roleSchema } from "#app/components/roles/role-schema.ts";
import { TRACK_NAMES } from "#app/components/roles/role-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadRole } from "#app/services/role-profiles/load-role.server.ts";
import { archiveRole } from "#app/services/role-profiles/save-role.server.ts";
import { AskCard } from "./ask-card.tsx";
import { changeRequirement, saveRole } from "./change-role.ts";
import { readIntent } from "./form.ts";
import { ListCard } from "./list-card.tsx";
import { FitCard, InRoleCard } from "./people-cards.tsx";
import { RequirementsCard } from "./requirements-card.tsx";
import { StateCard } from "./state-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.role.title ?? "Role"} · Rightrung` }];
export const handle = {
  breadcrumb: ({ role }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Roles", to: paths.roles() },
    { label: role.title },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "profiles:read");
  const page = await loadRole(viewer, args.params.profileId ?? "");
  if (!page) throw notFound("This role");
  const { searchParams } = new URL(args.request.url);
  return {
    ...page,
    mayEdit: mayForAll(viewer.role, "profiles:write"),
    ask: searchParams.get("ask"),
    isEditing: searchParams.get("edit") === "role",
  };
}

export default function RoleRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { role, people, mayEdit, ask, isEditing } = page;
  const lastResult = reply && "saved" in reply ? reply.saved : undefined;
  const showsForm = mayEdit && (isEditing || lastResult !== undefined);
  return (
    <>
      <PageHeader
        question={role.title}
        answer={role.purpose || "What does it ask for, and whom does it fit?"}
        meta={[`${TRACK_NAMES[role.track]} track`, `rung ${role.rung}`, role.isArchived ? "archived" : null]}
        actions={
          mayEdit && !showsForm ? <LinkButton to={paths.role(role.id, { edit: "role" })}>Edit</LinkButton> : undefined
        }
      />
      <div className={people || mayEdit ? "grid-wide" : "stack"}>
        <div className="stack">
          {showsForm ? (
            <Card title="Where it stands">
              <RoleForm
                key={role.version}
                values={{ title: role.title, track: role.track, rung: String(role.rung), purpose: role.purpose }}
                version={role.version}
                lastResult={lastResult}
                buttons={
                  <>
                    <SubmitButton pendingText="Saving" intent="save">
                      Save
                    </SubmitButton>
                    <LinkButton to={paths.role(role.id)}>Back without saving</LinkButton>
                  </>
                }
              />
            </Card>
          ) : null}
          <RequirementsCard page={page} mayEdit={mayEdit} />
          {mayEdit ? (
            <AskCard page={page} askedId={ask} error={reply && "refused" in reply ? reply.refused : undefined} />
          ) : null}
        </div>
        <div className="stack">
          {people ? <InRoleCard people={people} profileId={role.id} /> : null}
          {people && page.requirements.length && !role.isArchived ? (
            <FitCard people={people} profileId={role.id} />
          ) : null}
          {page.list ? <ListCard list={page.list} /> : null}
          {mayEdit ? <StateCard role={role} /> : null}
        </div>
      </div>
    </>
  );
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "profiles:write");
  const profileId = args.params.profileId ?? "";
  const form = await args.request.formData();
  const intent = readIntent(form);
  switch (intent) {
    case "save":
      return saveRole(viewer, profileId, parseWithZod(form, { schema: roleSchema }));
    case "ask":
    case "stop-asking":
      return changeRequirement(viewer, profileId, intent, form);
    case "archive":
    case "restore": {
      const verdict = await archiveRole(viewer, profileId, Number(form.get("version")), intent === "archive");
      if (!verdict.ok) return redirectWithMessage(paths.role(profileId), verdict.reason, "warn");
      return redirectWithMessage(
        paths.role(profileId),
        intent === "archive" ? "It is off the ladder." : "It is on the ladder again.",
      );
    }
  }
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
