import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ThinCompetencyView } from "./matrix-view.ts";
import { nearestWords } from "./nearest-words.ts";

interface ThinTableProps {
  caption: string;
  competencies: ThinCompetencyView[];
  /** Show the fall from today's cover, not only today's. */
  isWhatIf?: boolean;
}

/** Competencies below their minimum: how far, who holds them, who is nearest. */
export function ThinTable({ caption, competencies, isWhatIf = false }: ThinTableProps) {
  const columns: Column<ThinCompetencyView>[] = [
    {
      key: "competency",
      label: "Competency",
      header: true,
      cell: (competency) => (
        <>
          <Link to={paths.competency(competency.id)}>{competency.name}</Link>{" "}
          {competency.isCritical ? <Tag tone="warn">Critical</Tag> : null}
        </>
      ),
    },
    {
      key: "cover",
      label: "Cover",
      cell: (competency) => (
        <span className="nowrap">
          {isWhatIf ? (
            <>
              {competency.before} of {competency.minimum} →{" "}
              <span className="change-bad">
                {competency.after} of {competency.minimum}
              </span>
            </>
          ) : competency.isUnknown ? (
            "Unknown"
          ) : (
            `${competency.after} of ${competency.minimum}`
          )}
        </span>
      ),
    },
    {
      key: "holders",
      label: isWhatIf ? "Still held by" : "Held by",
      cell: ({ holders }) =>
        holders.length
          ? formatList(
              holders.map(({ name }) => name),
              3,
            )
          : "Nobody",
    },
    {
      key: "nearest",
      label: "Nearest people",
      cell: (competency) => {
        const { names, detail } = nearestWords(competency);
        return (
          <span className="matrix-nearest">
            {names}
            <span className="matrix-distance">{detail}</span>
          </span>
        );
      },
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={competencies} rowKey={({ id }) => id} />;
}
