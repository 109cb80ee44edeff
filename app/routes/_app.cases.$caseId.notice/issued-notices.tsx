import { CopyButton } from "#app/components/accounts/copy-button.tsx";
import { WAY_WORDS } from "#app/components/informing/informing-words.ts";
import { PrintButton } from "#app/components/informing/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { NoticePage } from "#app/services/informing/notice.server.ts";

/** Notices as they were handed over, to be copied and printed; never to be changed. */
export function IssuedNotices({ notices }: Pick<NoticePage, "notices">) {
  const { locale } = useReader();
  return notices.map(({ id, way, givenOn, issuedOn, by, words }) => (
    <Card
      key={id}
      title={`Handed over ${WAY_WORDS[way]} on ${formatDay(givenOn, locale)}`}
      aside={`Recorded by ${by ?? "an account that is no longer here"}, ${formatDay(issuedOn, locale)}`}
    >
      <div className="stack">
        {words === null ? (
          <p className="muted">The words are erased.</p>
        ) : (
          <>
            <p className="notice-words">{words}</p>
            <p className="row no-print">
              <CopyButton text={words}>Copy the notice</CopyButton>
              <PrintButton>Print</PrintButton>
            </p>
          </>
        )}
      </div>
    </Card>
  ));
}
