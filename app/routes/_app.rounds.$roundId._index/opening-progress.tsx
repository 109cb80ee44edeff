import { LongWork } from "#app/components/page/long-work.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RoundPage } from "./route.tsx";

/** How far a round is while its pages are written. */
export function OpeningProgress({ id, name, peopleDone, peopleTotal, isStopping, mayRun }: RoundPage) {
  const { locale } = useReader();
  const words = `${formatNumber(peopleDone, locale)} of ${formatNumber(peopleTotal, locale)} people. Nobody is asked before all are written.`;
  return (
    <LongWork
      question="How far is this round?"
      answer={isStopping ? "It is being stopped; nobody is asked." : words}
      name={name}
      label={isStopping ? "Stopping" : "Writing the pages"}
      done={peopleTotal ? peopleDone / peopleTotal : null}
      text="You can leave this page; the round goes on opening."
      here={paths.round(id)}
      stop={isStopping || !mayRun ? null : { intent: "cancel", words: "Cancel the round" }}
    />
  );
}
