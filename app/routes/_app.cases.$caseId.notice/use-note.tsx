import { NEW_YORK_BUSINESS_DAYS } from "#app/components/informing/informing-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { addBusinessDays } from "#app/domain/shared/deadlines.ts";
import { formatDay } from "#app/lib/format.ts";
import type { NoticePage } from "#app/services/informing/notice.server.ts";

/** What a rule may ask between notice and use, where the organisation is in the United States. */
export function UseNote({ page }: { page: Pick<NoticePage, "isInUS" | "notices" | "today"> }) {
  const { locale } = useReader();
  if (!page.isInUS) return null;
  const first = page.notices.map(({ givenOn }) => givenOn).sort()[0];
  const from = addBusinessDays(first ?? page.today, NEW_YORK_BUSINESS_DAYS);
  return (
    <Note title="New York City asks for ten business days between notice and use.">
      {first
        ? `Handed over on ${formatDay(first, locale)}, that is from ${formatDay(from, locale)} on`
        : `Handed over today, that would be from ${formatDay(from, locale)} on`}
      ; public holidays are not counted out here. Whether that rule applies to you (6 RCNY 5-300 and following), ask
      somebody who knows: this is not legal advice.
    </Note>
  );
}
