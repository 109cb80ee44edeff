import { memo, type ReactNode } from "react";
import { PrintButton } from "#app/components/matrix/print-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { OPTION_TITLES } from "#app/domain/cost/composites/scenario-facts.ts";
import { verdictSentence } from "#app/domain/cost/sentences.ts";
import { formatCount, formatDay, formatNumber, formatPercent } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import { AssumptionsCard } from "./assumptions-card.tsx";
import { BridgeCard } from "./bridge-card.tsx";
import { CheapestCard } from "./cheapest-card.tsx";
import { ComponentsCard, CumulativeCard } from "./cost-cards.tsx";
import { BreakEvenCard, DifferenceCard, FeeMapCard, TornadoCard } from "./difference-cards.tsx";
import { EqualServiceCard } from "./equal-service-card.tsx";
import { LinesCard } from "./lines-card.tsx";
import { type PageWords, questionOf, usePageWords } from "./page-words.ts";
import { ProviderNotes } from "./provider-notes.tsx";
import { SecondMethodCard } from "./second-method-card.tsx";
import { StaffingCard } from "./staffing-card.tsx";
import { TriedCard } from "./tried-card.tsx";
import { type ShownResult, useTriedFigures } from "./use-tried-figures.ts";

/** Question, verdict, equal service, money, what drives it, what it rests on: in this order. */
export function ComputedPage({ page, findings }: { page: ComputedScenario; findings: ReactNode }) {
  const words = usePageWords(page.built);
  const tried = useTriedFigures(page);
  const { shown, isTried } = tried;
  return (
    <>
      <Header page={page} words={words} result={shown.result} isTried={isTried} />
      <div className="stack">
        <Remarks page={page} />
        {findings}
        <ProviderNotes providers={page.providers} />
        <EqualServiceCard page={page} words={words} />
        <TriedCard tried={tried} version={page.question.version} words={words} />
        {isTried ? (
          <Note tone="info" title="Values tried, not saved.">
            {triedWords(tried.figures)}
          </Note>
        ) : null}
        <Pictures page={page} words={words} shown={shown} isTried={isTried} />
        <StaffingCard page={page} words={words} />
        <LinesCard page={page} words={words} result={shown.result} />
        <SecondMethodCard page={page} words={words} />
        <AssumptionsCard page={page} />
      </div>
    </>
  );
}

/** Drawn anew only when a result arrives, so that a slider moves freely in between. */
const Pictures = memo(function Pictures(props: {
  page: ComputedScenario;
  words: PageWords;
  shown: ShownResult;
  isTried: boolean;
}) {
  const { page, words, shown, isTried } = props;
  const csv = (of: string) => (isTried ? {} : { csvHref: paths.scenarioTable(page.question.id, { of }) });
  const shared = { page, words, result: shown.result };
  return (
    <>
      <CheapestCard result={shown.result} words={words} {...csv("options")} />
      <CumulativeCard {...shared} {...csv("cumulative")} />
      <ComponentsCard {...shared} {...csv("components")} />
      <BridgeCard {...shared} {...csv("bridge")} />
      <DifferenceCard page={page} shown={shown} words={words} {...csv("difference")} />
      <TornadoCard page={page} shown={shown} words={words} {...csv("tornado")} />
      <BreakEvenCard page={page} shown={shown} words={words} {...csv("break-even")} />
      <FeeMapCard page={page} shown={shown} words={words} {...csv("fee-map")} />
    </>
  );
});

const triedWords = (figures: ReturnType<typeof useTriedFigures>["figures"]): string =>
  `The numbers below stand for ${figures
    .filter(({ middle, stored }) => middle !== stored[1])
    .map(({ title, middle, stored }) => `${title} ${middle} instead of ${Math.round(stored[1] * 100) / 100}`)
    .join(" and ")}.`;

interface HeaderProps {
  page: ComputedScenario;
  words: PageWords;
  result: ComputedScenario["result"];
  isTried: boolean;
}

function Header({ page, words, result, isTried }: HeaderProps) {
  const { locale } = useReader();
  const { question } = page;
  const verdict = verdictSentence(result, words);
  return (
    <PageHeader
      question={questionOf(question)}
      answer={isTried ? `With the values tried: ${verdict}` : verdict}
      meta={[
        `${question.horizonMonths} months, ${formatPercent(page.discountRate, locale)} discount rate, mid-month`,
        `${formatNumber(result.draws, locale)} draws, seed ${result.seed}`,
        `${formatCount(result.options.length, "option", "options")} on the same draws`,
        `computed ${formatDay(page.computedOn, locale)}`,
      ]}
      actions={
        <>
          <PrintButton />
          <LinkButton to={paths.scenarioOptions(question.id)}>Options and who stays</LinkButton>
          <LinkButton to={paths.scenarioFunctions(question.id)}>Functions that move</LinkButton>
          <LinkButton to={paths.scenarioAssumptions(question.id)}>Change an assumption</LinkButton>
        </>
      }
    />
  );
}

/** What a reader has to know before the numbers: whose pay, what could not be built, which draws were bent. */
function Remarks({ page }: { page: ComputedScenario }) {
  const { question, built, result } = page;
  const { withoutPay, members } = question;
  const left = built.unavailable.map(({ option, reason }) => `${OPTION_TITLES[option]} ${reason}`);
  const pay =
    members === 0
      ? "Nobody is in the team yet: only new people and providers are priced."
      : withoutPay === 0
        ? `Computed from the recorded pay of ${formatCount(members, "person", "people")}; only accounts that may read pay can open this page.`
        : `Pay is not recorded for ${withoutPay} of ${formatCount(members, "person", "people")}: the dated national range of their work stands in.`;
  return (
    <>
      <Note tone={withoutPay > 0 ? "warn" : "plain"} className="pay-note">
        {pay}
      </Note>
      {question.case && !question.case.isCounted ? (
        <Note tone="warn">
          {question.case.state === "withdrawn"
            ? "The promotion case was withdrawn"
            : `${question.case.personName} is no longer in the team`}
          : it says nothing to the costs any more.
        </Note>
      ) : null}
      {left.length > 0 ? <Note tone="warn">Left out: {left.join("; ")}.</Note> : null}
      {result.warnings.length > 0 ? (
        <Note tone="warn">
          Some draws lay outside what a figure can be and were moved to its limit:{" "}
          {result.warnings
            .map(({ field, clampedDraws }) => `${built.titles[field] ?? field} (${clampedDraws})`)
            .join(", ")}
          .
        </Note>
      ) : null}
    </>
  );
}
