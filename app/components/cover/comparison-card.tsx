import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount, formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CoverComparisonView } from "./cover-view.ts";

type Changed = CoverComparisonView["changed"][number];
type Holder = Changed["gained"][number];

const WHY: Record<Holder["reason"], string> = {
  joined: "joined",
  reached: "reached the level",
  left: "left the team",
  stale: "evidence out of date",
  short: "no longer surely at the level",
};

function holderWords(people: Holder[], total: number): string {
  if (total === 0) return "–";
  const named = people.map(({ name, reason }) => `${name} (${WHY[reason]})`);
  return formatList(total > named.length ? [...named, `${total - named.length} more`] : named);
}

const COLUMNS: Column<Changed>[] = [
  {
    key: "competency",
    label: "Competency",
    header: true,
    cell: ({ id, name, isCritical }) => (
      <>
        <Link to={paths.competency(id)}>{name}</Link> {isCritical ? <Tag tone="warn">Critical</Tag> : null}
      </>
    ),
  },
  {
    key: "cover",
    label: "Cover",
    cell: ({ before, after, minimum }) => `${before} → ${after} of ${minimum}`,
  },
  { key: "gained", label: "Gained", cell: ({ gained, gainedTotal }) => holderWords(gained, gainedTotal) },
  { key: "lost", label: "Lost", cell: ({ lost, lostTotal }) => holderWords(lost, lostTotal) },
];

/** Gained and lost between two days. */
export function ComparisonCard({ comparison, on }: { comparison: CoverComparisonView; on: string }) {
  const { locale } = useReader();
  const { since, gained, lost, changed, changedTotal, newCompetencies } = comparison;
  const between = `between ${formatDay(since, locale)} and ${formatDay(on, locale)}`;
  return (
    <Card
      title={
        gained + lost === 0
          ? `Nobody came to hold or stopped holding anything ${between}`
          : `Gained ${gained}, lost ${lost} ${between}`
      }
      aside={changedTotal ? formatCount(changedTotal, "competency changed", "competencies changed") : undefined}
    >
      {changed.length ? (
        <DataTable
          caption={`Who holds what: changes ${between}`}
          columns={COLUMNS}
          rows={changed}
          rowKey={({ id }) => id}
        />
      ) : null}
      <p className="caption">
        Counted are competencies in use on both days
        {newCompetencies ? `; ${formatCount(newCompetencies, "is", "are")} new since and left out` : ""}. Required
        levels, titles and names are those of today.
        {changedTotal > changed.length ? ` ${changedTotal - changed.length} more changed.` : ""}
      </p>
    </Card>
  );
}
