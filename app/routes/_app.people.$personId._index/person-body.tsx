import { CertificatesCard } from "#app/components/certifications/certificates-card.tsx";
import { DevelopmentSummaryCard } from "#app/components/development/development-summary-card.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { EvidenceCard } from "./evidence-card.tsx";
import { FactsCard } from "./facts-card.tsx";
import type { AskedError } from "./form.ts";
import { HistoryCard } from "./history-card.tsx";
import { LeadershipCard } from "./leadership-card.tsx";
import { LeaveCard, LeavingNote } from "./leave-card.tsx";
import { LostCard } from "./lost-card.tsx";
import { OpenQuestionsCard } from "./open-questions-card.tsx";
import type { PersonRecord, PersonRights } from "./person-record.ts";
import { ReportsCard } from "./reports-card.tsx";
import { RetractCard } from "./retract-card.tsx";
import { TechnicalCard } from "./technical-card.tsx";

interface PersonBodyProps {
  record: PersonRecord;
  may: PersonRights;
  ask: string | null;
  error: AskedError | undefined;
}

export function PersonBody({ record, may, ask, error }: PersonBodyProps) {
  const { person } = record;
  const isRated = person.kind === "member";
  const isPresent = isRated && !person.hasLeft;
  const rights = isPresent ? may : { ...may, assess: false, evidence: false };
  const asked = useAskedEntry(record);
  return (
    <div className="stack">
      <LeavingNote record={record} mayUndo={may.edit} />
      {error?.intent === "undo-leave" ? <Note tone="bad">{error.reason}</Note> : null}
      {asked ? <RetractCard personId={person.id} entry={asked} error={error} /> : null}
      {may.edit && ask === "leave" && !person.leftOn ? <LeaveCard record={record} error={error} /> : null}
      <div className="grid-wide">
        <div className="stack">
          {isRated ? <TechnicalCard record={record} mayAssess={rights.assess} /> : null}
          {isRated ? <LeadershipCard rows={record.leadership} /> : null}
          {isRated ? <EvidenceCard record={record} mayAdd={rights.evidence} /> : null}
        </div>
        <div className="stack">
          {isPresent ? <OpenQuestionsCard record={record} may={rights} /> : null}
          {record.development ? (
            <DevelopmentSummaryCard development={record.development} to={paths.development(person.id)} isOwn={false} />
          ) : null}
          {isRated ? (
            <CertificatesCard certificates={record.certificates} to={paths.certifications(person.id)} />
          ) : null}
          {isPresent ? <LostCard record={record} /> : null}
          <ReportsCard reports={record.reports} />
          <FactsCard record={record} may={may} />
        </div>
      </div>
      {isRated || record.history.length ? <HistoryCard record={record} /> : null}
    </div>
  );
}

/** The entry that the address asks to retract, in words; none when it is retracted already or not the reader's to retract. */
function useAskedEntry(record: PersonRecord) {
  const { locale } = useReader();
  const { toRetract } = record;
  if (toRetract?.assessment) {
    const { id, competencyName, source, level, assessedOn } = toRetract.assessment;
    const said = level === null ? "a level that is not shown" : `level ${level}`;
    const words = `${competencyName}: ${said}, ${SOURCE_WORDS[source].name.toLowerCase()}, ${formatDay(assessedOn, locale)}.`;
    return { id, intent: "retract-assessment" as const, words };
  }
  if (toRetract?.evidence) {
    const { id, kind, score, observedOn } = toRetract.evidence;
    const words = `${EVIDENCE_KIND_WORDS[kind].name}: ${score} of 5, ${formatDay(observedOn, locale)}.`;
    return { id, intent: "retract-evidence" as const, words };
  }
  return null;
}
