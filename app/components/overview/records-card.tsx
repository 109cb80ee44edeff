import { Link } from "@remix-run/react";
import { FreshnessBars } from "#app/components/charts/freshness-bars.tsx";
import { groupName } from "#app/components/competencies/competency-groups.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import type { RecordState } from "#app/domain/overview/record-state.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { capitalised, countWords } from "./count-words.ts";

const NAMES_SHOWN = 3;

type Named = RecordState["unrated"][number];

/** What is stale and what was never given, by group, and whose record comes first. */
export function RecordsCard({ records, mayAssess }: { records: RecordState; mayAssess: boolean }) {
  const { locale } = useReader();
  const { groups, total, unrated, allStale } = records;
  return (
    <Card title="Stale and missing records" aside={<Link to={paths.matrix()}>Open the matrix</Link>}>
      <FreshnessBars
        title="Ratings by group"
        headingLevel="hidden"
        finding={sentence(total, locale)}
        groups={groups.map(({ group, ...counts }) => ({ key: group, label: groupName(group), ...counts }))}
      >
        <People
          people={unrated}
          mayAssess={mayAssess}
          verb={unrated.length === 1 ? "has no rating yet" : "have no rating yet"}
        />
        <People
          people={allStale}
          mayAssess={mayAssess}
          verb={
            allStale.length === 1 ? "has only ratings past their half-life" : "have only ratings past their half-life"
          }
        />
      </FreshnessBars>
    </Card>
  );
}

function sentence({ fresh, stale, notRated }: RecordState["total"], locale: string): string {
  if (stale + notRated === 0) return `All ${formatNumber(fresh, locale)} ratings are fresh, and none is missing.`;
  const missing = countWords(notRated, "rating was", "ratings were", locale);
  if (stale === 0) return `${capitalised(missing)} never given; none is past its half-life.`;
  const old = countWords(
    stale,
    "rating is past its half-life and counts for no cover",
    "ratings are past their half-life and count for no cover",
    locale,
  );
  return `${capitalised(old)}; ${notRated === 0 ? "none is missing" : `${missing} never given`}.`;
}

function People({ people, verb, mayAssess }: { people: Named[]; verb: string; mayAssess: boolean }) {
  const { locale } = useReader();
  if (people.length === 0) return null;
  const shown = people.slice(0, NAMES_SHOWN);
  const rest = people.length - shown.length;
  return (
    <p className="caption">
      {shown.map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? "" : index === people.length - 1 ? " and " : ", "}
          <Link to={mayAssess ? paths.assessPerson(id) : paths.person(id)}>{name}</Link>
        </span>
      ))}
      {rest > 0 ? ` and ${formatNumber(rest, locale)} more` : ""} {verb}.
    </p>
  );
}
