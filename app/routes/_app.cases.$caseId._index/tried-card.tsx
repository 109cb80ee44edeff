import { WhatIfNotes } from "#app/components/promotion/what-if-notes.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CasePage } from "#app/services/promotion/load-case.server.ts";
import type { WhatIfNote } from "#app/services/promotion/load-what-if.server.ts";

/** What was tried on the case without changing it, and the way to try more. */
export function TriedCard({ page, notes }: { page: CasePage; notes: WhatIfNote[] }) {
  const isOpen = page.stage === "open";
  if (page.stage === "own-view-first" || (!isOpen && notes.length === 0)) return null;
  return (
    <div className="below">
      <WhatIfNotes notes={notes}>
        {isOpen ? (
          <p className="row no-print">
            <LinkButton to={paths.whatIf(page.question.id)}>Try a what-if</LinkButton>
          </p>
        ) : null}
      </WhatIfNotes>
    </div>
  );
}
