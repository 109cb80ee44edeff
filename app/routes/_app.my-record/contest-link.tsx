import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ShownRecord } from "./own-record.ts";

interface ContestLinkProps {
  entryId: string;
  what: string;
  contests: ShownRecord["contests"];
}

/** First of two presses: leads to the form. None while the entry is contested already. */
export function ContestLink({ entryId, what, contests }: ContestLinkProps) {
  if (contests.some((contest) => contest.entryId === entryId && contest.state === "open")) return null;
  return (
    <LinkButton variant="quiet" to={`${paths.myRecord({ contest: entryId })}#contest`}>
      Contest<span className="visually-hidden"> {what}</span>
    </LinkButton>
  );
}
