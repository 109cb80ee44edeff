import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CaseInformed } from "#app/services/informing/case-informed.server.ts";
import type { CaseQuestion } from "./result.ts";

interface DissentsCardProps {
  question: CaseQuestion;
  informed: CaseInformed;
}

/** What reviewers hold against it, in their own words, and the way to add to it. */
export function DissentsCard({ question, informed }: DissentsCardProps) {
  const { locale } = useReader();
  const { dissents, mayDissent } = informed;
  if (dissents.length === 0 && !mayDissent) return null;
  return (
    <Card title="Dissent">
      <div className="stack-sm">
        {dissents.length === 0 ? <p className="caption">None on record beside the decision’s own.</p> : null}
        <ul className="list-lines">
          {dissents.map(({ id, by, on, words }) => (
            <li key={id}>
              <p>
                <b>{by ?? "An account that is no longer here"}</b>{" "}
                <span className="muted">{formatDay(on, locale)}</span>
              </p>
              <p className="notice-words">{words ?? "The words are erased."}</p>
            </li>
          ))}
        </ul>
        {mayDissent ? (
          <p className="row no-print">
            <LinkButton to={paths.caseDissent(question.id)}>Write a dissent</LinkButton>
          </p>
        ) : null}
      </div>
    </Card>
  );
}
