import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askedWhatIf } from "#app/components/matrix/asked-what-if.ts";
import { CoverReportTable } from "#app/components/matrix/cover-report-table.tsx";
import { findingSentence, whatIfSentence } from "#app/components/matrix/finding-sentence.ts";
import { MatrixWithoutCompetencies, MatrixWithoutPeople } from "#app/components/matrix/matrix-empty.tsx";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { whatIfWords } from "#app/components/matrix/what-if-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadCoverReport } from "#app/services/matrix/load-cover-report.server.ts";

export const meta: MetaFunction = () => [{ title: "Cover report · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Competency matrix", to: paths.matrix() }, { label: "Cover report" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const report = await loadCoverReport(viewer, askedWhatIf(new URL(args.request.url)));
  if (!report) throw notFound("This person");
  return { ...report, mayAdd: mayForAll(viewer.role, "people:write") };
}

export default function CoverReport() {
  const { team, finding, groups, whatIf, mayAdd } = useLoaderData<typeof loader>();
  const { locale, today, organisation } = useReader();
  if (team.members === 0) return <MatrixWithoutPeople mayAdd={mayAdd} />;
  if (team.competencies === 0) return <MatrixWithoutCompetencies />;
  const asked = {
    without: whatIf?.kind === "leaves" ? whatIf.person.id : undefined,
    promoted: whatIf?.kind === "promoted" ? whatIf.person.id : undefined,
  };
  return (
    <>
      <PageHeader
        question={whatIf ? `Who covers what if ${whatIfWords(whatIf)}?` : "Who covers what, and where is it thin?"}
        answer={whatIf ? whatIfSentence(whatIf) : findingSentence(finding, team)}
        meta={[
          organisation?.name,
          `${formatCount(team.members, "person", "people")} × ${formatCount(team.competencies, "competency", "competencies")}`,
          `as of ${formatDay(today, locale)}`,
        ]}
        actions={
          <>
            <PrintButton />
            <LinkButton to={paths.matrix(asked)}>Back to the matrix</LinkButton>
          </>
        }
      />
      <Card className="cover-report-card">
        <CoverReportTable groups={groups} isWhatIf={whatIf !== null} />
        <p className="caption matrix-more">
          Cover counts people who hold the level needed on fresh evidence. Somebody past the half-life of their evidence
          is named, not counted; a person’s word about themselves is not counted; not rated is unknown, not zero.
        </p>
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
