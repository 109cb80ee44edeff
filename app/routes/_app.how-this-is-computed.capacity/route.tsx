import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { CapacityFigures, StaffingRules, TicketRules } from "#app/components/method/capacity-rules.tsx";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";

export const meta: MetaFunction = () => [{ title: "Capacity · How this is computed · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "How this is computed", to: paths.computed() }, { label: "Capacity" }],
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "organisation:read");
  return {};
}

export default function CapacityMethod() {
  return (
    <>
      <PageHeader
        question="How many people does the work need?"
        answer="How much work there is and how many must be present are two questions; a small desk is limited by neither, but by cover, skills and a fair rota."
      />
      <div className="stack">
        <MethodNavigation current="capacity" />
        <TicketRules />
        <StaffingRules />
        <Card title="What it starts from" id="defaults">
          <div className="stack">
            <p className="prose">
              Each default can be changed under Capacity, with a reason; every earlier state is kept.
            </p>
            <CapacityFigures />
          </div>
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
