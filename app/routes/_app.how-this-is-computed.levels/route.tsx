import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { LevelRules } from "#app/components/method/level-rules.tsx";
import { MethodNavigation } from "#app/components/method/method-navigation.tsx";
import { RoundRules } from "#app/components/method/round-rules.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";

export const meta: MetaFunction = () => [{ title: "Levels and cover · How this is computed · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "How this is computed", to: paths.computed() }, { label: "Levels and cover" }],
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "organisation:read");
  return {};
}

export default function LevelsMethod() {
  return (
    <>
      <PageHeader
        question="Which level counts, and when is it covered?"
        answer="The newest word of everybody but the person, weighed by how far such raters usually err and by age."
      />
      <div className="stack">
        <MethodNavigation current="levels" />
        <LevelRules />
        <RoundRules />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
