import { PROPOSAL_STATE_WORDS } from "#app/components/proposals/proposal-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownRecord } from "./own-record.ts";

const SHORT = 5;

/** What the person proposed and what came of it; the page behind it takes more. */
export function ProposalsCard({ proposals }: { proposals: ShownRecord["proposals"] }) {
  return (
    <Card
      title="Evidence that you propose"
      id="proposals"
      aside={proposals.length ? formatCount(proposals.length, "proposal", "proposals") : undefined}
    >
      <div className="stack">
        {proposals.length ? (
          <ul className="list-lines">
            {proposals.slice(0, SHORT).map(({ id, state, competencyName }) => (
              <li key={id}>
                {competencyName} <Tag tone={state === "accepted" ? "good" : "plain"}>{PROPOSAL_STATE_WORDS[state]}</Tag>
              </li>
            ))}
          </ul>
        ) : (
          <p className="caption">
            Something you did that shows a level, and that is not on record? Propose it; your manager or HR judges it.
          </p>
        )}
        <p className="row">
          <LinkButton to={paths.myProposals()}>Propose evidence</LinkButton>
        </p>
      </div>
    </Card>
  );
}
