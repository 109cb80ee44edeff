import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { ATTACHED_LIMITS } from "#app/domain/certifications/attached-file.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { isTooLarge } from "#app/lib/too-large.ts";
import { recordCheck, takeBackCheck } from "#app/services/providers/change-checks.server.ts";
import { type CheckPage, loadCheck } from "#app/services/providers/load-providers.server.ts";
import { CheckForm } from "./check-form.tsx";
import { type CheckError, checkSchema, chosenFile, typedIn } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Due diligence · Rightrung" }];
export const handle = {
  breadcrumb: ({ provider, item }: CheckPage) => [
    { label: "Providers", to: paths.providers() },
    { label: provider.name, to: paths.provider(provider.id) },
    { label: item.name },
  ],
};

/** Room for the form around the file. */
const MOST_BYTES = ATTACHED_LIMITS.bytes + 100_000;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const page = await loadCheck(viewer, args.params.providerId ?? "", args.params.item ?? "");
  if (!page) throw notFound("This item");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const { providerId = "", item = "" } = args.params;
  if (!(await loadCheck(viewer, providerId, item))) throw notFound("This item");
  const isOverLimit = await isTooLarge(args.request, MOST_BYTES);
  const form = isOverLimit ? new FormData() : await args.request.formData();
  const refuse = (field: string, reason: string) => badRequest<CheckError>({ field, reason, typed: typedIn(form) });
  if (isOverLimit) return refuse("file", "The file is larger than 5 MB. The form has to be filled in again.");
  const back = `${paths.provider(providerId)}#diligence`;
  if (form.get("intent") === "take-back") {
    await takeBackCheck(viewer, providerId, item);
    return redirectWithMessage(back, "What was found is taken back: the item is open again.");
  }
  const parsed = checkSchema.safeParse(typedIn(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(String(issue?.path[0] ?? "answer"), issue?.message ?? "This could not be read.");
  }
  const verdict = await recordCheck(viewer, providerId, item, { ...parsed.data, file: await chosenFile(form) });
  if (!verdict.ok) return refuse(verdict.field ?? "answer", verdict.reason);
  return redirectWithMessage(back, "What was found is on record.");
}

export default function Check() {
  const page = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader question={`${page.item.name}: ${page.provider.name}`} answer={page.item.ask} />
      <div className="stack">
        <Card>
          <CheckForm page={page} error={error} />
        </Card>
        {page.check ? (
          <ConfirmForm
            trigger="Take back what was found"
            question="The item is open again, and its file is removed. The trail keeps what was recorded."
            confirm="Take it back"
            fields={{ intent: "take-back" }}
          />
        ) : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
