import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { sittingName } from "#app/components/panels/panel-words.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { readTyped } from "#app/domain/rounds/typed-answer.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadSheet } from "#app/services/panels/load-sheet.server.ts";
import { changeScore, handInSheet, keepSheet } from "#app/services/panels/score-sheet.server.ts";
import { readChange } from "./form.ts";
import { OpenedSheet } from "./opened-sheet.tsx";
import { ScoreForm } from "./score-form.tsx";
import { SheetNotes } from "./sheet-notes.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: sheet }) => [
  { title: `Score ${sheet?.person.name ?? "somebody"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: { person: { name: string } }) => [
    { label: "Asked of you", to: paths.requests() },
    { label: person.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "panels:score");
  const sheet = await loadSheet(viewer, args.params.sheetId ?? "");
  if (!sheet) throw notFound("This sheet");
  return sheet;
}

export type SheetPage = Awaited<ReturnType<typeof loader>>;

/** Keeping a draft in the background changes nothing that the page shows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get("intent") === "keep" ? false : defaultShouldRevalidate;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "panels:score");
  const sheetId = args.params.sheetId ?? "";
  if (!(await loadSheet(viewer, sheetId))) throw notFound("This sheet");
  const form = await args.request.formData();
  const typed = readTyped(form);
  const here = paths.panelSheet(sheetId);
  switch (form.get("intent")) {
    case "keep": {
      const verdict = await keepSheet(viewer, sheetId, typed);
      return verdict.ok ? data(null) : badRequest({ reason: verdict.reason, typed });
    }
    case "save": {
      const verdict = await keepSheet(viewer, sheetId, typed);
      return verdict.ok
        ? redirectWithMessage(here, "Kept as you typed it.")
        : badRequest({ reason: verdict.reason, typed });
    }
    case "hand-in": {
      const verdict = await handInSheet(viewer, sheetId, typed);
      if (!verdict.ok) return badRequest({ reason: verdict.reason, typed });
      return redirectWithMessage(here, `${formatCount(verdict.value, "score", "scores")} handed in.`);
    }
    case "change": {
      const change = readChange(form);
      const verdict = await changeScore(viewer, sheetId, change);
      if (!verdict.ok) return badRequest({ reason: verdict.reason, typed, change });
      return redirectWithMessage(here, "Changed. Your first score stays beside it.");
    }
    default:
      throw notFound("This action");
  }
}

export default function PanelSheet() {
  const sheet = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const answer = `${formatCount(sheet.combined.questions.length, "question", "questions")}, about ${sheet.minutes} minutes to score afterwards.`;
  return (
    <>
      <PageHeader
        question={`What did ${sheet.person.name} show?`}
        answer={sheet.isOpened ? "The scores are open." : answer}
        meta={[sittingName(sheet.kind, sheet.stage), sheet.person.title]}
      />
      <div className="stack">
        <SheetNotes {...sheet} />
        {sheet.mayScore ? <ScoreForm sheet={sheet} result={result} /> : <OpenedSheet sheet={sheet} result={result} />}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
