import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { ProviderForm } from "#app/components/providers/provider-form.tsx";
import { providerSchema } from "#app/components/providers/provider-schema.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { addProvider } from "#app/services/providers/save-provider.server.ts";

export const meta: MetaFunction = () => [{ title: "Add a provider · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Providers", to: paths.providers() }, { label: "Add a provider" }],
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "providers:write");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const submission = parseWithZod(await args.request.formData(), { schema: providerSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version: _, ...details } = submission.value;
  const verdict = await addProvider(viewer, details);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.provider(verdict.value), `${details.name} is on record. What does it quote?`);
}

export default function NewProvider() {
  return (
    <>
      <PageHeader question="Add a provider" answer="Its quotes and its evidence come after." />
      <Card>
        <ProviderForm
          values={{ state: "considered" }}
          lastResult={useActionData<typeof action>()}
          buttons={
            <>
              <SubmitButton pendingText="Adding">Add</SubmitButton>
              <LinkButton to={paths.providers()}>Back without adding</LinkButton>
            </>
          }
        />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
