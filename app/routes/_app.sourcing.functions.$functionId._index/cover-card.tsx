import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { coverNotes, coverWords } from "#app/components/sourcing/stance-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { FunctionPage } from "#app/services/sourcing/load-function.server.ts";

type Row = FunctionPage["competencies"][number];

const MOST_NAMES = 6;

function Holders({ row }: { row: Row }) {
  if (row.rated === 0) return <span className="muted">unknown: nobody is rated</span>;
  return (
    <>
      {row.holders.length === 0
        ? "nobody"
        : formatList(
            row.holders.map(({ name }) => name),
            MOST_NAMES,
          )}{" "}
      {row.holders.length === 1 ? <Tag tone="warn">sole expert</Tag> : null}
      {row.stale.length > 0 ? (
        <small>
          stale, not counted:{" "}
          {formatList(
            row.stale.map(({ name }) => name),
            MOST_NAMES,
          )}
        </small>
      ) : null}
    </>
  );
}

/** Who of the own people covers the function, competency by competency. */
export function CoverCard({ page }: { page: FunctionPage }) {
  const { competencies, mayEdit } = page;
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: "Competency",
      header: true,
      width: "32%",
      cell: ({ competencyId, name, isByCatalogue }) => (
        <>
          <Link to={paths.competency(competencyId)}>{name}</Link>
          <small>{isByCatalogue ? "by the catalogue" : "linked by hand"}</small>
        </>
      ),
    },
    { key: "level", label: "Level", numeric: true, cell: ({ requiredLevel }) => requiredLevel },
    {
      key: "there",
      label: "There of needed",
      numeric: true,
      cell: ({ rated, holders, needed }) => (rated === 0 ? "unknown" : `${holders.length} of ${needed}`),
    },
    { key: "who", label: "Who", narrow: "full", cell: (row) => <Holders row={row} /> },
    ...(mayEdit
      ? [
          {
            key: "change",
            label: "Change",
            hideLabel: true,
            narrow: "full" as const,
            cell: (row: Row) => <ChangeNeed row={row} functionId={page.function.id} />,
          },
        ]
      : []),
  ];
  return (
    <Card title="Own cover, from the competency record" aside={coverWords(page.function)} id="cover">
      <DataTable
        caption="Competencies that the function asks for"
        columns={columns}
        rows={competencies}
        rowKey={({ competencyId }) => competencyId}
        empty={
          <p className="caption">
            No competency is linked, so nobody can say how far your own people cover it. That is unknown, not nobody.
            {mayEdit ? " Link a first one below." : ""}
          </p>
        }
      />
      {coverNotes(page.function).length > 0 ? (
        <p className="caption figure-more">{formatList(coverNotes(page.function))}.</p>
      ) : null}
    </Card>
  );
}

function ChangeNeed({ row, functionId }: { row: Row; functionId: string }) {
  return (
    <Form method="post" className="row row-tight">
      <LinkButton
        variant="quiet"
        to={`${paths.itFunction(functionId, { ask: row.competencyId })}#ask`}
        preventScrollReset
      >
        Change<span className="visually-hidden"> {row.name}</span>
      </LinkButton>
      <input type="hidden" name="competencyId" value={row.competencyId} readOnly />
      <input type="hidden" name="requiredLevel" value={row.requiredLevel} readOnly />
      <input type="hidden" name="peopleNeeded" value={row.needed} readOnly />
      <SubmitButton pendingText="Taking away" intent="unlink" variant="quiet">
        Take away<span className="visually-hidden"> {row.name}</span>
      </SubmitButton>
    </Form>
  );
}
