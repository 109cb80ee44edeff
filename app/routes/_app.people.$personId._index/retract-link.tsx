import { useReader } from "#app/components/page/reader.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

/** First of two presses: leads to the question, which holds the form. */
export function RetractLink({ personId, entryId, what }: { personId: string; entryId: string; what: string }) {
  return (
    <LinkButton variant="quiet" to={`${paths.person(personId, { retract: entryId })}#retract`}>
      Retract<span className="visually-hidden"> {what}</span>
    </LinkButton>
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
