import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

/** All that is left to say about somebody whose record was erased. */
export function ErasedRecord({ erasedOn }: { erasedOn: string }) {
  const { locale } = useReader();
  const when = formatDay(erasedOn, locale);
  return (
    <>
      <PageHeader question="Erased record" answer={`This record was erased on ${when}.`} />
      <Card title="Who this was can no longer be read by anybody">
        <div className="stack">
          <p>
            Name, words and pay are destroyed. Levels count in figures of the past without a name, and decisions keep
            the numbers that they rested on.
          </p>
          <p className="row">
            <LinkButton to={paths.people()}>All people</LinkButton>
          </p>
        </div>
      </Card>
    </>
  );
}
