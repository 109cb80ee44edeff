import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { ATTRIBUTE_NAMES } from "#app/domain/fairness/attributes.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadReport, type ShownReport } from "#app/services/fairness/reports.server.ts";
import { AttributeCard } from "./attribute-card.tsx";

export const meta: MetaFunction = () => [{ title: "Fairness report · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Fairness", to: paths.fairness() }, { label: "Report" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "fairness:read");
  const report = await loadReport(viewer, args.params.reportId ?? "");
  if (!report) throw notFound("This report");
  return report;
}

/** What the shown tables say together, without a word about what is hidden. */
function answerOf({ tables }: ShownReport): string {
  const shown = tables.filter(({ hidden }) => !hidden).length;
  const signs = tables.flatMap(({ impact }) => impact?.groups.filter(({ verdict }) => verdict === "evidence") ?? []);
  if (shown === 0) return "Too few people stand in any group to show a rate.";
  return signs.length === 0
    ? `${formatCount(shown, "comparison", "comparisons")} shown; none is both below four fifths and hardly by chance.`
    : `${formatCount(signs.length, "comparison is", "comparisons are")} below four fifths and hardly by chance: look at the reasons of those decisions.`;
}

export default function FairnessReport() {
  const report = useLoaderData<typeof loader>() as ShownReport;
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        question="Did promotions go alike to all groups in this cycle?"
        answer={answerOf(report)}
        meta={[
          `${formatDay(report.fromDay, locale)} to ${formatDay(report.toDay, locale)}`,
          `made on ${formatDay(report.madeOn, locale)}, never changed`,
        ]}
        actions={
          <LinkButton to={paths.fairnessFile(report.id)} reloadDocument>
            Download as CSV
          </LinkButton>
        }
      />
      <div className="stack">
        {ATTRIBUTE_NAMES.map((attribute) => (
          <AttributeCard
            key={attribute}
            attribute={attribute}
            tables={report.tables.filter((table) => table.attribute === attribute)}
          />
        ))}
        <Card title="How to read it">
          <div className="prose">
            <p>
              Everybody whose promotion was decided in the cycle counts once, by the newest decision. Each table is told
              from the favourable side, so that a low rate is always the bad one. The group with the highest rate is
              what the others are compared with; a ratio below four fifths is a sign to look closer (29 CFR 1607.4(D)),
              and the exact test says how often chance alone would do that.
            </p>
            <p>
              Groups of fewer than five people are left out, and so is whoever said nothing; how many is not said. A
              difference is no proof of a wrong, and none is no proof of fairness. This is not legal advice.
            </p>
          </div>
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
