import { CHECK_WORDS } from "#app/components/privacy/check-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { BEFORE_REAL_PEOPLE } from "#app/domain/shared/before-real-people.ts";
import { paths } from "#app/lib/paths.ts";

/** What has to be settled before real names are entered. Not legal advice, but where trouble starts. */
export function BeforeRealPeople() {
  return (
    <Card title="Before you enter real people">
      <div className="stack">
        <ul className="list-lines">
          {BEFORE_REAL_PEOPLE.map((check) => (
            <li key={check}>
              <b>{CHECK_WORDS[check].title}</b>
              <p className="caption">{CHECK_WORDS[check].text}</p>
            </li>
          ))}
        </ul>
        <p className="row">
          <LinkButton to={paths.privacy()}>Confirm what is done</LinkButton>
        </p>
      </div>
    </Card>
  );
}
