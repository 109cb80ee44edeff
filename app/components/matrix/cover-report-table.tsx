import { Link } from "@remix-run/react";
import { groupName } from "#app/components/competencies/competency-groups.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatList, formatMonth } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ThinCompetencyView } from "./matrix-view.ts";
import { nearestWords } from "./nearest-words.ts";

export interface ReportedCompetencyView extends ThinCompetencyView {
  below: boolean;
  staleHolders: string[];
  firstLapse: { holder: { name: string }; on: string } | null;
}

export interface ReportedGroupView {
  code: string;
  competencies: ReportedCompetencyView[];
}

const MOST_NAMED = 6;

/** Every competency under its group: one table, so that it prints on as few pages as it needs. */
export function CoverReportTable({ groups, isWhatIf }: { groups: ReportedGroupView[]; isWhatIf: boolean }) {
  return (
    <table className="table cover-report">
      <caption className="visually-hidden">Cover of every competency with its holders</caption>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col">Needs</th>
          <th scope="col">Cover</th>
          <th scope="col">{isWhatIf ? "Still held by" : "Held by"}</th>
          <th scope="col">Counts until</th>
          <th scope="col">Nearest where it is thin</th>
        </tr>
      </thead>
      {groups.map(({ code, competencies }) => (
        <tbody key={code}>
          <tr>
            <th scope="rowgroup" colSpan={6} className="cover-report-heading">
              {groupName(code)}
            </th>
          </tr>
          {competencies.map((competency) => (
            <ReportRow key={competency.id} competency={competency} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ReportRow({ competency }: { competency: ReportedCompetencyView }) {
  const { locale } = useReader();
  const { firstLapse, id, name, isCritical, requiredLevel, holders, staleHolders, after, below, isUnknown } =
    competency;
  // Only the first holders come by name; the others are counted.
  const rest = after - holders.length;
  const names = [...holders.map((holder) => holder.name), ...Array.from({ length: rest }, () => "")];
  const near = nearestWords(competency);
  return (
    <tr>
      <th scope="row">
        <Link to={paths.competency(id)}>{name}</Link> {isCritical ? <Tag tone="warn">Critical</Tag> : null}
      </th>
      <td className="nowrap" data-label="Needs">
        level {requiredLevel}+
      </td>
      <td className="nowrap" data-label="Cover">
        <CoverChange competency={competency} />
      </td>
      <td data-label="Held by">
        {after
          ? formatList(names, Math.min(MOST_NAMED, holders.length))
          : isUnknown
            ? "Unknown: nobody is rated"
            : "Nobody"}
        {after === 1 && !isUnknown ? <span className="matrix-distance">the only one</span> : null}
        {staleHolders.length ? (
          <span className="matrix-distance">Out of date, not counted: {formatList(staleHolders, MOST_NAMED)}</span>
        ) : null}
      </td>
      <td className="nowrap" data-label={firstLapse ? "Counts until" : undefined}>
        {firstLapse ? (
          <>
            {formatMonth(firstLapse.on, locale)}
            {after > 1 ? <span className="matrix-distance">{firstLapse.holder.name}</span> : null}
          </>
        ) : null}
      </td>
      <td data-label={below && !isUnknown ? "Nearest" : undefined}>
        {below && !isUnknown ? (
          <>
            {near.names}
            <span className="matrix-distance">{near.detail}</span>
          </>
        ) : null}
      </td>
    </tr>
  );
}

function CoverChange({
  competency: { before, after, minimum, below, isUnknown },
}: {
  competency: ReportedCompetencyView;
}) {
  if (isUnknown) return <>? of {minimum}</>;
  const now = (
    <span className={below ? "change-bad" : undefined}>
      {after} of {minimum}
      {below ? <span className="visually-hidden">, below minimum</span> : null}
    </span>
  );
  if (before === after) return now;
  return (
    <>
      {before} of {minimum} → {now}
    </>
  );
}
