import { useReader } from "#app/components/page/reader.ts";
import { ContestedMark } from "#app/components/people/contested-mark.tsx";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount, formatDay, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { ContestLink } from "./contest-link.tsx";
import type { ShownRecord } from "./own-record.ts";

type Assessment = ShownRecord["assessments"][number];
type Sheet = ShownRecord["evidence"][number];

const SHORT = 25;

export function AssessmentsCard({ record, isWhole }: { record: ShownRecord; isWhole: boolean }) {
  const { locale } = useReader();
  const { assessments, contests } = record;
  const columns: Column<Assessment>[] = [
    { key: "name", label: "Competency", header: true, width: "22%", cell: ({ competencyName }) => competencyName },
    {
      key: "level",
      label: "Level",
      narrow: "beside",
      cell: ({ level, competencyName }) => (
        <LevelCell size="small" level={level} label={`${competencyName}: level ${level} of 5`} />
      ),
    },
    { key: "date", label: "Assessed", width: "12%", cell: ({ assessedOn }) => formatDay(assessedOn, locale) },
    { key: "source", label: "Source", width: "18%", cell: (entry) => sourceWords(entry) },
    { key: "evidence", label: "Evidence", narrow: "full", cell: (entry) => <Words entry={entry} record={record} /> },
    {
      key: "contest",
      label: "Contest",
      hideLabel: true,
      narrow: "full",
      cell: ({ id, retracted, competencyName }) =>
        retracted ? null : <ContestLink entryId={id} what={competencyName} contests={contests} />,
    },
  ];
  return (
    <Card title="Assessments" id="assessments" aside={formatCount(assessments.length, "entry", "entries")}>
      <DataTable
        caption="Assessments of you, newest first"
        columns={columns}
        rows={isWhole ? assessments : assessments.slice(0, SHORT)}
        rowKey={({ id }) => id}
        rowClass={({ retracted }) => (retracted ? "row-faint" : undefined)}
        empty={<p className="caption">Neither you nor a supervisor has assessed you yet.</p>}
      />
      {!isWhole && assessments.length > SHORT ? (
        <p className="row">
          <LinkButton to={`${paths.myRecord({ history: "all" })}#assessments`} preventScrollReset>
            Show all {assessments.length}
          </LinkButton>
        </p>
      ) : null}
    </Card>
  );
}

function sourceWords({ source, assessorName }: Assessment): string {
  if (source === "self") return "You";
  return [SOURCE_WORDS[source].name, assessorName].filter(Boolean).join(", ");
}

export function EvidenceSheetsCard({ record }: { record: ShownRecord }) {
  const { locale } = useReader();
  const { evidence, contests } = record;
  const nameOf = ({ kind }: Sheet) => EVIDENCE_KIND_WORDS[kind].name;
  const columns: Column<Sheet>[] = [
    { key: "kind", label: "Kind", header: true, width: "22%", cell: nameOf },
    { key: "score", label: "Score", numeric: true, cell: ({ score }) => `${formatNumber(score, locale, 1)} of 5` },
    { key: "date", label: "Observed", cell: ({ observedOn }) => formatDay(observedOn, locale) },
    { key: "by", label: "Entered by", cell: ({ recorderName }) => recorderName ?? "–" },
    { key: "evidence", label: "Evidence", narrow: "full", cell: (entry) => <Words entry={entry} record={record} /> },
    {
      key: "contest",
      label: "Contest",
      hideLabel: true,
      narrow: "full",
      cell: (sheet) =>
        sheet.retracted ? null : <ContestLink entryId={sheet.id} what={nameOf(sheet)} contests={contests} />,
    },
  ];
  return (
    <Card title="Leadership evidence" id="evidence" aside={formatCount(evidence.length, "sheet", "sheets")}>
      <DataTable
        caption="Leadership evidence about you"
        columns={columns}
        rows={evidence}
        rowKey={({ id }) => id}
        rowClass={({ retracted }) => (retracted ? "row-faint" : undefined)}
        empty={<p className="caption">No interview, work sample or lead trial of yours is on record.</p>}
      />
    </Card>
  );
}

/** The words of an entry, why it was retracted, and what was contested about it. */
function Words({ entry, record }: { entry: Assessment | Sheet; record: ShownRecord }) {
  const { locale } = useReader();
  const { retracted } = entry;
  return (
    <>
      {entry.evidence}
      {retracted ? (
        <div>
          Retracted {formatDay(retracted.on, locale)}
          {retracted.by ? ` by ${retracted.by}` : ""}: {retracted.reason}
        </div>
      ) : null}
      <ContestedMark contests={record.contests} entryId={entry.id} by="You" />
    </>
  );
}
