import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssumptionTable } from "#app/components/method/assumption-table.tsx";
import { CostRules } from "#app/components/method/cost-rules.tsx";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { defaultsFor } from "#app/domain/cost/defaults.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";

export const meta: MetaFunction = () => [{ title: "Costs · How this is computed · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "How this is computed", to: paths.computed() }, { label: "Costs" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const { organisation } = await requireViewer(args, "organisation:read");
  const { country, currency, itUsers } = organisation;
  return { assumptions: defaultsFor({ country, currency, headcount: itUsers }) };
}

export default function CostMethod() {
  const { assumptions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question="What does each way of running IT cost, and how sure is that?"
        answer="Ten thousand futures with the same luck for every option; an option is named only when it clearly wins."
      />
      <div className="stack">
        <MethodNavigation current="cost" />
        <CostRules />
        <Card title="What a scenario starts from" id="defaults">
          <div className="stack">
            <p className="prose">
              Each default can be changed in a scenario, which then shows that it was. Figures about the United States
              are left empty for a firm elsewhere or in another currency.
            </p>
            <AssumptionTable assumptions={assumptions} />
          </div>
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
