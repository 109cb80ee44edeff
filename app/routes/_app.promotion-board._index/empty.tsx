import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

export function NobodyOnBoard() {
  return (
    <EmptyState
      reason="no-data"
      title="Nobody is on record whom you could look at"
      actions={<LinkButton to={paths.people()}>See the people</LinkButton>}
    >
      The picture shows the members of the IT team within your reach, never yourself.
    </EmptyState>
  );
}

export function NobodyFits() {
  return (
    <EmptyState
      reason="no-results"
      title="Nobody fits this filter"
      actions={<LinkButton to={paths.promotionBoard()}>Everybody</LinkButton>}
    >
      Drop a filter to see more people.
    </EmptyState>
  );
}

/** So many people that one picture would say nothing about any of them. */
export function ChooseFirst({ total, limit }: { total: number; limit: number }) {
  return (
    <EmptyState
      reason="no-results"
      title="Choose a reporting line, a role or a title first"
      actions={<LinkButton to={paths.people()}>See the people</LinkButton>}
    >
      {formatCount(total, "person fits", "people fit")}. A picture of more than {limit} would say nothing about any of
      them.
    </EmptyState>
  );
}
