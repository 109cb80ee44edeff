import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComparisonCard } from "#app/components/cover/comparison-card.tsx";
import { CoverChoiceForm } from "#app/components/cover/cover-choice-form.tsx";
import { PastNote } from "#app/components/cover/past-note.tsx";
import { RiskList } from "#app/components/cover/risk-list.tsx";
import { CoverReportTable } from "#app/components/matrix/cover-report-table.tsx";
import { fallenSentence, findingSentence } from "#app/components/matrix/finding-sentence.ts";
import { MatrixWithoutCompetencies, MatrixWithoutPeople } from "#app/components/matrix/matrix-empty.tsx";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadCoverReport } from "#app/services/matrix/load-cover-report.server.ts";
import { todayOf } from "#app/services/shared/context.ts";
import { readCoverChoice } from "./choice.ts";

type Data = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction = () => [{ title: "Cover · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Cover" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const { choice, problem } = readCoverChoice(new URL(args.request.url), todayOf(viewer));
  const report = await loadCoverReport(viewer, choice);
  if (!report) throw notFound("This person");
  return { ...report, choice, problem, mayAdd: mayForAll(viewer.role, "people:write") };
}

export default function CoverReport() {
  const data = useLoaderData<typeof loader>();
  const { team, groups, leaving, choice, problem, choices, risks, risksTotal, comparison, on, isPast, mayAdd } = data;
  const { locale, today, organisation } = useReader();
  if (team.members === 0 && !isPast) return <MatrixWithoutPeople mayAdd={mayAdd} />;
  if (team.competencies === 0 && !isPast) return <MatrixWithoutCompetencies />;
  return (
    <>
      <PageHeader
        question={leaving.length ? `Who covers what ${withoutWords(data)}?` : "Who covers what, and where is it thin?"}
        answer={answerOf(data)}
        meta={[
          organisation?.name,
          `${formatCount(team.members, "person", "people")} × ${formatCount(team.competencies, "competency", "competencies")}`,
          `as of ${formatDay(on, locale)}`,
        ]}
        actions={
          <>
            <PrintButton />
            <LinkButton to={paths.expiringCertifications()}>Certificates</LinkButton>
            <LinkButton to={paths.matrix(matrixAddress(choice))}>To the matrix</LinkButton>
          </>
        }
      />
      <div className="stack">
        {problem ? <Note tone="bad">{problem}</Note> : null}
        {isPast ? <PastNote on={on} back={paths.coverReport()} /> : null}
        <CoverChoiceForm choice={choice} today={today} {...choices} />
        {comparison ? <ComparisonCard comparison={comparison} on={on} /> : null}
        {team.rated ? <RiskList risks={risks} total={risksTotal} /> : null}
        <Card className="cover-report-card">
          <CoverReportTable groups={groups} isWhatIf={leaving.length > 0} />
          <p className="caption matrix-more">
            Cover counts people who hold the level needed on fresh evidence. Somebody past the half-life of their
            evidence is named, not counted; a person’s word about themselves is not counted; not rated is unknown, not
            zero. “Counts until” is the month after which the first holder no longer counts, when nobody assesses anew.
          </p>
        </Card>
      </div>
    </>
  );
}

type Shown = ReturnType<typeof useLoaderData<Data>>;

const MOST_NAMED = 4;

const withoutWords = ({ leaving, kind }: Pick<Shown, "leaving" | "kind">): string => {
  const names = formatList(
    leaving.map(({ name }) => name),
    MOST_NAMED,
  );
  return kind === "promoted" ? `once ${names} ${leaving.length === 1 ? "is" : "are"} promoted` : `without ${names}`;
};

function answerOf(data: Shown): string {
  const { team, finding, fallen, leaving } = data;
  if (leaving.length === 0) return findingSentence(finding, team);
  return fallenSentence(
    withoutWords(data).replace(/^./, (letter) => letter.toUpperCase()),
    fallen,
  );
}

/** The matrix knows one person at a time. */
function matrixAddress({ kind, personIds, on }: Shown["choice"]) {
  const [only, another] = personIds;
  const whatIf = only && !another ? { [kind === "promoted" ? "promoted" : "without"]: only } : {};
  return { ...whatIf, on: on ?? undefined };
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
