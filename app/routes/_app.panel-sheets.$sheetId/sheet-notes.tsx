import { TARGET_ROLE_NAMES } from "#app/components/competencies/competency-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { SheetPage } from "./route.tsx";

/** What happens with the scores, said before any is given. */
export function SheetNotes(sheet: SheetPage) {
  const { locale } = useReader();
  const { id, targetRole, purpose, goals, heldOn, others, mayScore, isAhead, handedInAt, waitingFor } = sheet;
  return (
    <>
      {mayScore ? (
        <Note tone="info">
          Score alone, before you talk. {formatList(others)} and whoever runs this sheet see your scores and your words,
          with your name, once they are opened; the person sees the combined score alone.
        </Note>
      ) : null}
      <p>
        {[TARGET_ROLE_NAMES[targetRole], purpose].filter(Boolean).join(": ")}
        {goals ? ` Goals agreed at the start: ${goals}` : ""}
      </p>
      {mayScore ? (
        <p className="caption">
          It takes place on {formatDay(heldOn, locale)} (<a href={paths.panelSheetDate(id)}>put it in your calendar</a>
          ).
          {isAhead ? " You can hand in from that day on; what you type before is kept." : ""}
          {handedInAt
            ? ` You have handed in; ${waitingFor} more ${waitingFor === 1 ? "is" : "are"} waited for. Until the scores are opened you can hand in again.`
            : ""}
        </p>
      ) : null}
    </>
  );
}
