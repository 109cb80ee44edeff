import { useReader } from "#app/components/page/reader.ts";
import { ContestedMark } from "#app/components/people/contested-mark.tsx";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount, formatDay, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PersonRecord } from "./person-record.ts";
import { RetractedWords, RetractLink } from "./retract-link.tsx";

type Sheet = PersonRecord["evidence"][number];

interface EvidenceCardProps {
  record: PersonRecord;
  mayAdd: boolean;
}

export function EvidenceCard({ record, mayAdd }: EvidenceCardProps) {
  const { locale } = useReader();
  const { person, evidence } = record;
  const columns: Column<Sheet>[] = [
    {
      key: "kind",
      label: "Kind",
      header: true,
      cell: (sheet) => (
        <>
          {EVIDENCE_KIND_WORDS[sheet.kind].name}
          <small>{basisOf(sheet, locale)}</small>
        </>
      ),
    },
    {
      key: "score",
      label: "Score",
      numeric: true,
      cell: (sheet) => `${formatNumber(sheet.score, locale, 1)} of 5`,
    },
    { key: "date", label: "Observed", cell: (sheet) => formatDay(sheet.observedOn, locale) },
    {
      key: "words",
      label: "Evidence",
      narrow: "full",
      cell: (sheet) => (
        <>
          {sheet.retracted ? <RetractedWords retracted={sheet.retracted} /> : sheet.evidence}
          <ContestedMark contests={record.contests} entryId={sheet.id} by={person.name} />
        </>
      ),
    },
    {
      key: "retract",
      label: "Retract",
      hideLabel: true,
      narrow: "full",
      cell: (sheet) =>
        sheet.mayRetract ? (
          <RetractLink personId={person.id} entryId={sheet.id} what={EVIDENCE_KIND_WORDS[sheet.kind].name} />
        ) : null,
    },
  ];
  return (
    <Card
      title="Leadership evidence"
      id="evidence"
      aside={formatCount(evidence.filter(({ retracted }) => !retracted).length, "sheet", "sheets")}
    >
      <div className="stack">
        <DataTable
          caption={`Leadership evidence about ${person.name}`}
          columns={columns}
          rows={evidence}
          rowKey={(sheet) => sheet.id}
          rowClass={(sheet) => (sheet.retracted ? "row-faint" : undefined)}
          empty={
            <p className="caption">
              No interview, work sample or lead trial is on record. Ratings alone cannot lift the confidence of a
              promotion case above low.
            </p>
          }
        />
        {mayAdd ? (
          <p className="row">
            <LinkButton to={paths.addEvidence(person.id)}>Add evidence</LinkButton>
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function basisOf(sheet: Sheet, locale: string): string {
  const assessors = formatCount(sheet.assessors, "assessor", "assessors");
  if (sheet.months === null) return assessors;
  return `${formatNumber(sheet.months, locale, Number.isInteger(sheet.months) ? 0 : 1)} months, ${assessors}`;
}
