import { Link } from "@remix-run/react";
import { ListAttribution } from "#app/components/competencies/list-attribution.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CompetencyPage } from "./form.ts";

const MOST = 8;

/** The list of another body that it came with, and which releases of it were brought when. */
export function ListCard({ list }: { list: NonNullable<CompetencyPage["list"]> }) {
  const { locale } = useReader();
  return (
    <Card title="From a list" aside={list.reference ?? undefined}>
      <div className="stack-sm">
        <p>{list.name}</p>
        <ul className="list-lines">
          {list.releases.slice(0, MOST).map(({ release, day, brought }) => (
            <li key={`${release} ${day} ${brought?.importId}`} className="small">
              {release ? `Release ${release}` : "No release named"},{" "}
              {brought ? (
                <Link to={paths.import(brought.importId)}>{formatDay(day, locale)}</Link>
              ) : (
                formatDay(day, locale)
              )}
              {brought?.by ? `, by ${brought.by}` : ""}
            </li>
          ))}
        </ul>
        <ListAttribution name={list.name} release={list.releases[0]?.release ?? null} />
        <p className="caption">A newer release changes it by an import, which shows every change before it is saved.</p>
      </div>
    </Card>
  );
}
