import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FIELD_WORDS } from "#app/components/imports/words.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { chooseColumns } from "#app/services/imports/choose-columns.server.ts";
import { discardImport, undoImport } from "#app/services/imports/close-import.server.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { ImportPreview } from "./import-preview.tsx";
import { ImportResult } from "./import-result.tsx";
import { readColumnChoice, readImportQuery } from "./query.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.fileName ?? "Import"} · Rightrung` }];
export const handle = {
  breadcrumb: (data: { fileName: string }) => [{ label: "Imports", to: paths.imports() }, { label: data.fileName }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const importId = args.params.importId;
  const found = isRecordId(importId)
    ? await loadImport(viewer, importId, readImportQuery(new URL(args.request.url)))
    : null;
  if (!found) throw notFound("This import");
  return { ...found, show: readImportQuery(new URL(args.request.url)).verdict };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const importId = args.params.importId;
  if (!isRecordId(importId)) throw notFound("This import");
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "choose-columns": {
      const choice = readColumnChoice(form);
      if ("twice" in choice) {
        return badRequest({
          reason: `Two columns go to “${FIELD_WORDS[choice.twice] ?? choice.twice}”. Leave one of them out.`,
        });
      }
      const dateOrder = form.get("dateOrder") === "mdy" ? "mdy" : "dmy";
      await chooseColumns(viewer, importId, { columns: choice.columns, dateOrder });
      return redirectWithMessage(paths.import(importId), "The rows are read again with these columns.");
    }
    case "commit-import": {
      const count = (name: string) => Number(form.get(name) ?? -1);
      const seen = { created: count("created"), changed: count("changed"), rejected: count("rejected") };
      const verdict = await commitImport(viewer, importId, seen);
      return verdict.ok
        ? redirectWithMessage(paths.import(importId), "The import is carried out: every row of it counts.")
        : badRequest({ reason: verdict.reason });
    }
    case "discard-import":
      await discardImport(viewer, importId);
      return redirectWithMessage(paths.imports(), "The file is thrown away; nothing was imported.");
    case "undo-import": {
      const verdict = await undoImport(viewer, importId);
      return verdict.ok
        ? redirectWithMessage(paths.import(importId), "The import is taken back: nothing of it counts.")
        : badRequest({ reason: verdict.reason });
    }
    default:
      throw notFound("This action");
  }
}

export type LoadedImport = Awaited<ReturnType<typeof loader>>;

export default function ImportPage() {
  const loaded = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason;
  return loaded.preview ? (
    <ImportPreview {...loaded} preview={loaded.preview} reason={reason} />
  ) : (
    <ImportResult {...loaded} reason={reason} />
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
