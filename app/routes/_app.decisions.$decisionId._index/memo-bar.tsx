import { Download } from "lucide-react";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";

/** What can be done with the memo; none of it is printed. */
export function MemoBar({ memo }: { memo: DecisionMemo }) {
  const { locale } = useReader();
  const { correctedBy, corrects } = memo;
  return (
    <div className="no-print">
      <div className="memo-bar">
        <LinkButton to={paths.case(memo.caseId)}>Back to the case</LinkButton>
        {memo.mayDecide && !correctedBy ? (
          <LinkButton to={paths.decide(memo.caseId, { corrects: memo.id })}>Correct this decision</LinkButton>
        ) : null}
        <LinkButton to={paths.changesSince(memo.id)}>What changed since</LinkButton>
        {memo.mayDownload ? (
          <>
            <LinkButton to={paths.snapshot(memo.id)} reloadDocument download icon={<Icon of={Download} />}>
              Download the snapshot
            </LinkButton>
            <LinkButton to={paths.decisionPackage(memo.id)} reloadDocument download icon={<Icon of={Download} />}>
              Download all as a package
            </LinkButton>
          </>
        ) : null}
        <Button variant="primary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      {correctedBy ? (
        <div className="memo-bar">
          <Note
            tone="warn"
            title="Corrected."
            actions={<LinkButton to={paths.decision(correctedBy.id)}>Open decision {correctedBy.number}</LinkButton>}
          >
            Decision {correctedBy.number} of {formatDay(correctedBy.on, locale)} takes the place of this one. Both stay
            on record.
          </Note>
        </div>
      ) : null}
      {corrects ? (
        <div className="memo-bar">
          <Note actions={<LinkButton to={paths.decision(corrects.id)}>Open decision {corrects.number}</LinkButton>}>
            This corrects decision {corrects.number} of {formatDay(corrects.on, locale)}.
          </Note>
        </div>
      ) : null}
    </div>
  );
}
