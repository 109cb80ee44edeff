import { useReader } from "#app/components/page/reader.ts";
import { ContestedMark } from "#app/components/people/contested-mark.tsx";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord } from "./person-record.ts";
import { RetractedWords, RetractLink } from "./retract-link.tsx";

type Entry = PersonRecord["history"][number];

export function HistoryCard({ record }: { record: PersonRecord }) {
  const { locale } = useReader();
  const { person, history, historyTotal } = record;
  const columns: Column<Entry>[] = [
    { key: "name", label: "Competency", header: true, width: "20%", cell: (entry) => entry.competencyName },
    {
      key: "level",
      label: "Level",
      narrow: "beside",
      cell: (entry) =>
        entry.level === null ? (
          <span className="small muted nowrap">not shown</span>
        ) : (
          <LevelCell size="small" level={entry.level} label={`${entry.competencyName}: level ${entry.level} of 5`} />
        ),
    },
    { key: "date", label: "Assessed", width: "11%", cell: (entry) => <Day>{formatDay(entry.assessedOn, locale)}</Day> },
    { key: "source", label: "Source", width: "24%", cell: (entry) => <Source entry={entry} /> },
    { key: "evidence", label: "Evidence", narrow: "full", cell: (entry) => <Evidence entry={entry} record={record} /> },
    {
      key: "retract",
      label: "Retract",
      hideLabel: true,
      narrow: "full",
      cell: (entry) =>
        entry.mayRetract ? <RetractLink personId={person.id} entryId={entry.id} what={entry.competencyName} /> : null,
    },
  ];
  return (
    <Card title="History of assessments" id="history" aside={formatCount(historyTotal, "entry", "entries")}>
      <DataTable
        caption={`Assessments of ${person.name}, newest first`}
        columns={columns}
        rows={history}
        rowKey={(entry) => entry.id}
        rowClass={(entry) => (entry.retracted ? "row-faint" : undefined)}
        empty={<p className="caption">Nobody has assessed {person.name} yet.</p>}
      />
      <p className="row">
        {history.length ? <LinkButton to={paths.personThen(person.id)}>Compare with a past day</LinkButton> : null}
        {history.length < historyTotal ? (
          <LinkButton to={`${paths.person(person.id, { history: "all" })}#history`} preventScrollReset>
            Show all {historyTotal}
          </LinkButton>
        ) : null}
      </p>
    </Card>
  );
}

const Day = ({ children }: { children: string }) => <span className="nowrap">{children}</span>;

function Source({ entry }: { entry: Entry }) {
  const { name, isKept } = SOURCE_WORDS[entry.source];
  const by = entry.source !== "self" && entry.assessorName ? `, ${entry.assessorName}` : "";
  return (
    <div>
      {name}
      {isKept ? <small>who and what stay with them</small> : by}
      {entry.recorderName && entry.recorderName !== entry.assessorName ? (
        <small>
          {entry.isImported ? "imported" : "entered"} by {entry.recorderName}
        </small>
      ) : null}
    </div>
  );
}

function Evidence({ entry, record }: { entry: Entry; record: PersonRecord }) {
  if (entry.retracted) return <RetractedWords retracted={entry.retracted} />;
  return (
    <>
      {entry.evidence}
      <ContestedMark contests={record.contests} entryId={entry.id} by={record.person.name} />
    </>
  );
}
