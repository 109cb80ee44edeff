import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";

/** For an account that stands for nobody on record. */
export function NoPerson() {
  return (
    <>
      <PageHeader question="What is stored about you?" answer="Nothing: your account stands for nobody on record." />
      <EmptyState
        reason="no-data"
        title="Your account is not linked to a person"
        actions={<LinkButton to={paths.settings()}>Open settings</LinkButton>}
      >
        If you work in this team, ask the owner or HR to link your account to your entry under People. From then on you
        find here what is stored about you, who looked at it, and how to contest what is wrong.
      </EmptyState>
    </>
  );
}
