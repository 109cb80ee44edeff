import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord, PersonRights } from "./person-record.ts";

/** Next steps for somebody who is rated and present; others have none of them. */
export function HeaderActions({ record, may }: { record: PersonRecord; may: PersonRights }) {
  const { person } = record;
  if (person.kind !== "member" || person.hasLeft) return null;
  return (
    <>
      {may.openCase ? <LinkButton to={paths.newCase({ person: person.id })}>Open a promotion case</LinkButton> : null}
      {may.evidence ? <LinkButton to={paths.addEvidence(person.id)}>Add evidence</LinkButton> : null}
      {may.assess ? (
        <LinkButton to={paths.assessPerson(person.id)} variant="primary">
          Assess
        </LinkButton>
      ) : null}
    </>
  );
}
