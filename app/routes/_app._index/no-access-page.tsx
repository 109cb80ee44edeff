import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";

/** For accounts that may not read about everybody. */
export function NoAccessPage() {
  return (
    <>
      <PageHeader question="What needs a decision?" answer="Your account does not see the whole team." />
      <EmptyState
        reason="no-access"
        title="The overview is for owners, HR and auditors"
        actions={<LinkButton to={paths.computed()}>How this is computed</LinkButton>}
      >
        It names everybody in the team. Whoever manages accounts in your organisation can change what yours may see.
      </EmptyState>
    </>
  );
}
