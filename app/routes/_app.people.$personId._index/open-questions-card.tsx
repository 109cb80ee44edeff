import { Link } from "@remix-run/react";
import { CircleHelp } from "lucide-react";
import { Card } from "#app/components/ui/card.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord, PersonRights } from "./person-record.ts";

const MOST = 8;

const WORDS = {
  "critical-unknown": "critical, and nobody has rated it",
  "claim-unconfirmed": "the person’s own word, confirmed by nobody",
  "out-of-date": "rated too long ago to count for cover",
  unclear: "rated, but not clear whether the required level is held",
} as const;

export function OpenQuestionsCard({ record, may }: { record: PersonRecord; may: PersonRights }) {
  const { person, open } = record;
  const shown = open.questions.slice(0, MOST);
  const more = open.questions.length - shown.length;
  const ask = (competencyId: string, name: string) =>
    may.assess ? <Link to={paths.assessPerson(person.id, { competency: competencyId })}>{name}</Link> : <b>{name}</b>;
  const nothing = shown.length === 0 && open.notRated === 0 && !open.leadershipUnknown;
  return (
    <Card title="Open questions" id="open">
      <div className="stack">
        {nothing ? <p className="caption">Everything asked for is rated, fresh and clear.</p> : null}
        <ul className="unknowns">
          {shown.map(({ competencyId, competencyName, reason }) => (
            <Question key={competencyId}>
              {ask(competencyId, competencyName)}: {WORDS[reason]}
            </Question>
          ))}
          {more > 0 ? (
            <Question>{formatCount(more, "more question like these", "more questions like these")}</Question>
          ) : null}
          {open.notRated > 0 ? (
            <Question>
              {formatCount(open.notRated, "technical competency is", "technical competencies are")} not rated by anybody
              else
            </Question>
          ) : null}
          {open.leadershipUnknown ? <Question>Nothing is on record about how they lead</Question> : null}
        </ul>
        {may.assess && !nothing ? (
          <p className="row">
            <LinkButton to={paths.assessPerson(person.id)}>Assess</LinkButton>
            {may.evidence && open.leadershipUnknown ? (
              <LinkButton to={paths.addEvidence(person.id)}>Add leadership evidence</LinkButton>
            ) : null}
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function Question({ children }: { children: React.ReactNode }) {
  return (
    <li>
      <Icon of={CircleHelp} size={14} />
      <span>{children}</span>
    </li>
  );
}
