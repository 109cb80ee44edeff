import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";

export function NoScenarios({ mayCreate }: { mayCreate: boolean }) {
  return (
    <>
      <PageHeader question="Which ways on were compared, and what do they cost?" answer="None yet." />
      <EmptyState
        reason="no-data"
        title="Compare the ways on"
        actions={
          <>
            {mayCreate ? (
              <LinkButton to={paths.newScenario()} variant="primary">
                Compare ways on
              </LinkButton>
            ) : null}
            <LinkButton to={paths.cases()}>Start from a promotion case</LinkButton>
          </>
        }
      >
        Keep the work in house, promote, hire, share it or buy it: first whether the options give the same service, then
        what each costs, how sure that is and what would change the answer. It starts from your people, their pay and
        dated defaults that you can change.
      </EmptyState>
    </>
  );
}
