import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RequestPage } from "./route.tsx";

/** What happens with the answer, said before it is given; in a team too small for anonymity that as well. */
export function RequestNotes({ id, source, asked, least, round, isOpen, handedInAt }: RequestPage) {
  const { locale } = useReader();
  const isKept = source === "peer" || source === "report";
  const who = source === "peer" ? "peers" : "reports";
  const few = asked === 1 ? `You are the only one of the ${who} who is asked` : `Only ${asked} ${who} are asked`;
  return (
    <>
      {isKept && asked < least ? (
        <Note tone="warn" title="This team is too small for anonymity.">
          {few}, and answers count from {least} on. Unless more are asked, yours stays out of the record, and nobody
          reads it.
        </Note>
      ) : null}
      {isKept && asked >= least ? (
        <Note tone="info">
          Nobody reads your single answer, your words included. It enters the record together with the others, from{" "}
          {least} answers on.
        </Note>
      ) : null}
      {isOpen ? (
        <p className="caption">
          Answer by {formatDay(round.dueOn, locale)} (<a href={paths.requestDate(id)}>put it in your calendar</a>).
          {handedInAt ? " You have handed in; until it is on record you can hand in again." : ""}
        </p>
      ) : null}
    </>
  );
}
