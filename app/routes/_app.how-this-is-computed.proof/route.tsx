import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BrowserRun } from "#app/components/method/browser-run.tsx";
import { UnknownCard } from "#app/components/method/limits.tsx";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { startProofThread } from "#app/lib/simulation/browser-threads.ts";
import { useAskedSimulation } from "#app/lib/simulation/use-asked-simulation.ts";
import { loadProof } from "#app/services/proof/load-proof.server.ts";
import { CoverCard, FifthsCard } from "./calibration-cards.tsx";
import { readProof } from "./form.ts";
import { ParametersCard } from "./parameters-card.tsx";
import { ProofForm } from "./proof-form.tsx";
import { proofSentence } from "./proof-words.ts";
import { PublishedCard } from "./published-card.tsx";

export const meta: MetaFunction = () => [{ title: "How good is this model? · How this is computed · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "How this is computed", to: paths.computed() }, { label: "How good is this model?" }],
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "organisation:read");
  const asked = readProof(new URL(args.request.url).searchParams);
  return { asked, ...(await loadProof(asked.input)) };
}

type Page = Awaited<ReturnType<typeof loader>>;

export default function ProofPage() {
  const page = useLoaderData<typeof loader>() as Page;
  return <Proof key={JSON.stringify(page.asked)} page={page} />;
}

function Proof({ page }: { page: Page }) {
  const { locale } = useReader();
  const { asked, proof } = page;
  const run = useAskedSimulation({ asked, computed: proof, read: readProof, startThread: startProofThread });
  const { result } = run;
  const files = formatNumber(result.input.files, locale);
  const wanted = formatNumber(run.asked.input.files, locale);
  return (
    <>
      <PageHeader
        question="How good is this model?"
        answer={proofSentence(result, locale)}
        meta={[`${files} invented people of each kind`, `seed ${result.input.seed}`, "not a test on real promotions"]}
      />
      <div className="stack">
        <MethodNavigation current="proof" />
        <BrowserRun
          run={run}
          work={`${wanted} files of each kind`}
          instead={files === wanted ? null : `${files} files of each kind instead of ${wanted}`}
        />
        <CoverCard proof={result} />
        <FifthsCard proof={result} />
        <ProofForm asked={run.asked} onSubmit={run.submit} />
        <PublishedCard published={result.published} />
        <UnknownCard />
        <ParametersCard />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
