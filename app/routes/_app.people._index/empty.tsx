import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { type PeopleAddress, paths } from "#app/lib/paths.ts";

interface MayAdd {
  may: { add: boolean; bring: boolean };
}

/** Two ways to bring people, as far as the reader may use them. */
export function AddPeople({ may }: MayAdd) {
  return (
    <>
      {may.bring ? <LinkButton to={paths.newImport({ kind: "people" })}>Import a list</LinkButton> : null}
      {may.add ? (
        <LinkButton to={paths.newPerson()} variant="primary">
          Add a person
        </LinkButton>
      ) : null}
    </>
  );
}

export function NoPeople({ may }: MayAdd) {
  return (
    <>
      <PageHeader question="Who works in IT?" answer="Nobody is on record yet." />
      <EmptyState
        reason="no-data"
        title={may.add ? "Bring the team" : "The owner or HR brings the team"}
        actions={
          may.add ? <AddPeople may={may} /> : <LinkButton to={paths.overview()}>Back to the overview</LinkButton>
        }
      >
        Three people are typed in within a minute. A longer list comes from the export of your HR system; every row is
        shown before anything is saved.
      </EmptyState>
    </>
  );
}

interface NothingFoundProps {
  address: PeopleAddress;
  choices: { managers: { id: string; name: string }[] };
}

/** Names what is filtered, and drops one at a time. */
export function NothingFound({ address, choices }: NothingFoundProps) {
  const { q, department, manager, show } = address;
  const line = choices.managers.find(({ id }) => id === manager)?.name ?? "somebody not here";
  const drops: { words: string; to: PeopleAddress }[] = [
    ...(q ? [{ words: `“${q}”`, to: { ...address, q: undefined } }] : []),
    ...(department ? [{ words: department, to: { ...address, department: undefined } }] : []),
    ...(manager ? [{ words: `the line of ${line}`, to: { ...address, manager: undefined } }] : []),
    ...(show === "all" ? [] : [{ words: show === "left" ? "“left”" : "“present”", to: { ...address, show: "all" } }]),
  ];
  return (
    <EmptyState
      reason="no-results"
      title={q ? `Nobody fits “${q}”` : "Nobody fits this filter"}
      actions={
        <>
          {drops.length > 1
            ? drops.map(({ words, to }) => (
                <LinkButton key={words} to={paths.people(to)}>
                  Drop {words}
                </LinkButton>
              ))
            : null}
          <LinkButton to={paths.people({ show: "all" })}>Show everybody</LinkButton>
        </>
      }
    >
      Look for part of a name, a title, an e-mail or a number, or show those who left too.
    </EmptyState>
  );
}
