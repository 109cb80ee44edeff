import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";

/** For an account of the staff that nobody linked to a person yet: there is no record to show. */
export function NoAccessPage() {
  return (
    <>
      <PageHeader
        question="What does the record say about you?"
        answer="Nothing yet: this account stands for nobody."
      />
      <EmptyState
        reason="no-access"
        title="Ask HR to link this account to you"
        actions={<LinkButton to={paths.computed()}>How this is computed</LinkButton>}
      >
        Once it is linked you see what is stored about you, what it may be used for and who looked at it. HR or the
        owner does that under Settings, Accounts.
      </EmptyState>
    </>
  );
}
