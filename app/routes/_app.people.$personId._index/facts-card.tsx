import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { ContestedMark } from "#app/components/people/contested-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay, formatMoney } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord, PersonRights } from "./person-record.ts";

export function FactsCard({ record, may }: { record: PersonRecord; may: PersonRights }) {
  const { locale, currency } = useReader();
  const { person, manager, pay } = record;
  const managerLink = manager ? <Link to={paths.person(manager.id)}>{manager.name}</Link> : "Nobody on record";
  const facts = [
    { term: "Title", description: person.title },
    { term: "Department", description: person.department },
    { term: "Reports to", description: managerLink },
    { term: "E-mail", description: person.email },
    { term: "Employee number", description: person.employeeNumber },
    { term: "Started", description: person.startedOn && formatDay(person.startedOn, locale) },
    { term: person.hasLeft ? "Left" : "Leaves", description: person.leftOn && formatDay(person.leftOn, locale) },
    { term: "Yearly pay", description: pay && formatMoney(pay.salaryAnnualCents / 100, { locale, currency }) },
  ];
  const items = facts.filter(({ description }) => description);
  return (
    <Card title="On record" id="facts">
      <div className="stack">
        <DefinitionList items={items} label={`${person.name}, as recorded`} />
        <ContestedMark contests={record.contests} entryId={person.id} by={person.name} />
        {manager?.hasLeft ? <p className="caption">{manager.name} has left: choose another manager.</p> : null}
        {may.edit || may.erase ? (
          <p className="row">
            {may.edit ? <LinkButton to={paths.editPerson(person.id)}>Edit</LinkButton> : null}
            {person.leftOn || !may.edit ? null : (
              <LinkButton variant="quiet" to={`${paths.person(person.id, { ask: "leave" })}#leave`} preventScrollReset>
                Record that they leave
              </LinkButton>
            )}
            {may.pause && person.kind === "member" ? (
              <LinkButton variant="quiet" to={paths.evidenceClock(person.id)}>
                Evidence clock
              </LinkButton>
            ) : null}
            {may.erase ? (
              <LinkButton variant="quiet" to={paths.erasePerson(person.id)}>
                Erase or hold
              </LinkButton>
            ) : null}
          </p>
        ) : null}
      </div>
    </Card>
  );
}
