import { useReader } from "#app/components/page/reader.ts";
import { MessageToCopy } from "#app/components/rounds/message-to-copy.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { nudgeMessage } from "./nudge-message.ts";
import type { RoundPage } from "./route.tsx";

/** Who still owes pages, with a message for each that can be copied and sent. */
export function NudgeList({ waitedFor, isDueSoon, nudgePage, nudgePageCount, waitedForTotal, ...round }: RoundPage) {
  const { locale } = useReader();
  if (waitedFor.length === 0) return null;
  return (
    <Card title="Who is waited for" aside={isDueSoon ? "It is time to remind them" : undefined}>
      <ul className="list-lines">
        {waitedFor.map(({ assessorId, name, open, hasAccount, requests }) => (
          <li key={assessorId}>
            <MessageToCopy
              {...{ id: assessorId, name, hasAccount }}
              owes={formatCount(open, "page", "pages")}
              text={nudgeMessage({ ...round, locale, name, requests })}
            />
          </li>
        ))}
      </ul>
      <Pagination
        page={nudgePage}
        pageCount={nudgePageCount}
        total={waitedForTotal}
        noun="people who are waited for"
        hrefFor={(nudge) => paths.round(round.id, { page: round.page, nudge })}
      />
    </Card>
  );
}
