import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { RequestPage } from "./route.tsx";

export function ClosedRequest({ isRecorded, handedInAt, typed }: RequestPage) {
  const words = isRecorded
    ? "It was used together with the others. A new assessment supersedes it; nothing is overwritten."
    : handedInAt
      ? "It is held back: too few have answered for it to stay anonymous."
      : "Ask whoever opened the round to let you answer late.";
  return (
    <EmptyState
      reason="no-data"
      title={isRecorded || handedInAt ? "You have answered" : "This round is closed"}
      actions={<LinkButton to={paths.requests()}>Back to what is asked of you</LinkButton>}
    >
      {words}
      {!isRecorded && Object.keys(typed).length && !handedInAt ? " What you had typed is kept for that." : ""}
    </EmptyState>
  );
}
