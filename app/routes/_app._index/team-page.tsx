import { answerSentence } from "#app/components/overview/answer-sentence.ts";
import { CasesCard } from "#app/components/overview/cases-card.tsx";
import { CostsCard } from "#app/components/overview/costs-card.tsx";
import { CoverCard } from "#app/components/overview/cover-card.tsx";
import { type FirstStepRights, FirstStepsLine } from "#app/components/overview/first-steps-list.tsx";
import { RecordsCard } from "#app/components/overview/records-card.tsx";
import { WaitingList } from "#app/components/overview/waiting-list.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatDay, formatNumber } from "#app/lib/format.ts";
import type { Overview } from "#app/services/overview/load-overview.server.ts";
import { Duties } from "./duties.tsx";

interface TeamPageProps {
  overview: Extract<Overview, { stage: "team" }>;
  may: FirstStepRights & { scenarios: boolean };
}

export function TeamPage({ overview, may }: TeamPageProps) {
  const { locale, today } = useReader();
  const { waiting, decisions, cover, cases, scenarios, offers, records, steps, members } = overview;
  const [firstCase] = cases.open;
  return (
    <>
      <PageHeader
        question="What needs a decision?"
        answer={answerSentence({ decisions, waiting, below: cover.below, unknown: cover.unknown })}
        meta={[
          today && formatDay(today, locale),
          `${formatNumber(members, locale)} IT ${members === 1 ? "person" : "people"}`,
        ]}
      />
      <div className="stack">
        <Duties />
        {steps ? (
          <Card title="Next step">
            <FirstStepsLine steps={steps} may={may} />
          </Card>
        ) : null}
        {waiting.length > 0 ? (
          <Card title="Waiting" aside="in order of consequence">
            <WaitingList findings={waiting} />
          </Card>
        ) : null}
        <div className="grid-2">
          <div className="stack">
            <CoverCard cover={cover} />
            {scenarios ? (
              <CostsCard
                scenarios={scenarios}
                offers={offers}
                caseId={firstCase?.id ?? null}
                mayCreate={may.scenarios}
              />
            ) : null}
          </div>
          <div className="stack">
            <CasesCard open={cases.open} more={cases.more} mayOpen={may.cases} />
            <RecordsCard records={records} mayAssess={may.assess} />
          </div>
        </div>
      </div>
    </>
  );
}
