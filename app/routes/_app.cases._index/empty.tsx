import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";

export function NoCases({ mayOpen }: { mayOpen: boolean }) {
  return (
    <>
      <PageHeader question="Which promotions are being weighed?" answer="None so far." />
      <EmptyState
        reason="no-data"
        title="Open a case before the promise is made"
        actions={
          <>
            {mayOpen ? (
              <LinkButton to={paths.newCase()} variant="primary">
                Open a case
              </LinkButton>
            ) : null}
            <LinkButton to={paths.people()}>See the people</LinkButton>
          </>
        }
      >
        A case asks one question about one person and one role: how likely is it to go well, how sure are we, and what
        does the team lose? It starts with your own view and ends with a decision in your own words.
      </EmptyState>
    </>
  );
}
