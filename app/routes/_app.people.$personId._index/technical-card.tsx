import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { NotRated } from "./not-rated.tsx";
import type { PersonRecord } from "./person-record.ts";
import { VerdictTag } from "./verdict-tag.tsx";

type TechnicalRow = PersonRecord["technical"][number];

export function TechnicalCard({ record, mayAssess }: { record: PersonRecord; mayAssess: boolean }) {
  const { locale } = useReader();
  const { technicalLevel, technical, person } = record;
  const known = technical.filter(({ state }) => state !== "unknown");
  const rated = technical.filter(({ state }) => state === "rated").length;
  const mean = technicalLevel?.state === "rated" ? `level ${formatNumber(technicalLevel.mean, locale, 1)}, ` : "";
  return (
    <Card title="Technical levels" aside={`${mean}rated ${rated} of ${technical.length}`} id="technical">
      {technical.length === 0 ? (
        <p className="caption">
          No technical competency is in use. <Link to={paths.competencies()}>Choose some in the catalogue</Link>.
        </p>
      ) : (
        <div className="stack">
          {known.length ? <TechnicalTable rows={known} person={person} mayAssess={mayAssess} /> : null}
          <NotRated
            rows={technical.filter(({ state }) => state === "unknown")}
            personId={person.id}
            mayAssess={mayAssess}
          />
        </div>
      )}
    </Card>
  );
}

interface TechnicalTableProps {
  rows: TechnicalRow[];
  person: { id: string; name: string };
  mayAssess: boolean;
}

function TechnicalTable({ rows, person, mayAssess }: TechnicalTableProps) {
  return (
    <table className="table table-lists">
      <caption className="visually-hidden">Technical levels of {person.name}</caption>
      <thead>
        <tr>
          <th scope="col">Competency and what the level rests on</th>
          <th scope="col">Level</th>
          <th scope="col" className="nowrap">
            80 % interval
          </th>
          <th scope="col" className="number">
            Required
          </th>
          <th scope="col">Held</th>
        </tr>
      </thead>
      <tbody>
        {byGroup(rows).map(({ code, name, items }) => (
          <Fragment key={code}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                <span className="tiny muted">{name}</span>
              </th>
            </tr>
            {items.map((row) => (
              <TechnicalLine key={row.id} row={row} personId={person.id} mayAssess={mayAssess} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function TechnicalLine({ row, personId, mayAssess }: { row: TechnicalRow; personId: string; mayAssess: boolean }) {
  const { locale } = useReader();
  const digits = row.interval?.every(Number.isInteger) ? 0 : 1;
  const said = row.level === null ? "not known" : `level ${row.level} of 5${row.fresh ? "" : ", out of date"}`;
  return (
    <tr>
      <th scope="row" className="narrow-header">
        {mayAssess ? <Link to={paths.assessPerson(personId, { competency: row.id })}>{row.name}</Link> : row.name}{" "}
        {row.isCritical ? <Tag>Critical</Tag> : null}
        <small>{row.sentence}</small>
      </th>
      <td className="narrow-beside">
        <LevelCell level={row.level} stale={row.level !== null && !row.fresh} label={`${row.name}: ${said}`} />
      </td>
      <td className={`${row.interval ? "narrow-pair" : "narrow-hide"} nowrap`}>
        <span className="cell-label" aria-hidden="true">
          80 % interval
        </span>
        {row.interval
          ? `${formatNumber(row.interval[0], locale, digits)} to ${formatNumber(row.interval[1], locale, digits)}`
          : "–"}
      </td>
      <td className={`number ${row.level === null ? "narrow-hide" : "narrow-pair"}`}>
        <span className="cell-label" aria-hidden="true">
          Required
        </span>
        {row.requiredLevel}
      </td>
      <td className="narrow-pair nowrap">
        <span className="cell-label" aria-hidden="true">
          Held
        </span>
        <VerdictTag row={row} />
      </td>
    </tr>
  );
}
