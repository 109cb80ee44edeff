import { CertificatesCard } from "#app/components/certifications/certificates-card.tsx";
import { DevelopmentSummaryCard } from "#app/components/development/development-summary-card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { ContestCard } from "./contest-card.tsx";
import { ContestsCard } from "./contests-card.tsx";
import { DecisionsCard } from "./decisions-card.tsx";
import { AssessmentsCard, EvidenceSheetsCard } from "./entries-card.tsx";
import { FactsCard, PayCard, RetentionCard } from "./facts-card.tsx";
import type { RefusedContest } from "./form.ts";
import { LeadershipLevelsCard, TechnicalLevelsCard } from "./levels-card.tsx";
import { LooksCard } from "./looks-card.tsx";
import { askedEntry, type ShownRecord } from "./own-record.ts";
import { PanelsCard } from "./panels-card.tsx";
import { ProposalsCard } from "./proposals-card.tsx";
import { PurposesCard } from "./purposes-card.tsx";
import { RoundsCard } from "./rounds-card.tsx";

interface RecordPageProps {
  record: ShownRecord;
  contest: string | null;
  isWhole: boolean;
  isFirstLooks: boolean;
  error: RefusedContest | undefined;
  mayAssess: boolean;
}

export function RecordPage({ record, contest, isWhole, isFirstLooks, error, mayAssess }: RecordPageProps) {
  const asked = askedEntry(record, contest);
  return (
    <>
      <PageHeader
        question="What is stored about you?"
        answer={answerOf(record)}
        meta={[record.person.name, record.person.title]}
        actions={
          <>
            <LinkButton to={paths.myRecordFile()} reloadDocument>
              Download my record
            </LinkButton>
            {mayAssess && record.person.kind === "member" ? (
              <LinkButton to={paths.assessPerson(record.person.id)} variant="primary">
                Assess yourself
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="stack">
        {asked ? <ContestCard asked={asked} error={error?.intent === "contest" ? error : undefined} /> : null}
        {!asked && error?.intent === "contest" ? <Note tone="bad">{error.reason}</Note> : null}
        <ContestsCard record={record} error={error} />
        <div className="grid-wide">
          <div className="stack">
            <TechnicalLevelsCard rows={record.technical} />
            <LeadershipLevelsCard rows={record.leadership} />
            <EvidenceSheetsCard record={record} />
            {record.person.kind === "member" ? <ProposalsCard proposals={record.proposals} /> : null}
            <RoundsCard rounds={record.rounds} />
            <PanelsCard panels={record.panels} />
            <DecisionsCard decisions={record.decisions} />
            <LooksCard record={record} isFirst={isFirstLooks} />
          </div>
          <div className="stack">
            {record.development ? (
              <DevelopmentSummaryCard development={record.development} to={paths.ownDevelopment()} isOwn />
            ) : null}
            {record.person.kind === "member" ? (
              <CertificatesCard certificates={record.certificates} to={paths.certifications(record.person.id)} />
            ) : null}
            <FactsCard record={record} />
            <PayCard pay={record.pay} />
            <PurposesCard />
            <RetentionCard retention={record.retention} />
          </div>
        </div>
        <AssessmentsCard record={record} isWhole={isWhole} />
      </div>
    </>
  );
}

function answerOf({ assessments, evidence, contests }: ShownRecord): string {
  if (assessments.length + evidence.length + contests.length === 0) return "Facts alone: nobody has assessed you yet.";
  const stored = [
    formatCount(assessments.length, "assessment", "assessments"),
    formatCount(evidence.length, "sheet of leadership evidence", "sheets of leadership evidence"),
  ].join(" and ");
  const open = contests.filter(({ state }) => state === "open").length;
  return `${stored} beside the facts${open ? `; you contest ${formatCount(open, "entry", "entries")}` : ""}.`;
}
