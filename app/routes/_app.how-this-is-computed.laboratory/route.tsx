import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { loadLaboratory } from "#app/services/laboratory/load-laboratory.server.ts";
import { readStudy } from "./form.ts";
import { LaboratoryForm } from "./laboratory-form.tsx";
import { LeftOutCard } from "./left-out-card.tsx";
import { RunCard } from "./run-card.tsx";
import { StrategyTable } from "./strategy-table.tsx";
import { CorrelationCard, ShareCard, YearsCard } from "./study-figures.tsx";
import { crossingSentence } from "./study-words.ts";
import { useLaboratory } from "./use-laboratory.ts";

export const meta: MetaFunction = () => [{ title: "Promotion-policy laboratory · How this is computed · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "How this is computed", to: paths.computed() }, { label: "Promotion-policy laboratory" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const asked = readStudy(new URL(args.request.url).searchParams);
  return { asked, ...(await loadLaboratory(viewer, asked.input)) };
}

type Page = Awaited<ReturnType<typeof loader>>;

export default function LaboratoryPage() {
  const page = useLoaderData<typeof loader>() as Page;
  return <Laboratory key={JSON.stringify(page.asked)} page={page} />;
}

function Laboratory({ page }: { page: Page }) {
  const { locale } = useReader();
  const laboratory = useLaboratory(page);
  const { study, asked } = laboratory;
  const seats = study.input.levels.reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeader
        question="What becomes of a firm that always promotes its best performers?"
        answer={crossingSentence(study, locale)}
        meta={[
          `${formatNumber(seats, locale)} seats on ${formatCount(study.input.levels.length, "level", "levels")}`,
          `${formatCount(study.input.runs, "run", "runs")} of ${study.input.years} years`,
          `seed ${study.input.seed}`,
        ]}
      />
      <div className="stack">
        <MethodNavigation current="laboratory" />
        <RunCard laboratory={laboratory} />
        <CorrelationCard study={study} />
        <LaboratoryForm asked={asked} own={page.own} onSubmit={laboratory.submit} />
        <YearsCard study={study} />
        <ShareCard study={study} />
        <StrategyTable study={study} />
        <LeftOutCard />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
