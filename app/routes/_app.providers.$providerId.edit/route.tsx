import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
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
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadProvider, type ProviderPage } from "#app/services/providers/load-providers.server.ts";
import { changeProvider } from "#app/services/providers/save-provider.server.ts";

export const meta: MetaFunction = () => [{ title: "Change a provider · Rightrung" }];
export const handle = {
  breadcrumb: ({ provider }: ProviderPage) => [
    { label: "Providers", to: paths.providers() },
    { label: provider.name, to: paths.provider(provider.id) },
    { label: "Change" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const page = await loadProvider(viewer, args.params.providerId ?? "");
  if (!page) throw notFound("This provider");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const providerId = args.params.providerId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: providerSchema });
  if (!(await loadProvider(viewer, providerId))) throw notFound("This provider");
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version, ...details } = submission.value;
  const verdict = await changeProvider(viewer, providerId, version ?? 0, details);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.provider(providerId), `${details.name} is changed.`);
}

export default function EditProvider() {
  const { provider } = useLoaderData<typeof loader>();
  const { id, version, ...values } = provider;
  return (
    <>
      <PageHeader question={`What is known of ${provider.name}?`} />
      <Card>
        <ProviderForm
          values={values}
          version={version}
          lastResult={useActionData<typeof action>()}
          buttons={
            <>
              <SubmitButton pendingText="Saving">Save the change</SubmitButton>
              <LinkButton to={paths.provider(id)}>Leave it as it is</LinkButton>
            </>
          }
        />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
