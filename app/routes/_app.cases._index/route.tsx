import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { isDecided, isUndecided } from "#app/domain/promotion/case-states.ts";
import type { CaseState } from "#app/domain/shared/vocabulary.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import { listCases } from "#app/services/promotion/list-cases.server.ts";
import { CaseGroup } from "./case-group.tsx";
import { NoCases } from "./empty.tsx";

export const meta: MetaFunction = () => [{ title: "Promotion cases · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Promotion cases" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  return { cases: await listCases(viewer), mayOpen: mayForOthers(viewer.role, "cases:write") };
}

export default function PromotionCases() {
  const { cases, mayOpen } = useLoaderData<typeof loader>();
  if (cases.length === 0) return <NoCases mayOpen={mayOpen} />;
  const inState = (state: CaseState) => cases.filter((listed) => listed.state === state);
  const open = cases.filter(({ state }) => isUndecided(state));
  const stars = open.filter(({ result }) => result?.starFlag).length;
  return (
    <>
      <PageHeader
        question="Which promotions are being weighed?"
        answer={`${open.length === 0 ? "No case is open" : `${formatCount(open.length, "case is", "cases are")} open`}${stars > 0 ? `, ${formatCount(stars, "star flag", "star flags")} among them` : ""}.`}
        actions={
          mayOpen ? (
            <LinkButton to={paths.newCase()} variant="primary">
              Open a case
            </LinkButton>
          ) : null
        }
      />
      <div className="stack">
        <CaseGroup title="In review" cases={inState("in-review")} empty="Nothing waits for a decision." />
        {inState("draft").length > 0 ? <CaseGroup title="Drafts" cases={inState("draft")} empty="" /> : null}
        <CaseGroup
          title="Decided"
          cases={cases.filter(({ state }) => isDecided(state))}
          empty="Nothing has been decided yet."
        />
        {inState("withdrawn").length > 0 ? <CaseGroup title="Withdrawn" cases={inState("withdrawn")} empty="" /> : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
