import { useReader } from "#app/components/page/reader.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";

/** Says that a page is about a past day, what it is made of, and how to come back. */
export function PastNote({ on, back }: { on: string; back: string }) {
  const { locale } = useReader();
  return (
    <Note
      tone="info"
      title={`As of ${formatDay(on, locale)}.`}
      actions={<LinkButton to={back}>Back to today</LinkButton>}
    >
      Levels as the record had them at the end of that day, in UTC: what was recorded, retracted or taken back later is
      not in it. Names, titles, reporting lines and required levels are those of today.
    </Note>
  );
}
