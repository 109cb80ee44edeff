import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord } from "./person-record.ts";

const MOST = 15;

export function ReportsCard({ reports }: { reports: PersonRecord["reports"] }) {
  if (reports.length === 0) return null;
  const rest = reports.slice(MOST);
  return (
    <Card title="Direct reports" aside={formatCount(reports.length, "person", "people")} id="reports">
      <ReportList reports={reports.slice(0, MOST)} />
      {rest.length ? (
        <details>
          <summary className="small">{rest.length} more</summary>
          <ReportList reports={rest} />
        </details>
      ) : null}
    </Card>
  );
}

function ReportList({ reports }: { reports: PersonRecord["reports"] }) {
  return (
    <ul className="list-lines">
      {reports.map(({ id, name, title }) => (
        <li key={id}>
          <Link to={paths.person(id)}>{name}</Link> <span className="small muted">{title}</span>
        </li>
      ))}
    </ul>
  );
}
