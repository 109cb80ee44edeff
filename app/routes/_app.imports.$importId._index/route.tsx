import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { twiceWords } from "#app/components/imports/words.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { chooseColumns, chooseElements, guessAgain } from "#app/services/imports/choose-columns.server.ts";
import { cancelImport, discardImport, undoImport } from "#app/services/imports/close-import.server.ts";
import { isImportHere } from "#app/services/imports/import-access.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { runImport } from "#app/services/imports/run-import.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { ImportPreview } from "./import-preview.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportResult } from "./import-result.tsx";
import {
  readArchiveChoice,
  readColumnChoice,
  readElements,
  readImportQuery,
  readListChoice,
  readRowChoice,
  readSeenCounts,
} from "./query.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.fileName ?? "Import"} · Rightrung` }];
export const handle = {
  breadcrumb: (data: { fileName: string }) => [{ label: "Imports", to: paths.imports() }, { label: data.fileName }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const importId = args.params.importId;
  const query = readImportQuery(new URL(args.request.url));
  const found = isRecordId(importId) ? await loadImport(viewer, importId, query) : null;
  if (!found) throw notFound("This import");
  return { ...found, show: query.verdict };
}

const MESSAGES = {
  done: "The import is carried out: every row of it counts.",
  running: "The import is being carried out.",
};

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const importId = args.params.importId;
  if (!isRecordId(importId) || !(await isImportHere(viewer, importId))) throw notFound("This import");
  const form = await args.request.formData();
  const answer = (verdict: Verdict<unknown>, message: string, to = paths.import(importId)) =>
    verdict.ok ? redirectWithMessage(to, message) : badRequest({ reason: verdict.reason, columns: null });
  switch (form.get("intent")) {
    case "choose-columns": {
      const { choice, twice } = readColumnChoice(form);
      const reason = twiceWords(twice ?? "");
      if (twice !== null) return badRequest({ reason, columns: choice.columns ?? null });
      return answer(await chooseColumns(viewer, importId, choice), "The rows are read again with these columns.");
    }
    case "choose-rows":
      return answer(await chooseColumns(viewer, importId, readRowChoice(form)), "Only these rows are brought.");
    case "choose-list":
      return answer(
        await chooseColumns(viewer, importId, readListChoice(form)),
        "The rows are compared with this list.",
      );
    case "choose-elements": {
      const q = String(form.get("q") ?? "");
      const back = paths.import(importId, q ? { q } : {});
      return answer(await chooseElements(viewer, importId, readElements(form)), "What is brought is chosen.", back);
    }
    case "choose-archive":
      return answer(await chooseColumns(viewer, importId, readArchiveChoice(form)), "What is archived is chosen.");
    case "choose-sheet":
      return answer(await guessAgain(viewer, importId, String(form.get("sheet") ?? "")), "The other sheet is read.");
    case "guess-again":
      return answer(await guessAgain(viewer, importId), "The columns are guessed again.");
    case "commit-import": {
      const verdict = await runImport(viewer, importId, readSeenCounts(form));
      return answer(verdict, verdict.ok ? MESSAGES[verdict.value] : "");
    }
    case "discard-import":
      await discardImport(viewer, importId);
      return redirectWithMessage(paths.imports(), "The file is thrown away; nothing was imported.");
    case "cancel-import":
      return answer(await cancelImport(viewer, importId), "The import stops; nothing of it will count.");
    case "undo-import":
      return answer(await undoImport(viewer, importId), "The import is taken back: nothing of it counts.");
    default:
      throw notFound("This action");
  }
}

export type LoadedImport = Awaited<ReturnType<typeof loader>>;

export default function ImportPage() {
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { preview, ...rest } = loaded;
  if (loaded.state === "staging") return <ImportProgress {...loaded} />;
  if (!preview) return <ImportResult {...rest} reason={result?.reason} />;
  return <ImportPreview {...rest} preview={preview} reason={result?.reason} typed={result?.columns ?? null} />;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
