import { useReader } from "#app/components/page/reader.ts";
import { ProposalLink } from "#app/components/proposals/proposal-link.tsx";
import { PROPOSAL_STATE_WORDS } from "#app/components/proposals/proposal-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { OwnProposalsPage } from "./route.tsx";

/** What was proposed so far, each with its state and answer. */
export function ProposalList({ proposals }: { proposals: OwnProposalsPage["proposals"] }) {
  return (
    <Card title="What you proposed">
      {proposals.length ? (
        <ul className="list-lines">
          {proposals.map((proposal) => (
            <ProposalLine key={proposal.id} {...proposal} />
          ))}
        </ul>
      ) : (
        <p className="caption">Nothing so far.</p>
      )}
    </Card>
  );
}

function ProposalLine(proposal: OwnProposalsPage["proposals"][number]) {
  const { locale } = useReader();
  const { id, state, competencyName, level, happenedOn, statement, link, answer, settledBy } = proposal;
  return (
    <li className="stack-sm">
      <div>
        <Tag tone={state === "accepted" ? "good" : state === "open" ? "warn" : "plain"}>
          {PROPOSAL_STATE_WORDS[state]}
        </Tag>{" "}
        <b>{competencyName}</b>
        {level === null ? "" : `, level ${level}`}, {formatDay(happenedOn, locale)}
      </div>
      <div>{statement}</div>
      <ProposalLink link={link} />
      {answer ? (
        <p className="small">
          {settledBy ?? "Answer"}: “{answer}”
        </p>
      ) : null}
      {state === "open" ? (
        <ConfirmForm
          trigger="Withdraw"
          tone="plain"
          question="Nobody is asked about it any more. You can propose it again."
          confirm="Withdraw it"
          fields={{ intent: "withdraw", proposalId: id }}
        />
      ) : null}
    </li>
  );
}
