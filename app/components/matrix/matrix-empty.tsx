import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { Droppable } from "#app/domain/competency/row-order.ts";
import { formatCount } from "#app/lib/format.ts";
import { type MatrixAddress, paths } from "#app/lib/paths.ts";
import { addressWithout, type FilterNames, filterWords } from "./filter-words.ts";

const QUESTION = "What can the team do, and where does it rest on one person?";

export function MatrixWithoutPeople({ mayAdd }: { mayAdd: boolean }) {
  return (
    <>
      <PageHeader question={QUESTION} answer="Nobody is on record yet." />
      <EmptyState
        reason="no-data"
        title="Bring the team"
        actions={
          mayAdd ? (
            <>
              <LinkButton to={paths.newPerson()} variant="primary">
                Add a person
              </LinkButton>
              <LinkButton to={paths.newImport({ kind: "people" })}>Import a list</LinkButton>
            </>
          ) : undefined
        }
      >
        The matrix has a row for every member of the IT team and a column for every competency.
      </EmptyState>
    </>
  );
}

export function MatrixWithoutCompetencies() {
  return (
    <>
      <PageHeader question={QUESTION} answer="No competency is in use." />
      <EmptyState
        reason="no-data"
        title="Choose what the team has to be able to do"
        actions={
          <>
            <LinkButton to={paths.competencies()} variant="primary">
              Open the catalogue
            </LinkButton>
            <LinkButton to={paths.newCompetency()}>Add a competency</LinkButton>
          </>
        }
      >
        Each competency says which level the team needs and how many people should hold it.
      </EmptyState>
    </>
  );
}

/** Shown above a matrix of question marks. */
export function NobodyRated({
  firstPersonId,
  mayAssess,
  mayImport,
}: {
  firstPersonId: string | undefined;
  mayAssess: boolean;
  mayImport: boolean;
}) {
  return (
    <Note
      tone="info"
      title="Nobody is rated yet."
      actions={
        mayAssess ? (
          <>
            {firstPersonId ? (
              <LinkButton to={paths.assessPerson(firstPersonId)}>Assess the first person</LinkButton>
            ) : null}
            {mayImport ? <LinkButton to={paths.newImport({ kind: "levels" })}>Import levels</LinkButton> : null}
          </>
        ) : undefined
      }
    >
      Question marks mean unknown, not zero. One supervisor’s rating per competency already shows where the team is
      thin.
    </Note>
  );
}

interface NoRowFitsProps {
  address: MatrixAddress;
  names: FilterNames;
  drops: { filter: Droppable; count: number }[];
}

/** Says which filter to drop, and how many people that brings back. */
export function NoRowFits({ address, names, drops }: NoRowFitsProps) {
  const words = filterWords(address, names);
  return (
    <EmptyState
      reason="no-results"
      title="Nobody fits this filter"
      actions={
        <>
          {drops
            .filter(({ count }) => count > 0)
            .map(({ filter, count }) => (
              <LinkButton key={filter} to={paths.matrix(addressWithout(address, filter))}>
                Drop {words[filter]}: {formatCount(count, "person", "people")}
              </LinkButton>
            ))}
          <LinkButton to={paths.matrix()}>Show everybody</LinkButton>
        </>
      }
    >
      {drops.some(({ count }) => count > 0)
        ? "One filter less is enough:"
        : "Dropping a single filter brings nobody back; start again from everybody."}
    </EmptyState>
  );
}
