import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BoardRules } from "#app/components/method/board-rules.tsx";
import { ChanceRules } from "#app/components/method/chance-rules.tsx";
import { DecisionRules } from "#app/components/method/decision-rules.tsx";
import { EvidenceRules } from "#app/components/method/evidence-rules.tsx";
import { LedgerRules } from "#app/components/method/ledger-rules.tsx";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { OwnValues } from "#app/components/method/own-values.tsx";
import { TrackRecordRules } from "#app/components/method/track-record-rules.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { changedValues, PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { readModelParameters } from "#app/services/promotion/model-parameters.server.ts";

export const meta: MetaFunction = () => [{ title: "Promotions · How this is computed · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "How this is computed", to: paths.computed() }, { label: "Promotions" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "organisation:read");
  const parameters = await readModelParameters(viewer.database.db, viewer.organisationId);
  return { version: parameters.version, own: changedValues(PROMOTION_PARAMETERS, parameters) };
}

export default function PromotionMethod() {
  const { version, own } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question="How likely is a promotion to go well, and how sure is that?"
        answer="Evidence of leading moves an average candidate up or down, never further than such evidence has been found to reach."
      />
      <div className="stack">
        <MethodNavigation current="promotion" />
        <OwnValues version={version} own={own} />
        <EvidenceRules />
        <ChanceRules />
        <LedgerRules />
        <DecisionRules />
        <TrackRecordRules />
        <BoardRules />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
