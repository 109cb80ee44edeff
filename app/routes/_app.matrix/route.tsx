import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { PastNote } from "#app/components/cover/past-note.tsx";
import { askedWhatIf } from "#app/components/matrix/asked-what-if.ts";
import { findingSentence, whatIfSentence } from "#app/components/matrix/finding-sentence.ts";
import { MatrixWithoutCompetencies, MatrixWithoutPeople } from "#app/components/matrix/matrix-empty.tsx";
import { matrixIsHeld } from "#app/components/matrix/use-held-matrix.ts";
import { whatIfWords } from "#app/components/matrix/what-if-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay, formatNumber } from "#app/lib/format.ts";
import { readPastDay } from "#app/lib/past-day.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll, mayForOthers, permissionScope } from "#app/lib/permissions/permissions.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadMatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";
import { listViews } from "#app/services/saved-views/list-views.server.ts";
import { todayOf } from "#app/services/shared/context.ts";
import { MatrixActions } from "./matrix-actions.tsx";
import { MatrixSheet } from "./matrix-sheet.tsx";
import { readMatrixQuery } from "./query.ts";
import { useShownMatrix } from "./use-shown-matrix.ts";

type Data = Awaited<ReturnType<typeof loader>>;

const whatIfTitle = ({ whatIf }: Pick<Data, "whatIf">) => (whatIf ? `What if ${whatIfWords(whatIf)}` : null);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${(data && whatIfTitle(data)) ?? "Competency matrix"} · Rightrung` },
];
export const handle = {
  breadcrumb: (data: Data) => {
    const whatIf = whatIfTitle(data);
    return whatIf
      ? [{ label: "Competency matrix", to: paths.matrix() }, { label: whatIf }]
      : [{ label: "Competency matrix" }];
  },
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const asked = readMatrixQuery(new URL(args.request.url));
  const { day: on, problem } = readPastDay(asked.on, todayOf(viewer), "As of");
  const [page, views] = await Promise.all([loadMatrixPage(viewer, { ...asked, on }), listViews(viewer, "matrix")]);
  if (!page) throw notFound("This person");
  const may = {
    openCase: mayForOthers(viewer.role, "cases:write"),
    assess: mayForOthers(viewer.role, "assessments:write"),
    add: mayForAll(viewer.role, "people:write"),
    import: mayForAll(viewer.role, "imports:write"),
    export: permissionScope(viewer.role, "exports:read") !== null,
  };
  return { may, views, problem, ...page };
}

/** Filters and order of cells that the browser holds need nothing of the server; a what-if does. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) => {
  const asked = (url: URL) => JSON.stringify([askedWhatIf(url), url.searchParams.get("on") || null]);
  const isFilter = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return isFilter && matrixIsHeld() && asked(currentUrl) === asked(nextUrl) ? false : defaultShouldRevalidate;
};

export default function CompetencyMatrix() {
  const data = useLoaderData<typeof loader>();
  const { locale, today } = useReader();
  const { team, whatIf, may } = data;
  const { address, grid, columnCount, total, counts } = useShownMatrix(data);
  if (team.members === 0 && !data.on) return <MatrixWithoutPeople mayAdd={may.add} />;
  if (team.competencies === 0 && !data.on) return <MatrixWithoutCompetencies />;
  const number = (value: number) => formatNumber(value, locale);
  const answer = whatIf ? whatIfSentence(whatIf) : findingSentence(data.finding, team);
  return (
    <>
      <PageHeader
        question={
          whatIf
            ? `What can the team do, and what happens if ${whatIfWords(whatIf)}?`
            : "What can the team do, and where does it rest on one person?"
        }
        answer={answer}
        meta={[
          `${formatCount(total, "person", "people")} × ${formatCount(columnCount, "competency", "competencies")}`,
          `${number(counts.notRated + counts.claimed)} of ${number(counts.cells)} not rated`,
          counts.stale ? `${number(counts.stale)} stale` : null,
          `as of ${formatDay(data.on ?? today, locale)}`,
        ]}
        actions={<MatrixActions address={address} whatIf={whatIf} may={may} />}
      />
      <p className="visually-hidden" role="status">
        {answer}
      </p>
      <div className="stack">
        {data.problem ? <Note tone="bad">{data.problem}</Note> : null}
        {data.on ? <PastNote on={data.on} back={paths.matrix({ ...address, on: undefined })} /> : null}
        <MatrixSheet data={data} address={address} grid={grid} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
