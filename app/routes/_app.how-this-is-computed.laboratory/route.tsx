import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BrowserRun } from "#app/components/method/browser-run.tsx";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { RUNS_OF_A_STUDY } from "#app/domain/pyramid/study-pyramid.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { startPyramidThread } from "#app/lib/simulation/browser-threads.ts";
import { useAskedSimulation } from "#app/lib/simulation/use-asked-simulation.ts";
import { loadLaboratory } from "#app/services/laboratory/load-laboratory.server.ts";
import { readStudy } from "./form.ts";
import { LaboratoryForm } from "./laboratory-form.tsx";
import { LeftOutCard } from "./left-out-card.tsx";
import { StrategyTable } from "./strategy-table.tsx";
import { CorrelationCard, ShareCard, YearsCard } from "./study-figures.tsx";
import { crossingSentence } from "./study-words.ts";

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
  const run = useAskedSimulation({
    asked: page.asked,
    computed: page.study,
    read: readStudy,
    startThread: startPyramidThread,
  });
  const { result: study, asked } = run;
  const { runs, years } = study.input;
  const isShort = runs !== asked.input.runs || years !== asked.input.years;
  const seats = study.input.levels.reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeader
        question="What becomes of a firm that always promotes its best performers?"
        answer={crossingSentence(study, locale)}
        meta={[
          `${formatNumber(seats, locale)} seats on ${formatCount(study.input.levels.length, "level", "levels")}`,
          `${formatCount(runs, "run", "runs")} of ${years} years`,
          `seed ${study.input.seed}`,
        ]}
      />
      <div className="stack">
        <MethodNavigation current="laboratory" />
        <BrowserRun
          run={run}
          work={`${RUNS_OF_A_STUDY} simulations`}
          instead={isShort ? `${runs} × ${years} years instead of ${asked.input.runs} × ${asked.input.years}` : null}
        />
        <CorrelationCard study={study} />
        <LaboratoryForm asked={asked} own={page.own} onSubmit={run.submit} />
        <YearsCard study={study} />
        <ShareCard study={study} />
        <StrategyTable study={study} />
        <LeftOutCard />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
