import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { viewAddress } from "#app/components/views/view-menu.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { deleteView, renameView } from "#app/services/saved-views/change-view.server.ts";
import { listViews } from "#app/services/saved-views/list-views.server.ts";
import { saveView } from "#app/services/saved-views/save-view.server.ts";
import { readViewsQuery, viewSchema } from "./form.ts";
import { ViewForm } from "./save-form.tsx";
import { ViewsTable } from "./views-table.tsx";

export const meta: MetaFunction = () => [{ title: "Saved views · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Saved views" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "views:write");
  const { page, query } = readViewsQuery(new URL(args.request.url));
  return { page, query, views: await listViews(viewer, page) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "views:write");
  const submission = parseWithZod(await args.request.formData(), { schema: viewSchema });
  const viewId = String(submission.payload.viewId ?? "");
  if (submission.status !== "success") return badRequest({ viewId, result: submission.reply() });
  const asked = submission.value;
  switch (asked.intent) {
    case "save": {
      const query = asked.query ?? "";
      const verdict = await saveView(viewer, { ...asked, query, isShared: asked.isShared === "on" });
      if (!verdict.ok) return badRequest({ viewId, result: replyWithVerdict(submission, verdict) });
      return redirectWithMessage(viewAddress(asked.page, query), `“${asked.name}” is saved.`);
    }
    case "rename": {
      const verdict = await renameView(viewer, viewId, { name: asked.name, isShared: asked.isShared === "on" });
      if (!verdict) throw notFound("This view");
      if (!verdict.ok) return badRequest({ viewId, result: replyWithVerdict(submission, verdict) });
      return redirectWithMessage(paths.views({ page: verdict.value.page }), `“${asked.name}” is changed.`);
    }
    case "delete": {
      const verdict = await deleteView(viewer, viewId);
      if (!verdict?.ok) throw notFound("This view");
      return redirectWithMessage(paths.views({ page: verdict.value.page }), `“${verdict.value.name}” is deleted.`);
    }
  }
}

export default function SavedViews() {
  const { page, query, views } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const pageName = page === "matrix" ? "competency matrix" : "list of people";
  const back = <LinkButton to={viewAddress(page, query)}>Back to the {pageName}</LinkButton>;
  return (
    <>
      <PageHeader
        question={query ? "Save this view?" : `Which views of the ${pageName} are saved?`}
        answer={
          query
            ? `A view keeps the filters and the order of the ${pageName}, not who was in it.`
            : `${formatCount(views.length, "view", "views")}.`
        }
        actions={back}
      />
      <div className="stack-lg">
        {query ? (
          <Card title="Save this view">
            <ViewForm
              id="save-view"
              intent="save"
              hidden={{ page, query }}
              values={{ name: "", isShared: "" }}
              submit="Save this view"
              lastResult={refused?.viewId ? undefined : refused?.result}
            />
          </Card>
        ) : null}
        {views.length ? (
          <Card title="Saved views">
            <ViewsTable page={page} views={views} refused={refused?.viewId ? refused : undefined} />
          </Card>
        ) : query ? null : (
          <EmptyState reason="no-data" title="No view is saved" actions={back}>
            Filter or sort the {pageName}, then choose “Save this view” under Views.
          </EmptyState>
        )}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
