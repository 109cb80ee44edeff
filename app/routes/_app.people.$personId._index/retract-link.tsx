import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

/** First of two presses: leads to the question, which holds the form. */
export function RetractLink({ personId, entryId, what }: { personId: string; entryId: string; what: string }) {
  return (
    <Link className="small" to={`${paths.person(personId, { retract: entryId })}#retract`}>
      Retract<span className="visually-hidden"> {what}</span>
    </Link>
  );
}

export function RetractedWords({ retracted }: { retracted: { on: string; by: string | null; reason: string } }) {
  const { locale } = useReader();
  return (
    <>
      Retracted {formatDay(retracted.on, locale)}
      {retracted.by ? ` by ${retracted.by}` : ""}: {retracted.reason}
    </>
  );
}
