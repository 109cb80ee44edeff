import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { RoleForm } from "#app/components/roles/role-form.tsx";
import { roleSchema } from "#app/components/roles/role-schema.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { listRoles } from "#app/services/role-profiles/list-roles.server.ts";
import { addRole } from "#app/services/role-profiles/save-role.server.ts";

export const meta: MetaFunction = () => [{ title: "Add a role · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Roles", to: paths.roles() }, { label: "Add a role" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "profiles:write");
  const { roles } = await listRoles(viewer);
  return { alike: roles.map(({ id, title }) => ({ id, title })) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "profiles:write");
  const submission = parseWithZod(await args.request.formData(), { schema: roleSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version: _, like, ...details } = submission.value;
  const verdict = await addRole(viewer, details, like);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.role(verdict.value), `${details.title} is on the ladder. What does it ask for?`);
}

export default function NewRole() {
  const { alike } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader question="Add a role" answer="Where does it stand, and what is it for?" />
      <Card>
        <RoleForm
          values={{ track: "specialist", rung: "1" }}
          alike={alike}
          lastResult={useActionData<typeof action>()}
          buttons={
            <>
              <SubmitButton pendingText="Adding">Add</SubmitButton>
              <LinkButton to={paths.roles()}>Back without adding</LinkButton>
            </>
          }
        />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
