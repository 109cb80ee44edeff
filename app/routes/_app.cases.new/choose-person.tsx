import { Form, Link } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface ChoosePersonProps {
  text: string;
  people: { id: string; name: string; title: string }[];
  found: number;
  isLong: boolean;
  isEmpty: boolean;
}

/** First step of a new case: about whom. A long list is searched by name. */
export function ChoosePerson({ text, people, found, isLong, isEmpty }: ChoosePersonProps) {
  return (
    <>
      <PageHeader question="Open a promotion case" answer="Whom is the promotion about?" />
      {isEmpty ? (
        <EmptyState
          reason="no-data"
          title="Nobody is on record whom you could promote"
          actions={<LinkButton to={paths.newPerson()}>Add a person</LinkButton>}
        >
          A case is about a member of the IT team. Nobody opens a case about themselves.
        </EmptyState>
      ) : (
        <Card title="The person">
          {isLong ? <Search text={text} people={people} found={found} /> : <Select people={people} />}
        </Card>
      )}
    </>
  );
}

function Select({ people }: Pick<ChoosePersonProps, "people">) {
  return (
    <Form method="get" className="form">
      <SelectField
        name="person"
        label="Person"
        required
        placeholder="Choose a person"
        options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
      />
      <div className="form-foot">
        <Button type="submit" variant="primary">
          Continue
        </Button>
        <LinkButton to={paths.cases()}>Back</LinkButton>
      </div>
    </Form>
  );
}

function Search({ text, people, found }: Pick<ChoosePersonProps, "text" | "people" | "found">) {
  return (
    <div className="stack">
      <Form method="get" className="row row-end" role="search">
        <TextField name="q" label="Part of a name or title" type="search" defaultValue={text} />
        <Button type="submit">Search</Button>
      </Form>
      {text ? <p className="caption">{formatCount(found, "person fits", "people fit")}.</p> : null}
      <ul className="list-lines">
        {people.map(({ id, name, title }) => (
          <li key={id}>
            <Link to={paths.newCase({ person: id })}>{name}</Link> <span className="muted">{title}</span>
          </li>
        ))}
      </ul>
      {found > people.length ? (
        <p className="caption">The first {people.length} are shown. Type more of the name.</p>
      ) : null}
    </div>
  );
}
