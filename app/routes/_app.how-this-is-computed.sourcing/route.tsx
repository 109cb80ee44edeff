import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { SourcingRules } from "#app/components/method/sourcing-rules.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";

export const meta: MetaFunction = () => [{ title: "Sourcing plan · How this is computed · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "How this is computed", to: paths.computed() }, { label: "Sourcing plan" }],
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "organisation:read");
  return {};
}

export default function SourcingMethod() {
  return (
    <>
      <PageHeader
        question="How does a function get its stance?"
        answer="By the law first, then by who is there, then by weighed criteria; money comes last and outvotes nothing."
      />
      <div className="stack">
        <MethodNavigation current="sourcing" />
        <SourcingRules />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
