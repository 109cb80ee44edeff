import { CHOICE_WORDS, caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { ageWords, evidenceLines } from "#app/components/promotion/evidence-lines.ts";
import { chanceWords, fteWords } from "#app/components/promotion/result-figures.ts";
import { riskWords } from "#app/components/ui/risk-label.tsx";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import { formatDay, formatMoney } from "#app/lib/format.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";
import { PlainTable, Words } from "./plain-parts.tsx";

interface MemoDocumentProps {
  memo: DecisionMemo;
  title: string;
  organisation: { name: string; currency: string };
  locale: string;
}

/** Paper: black on white, one column, the system's own font, nothing from outside. */
const STYLE = `
:root { color-scheme: light; font: 11pt/1.45 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border-bottom: 1px solid; padding: .25rem .5rem .25rem 0; text-align: left; vertical-align: top; }
.words { white-space: pre-line; } .small { font-size: .85rem; } .break { overflow-wrap: anywhere; }
@page { margin: 16mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** A memo as a document of its own, for readers without the product. */
export function MemoDocument({ memo, title, organisation, locale }: MemoDocumentProps) {
  const { snapshot } = memo;
  const day = (isoDate: string) => formatDay(isoDate, locale);
  const asked = { person: memo.person, targetTitle: memo.targetTitle, targetRole: snapshot.targetRole };
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, for a document that loads nothing */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <p className="small">
          {organisation.name} · Decision memo · case {snapshot.caseNumber}, decision {memo.number} ·{" "}
          {day(memo.decidedOn)} · confidential
        </p>
        <h1>{title}</h1>
        <p>Question put: {caseQuestionWords(asked)}</p>
        <h2>Reasons, in the words of the decider</h2>
        <Words text={memo.reasons} />
        <Result memo={memo} locale={locale} />
        <Alternatives memo={memo} />
        <Costs memo={memo} locale={locale} currency={organisation.currency} />
        <h2>Conditions</h2>
        <Words text={memo.conditions === "" ? "None." : memo.conditions} />
        <ViewsAndDissent memo={memo} day={day} />
        <p>
          Decided by {memo.decider?.name ?? "an account that is no longer here"} on {day(memo.decidedOn)}. Next review:{" "}
          {day(memo.reviewOn)}.
        </p>
        <p className="small break">
          Record as of {day(snapshot.asOf)}, parameters {snapshot.parametersVersion}, engine {snapshot.engineVersion},
          content hash {memo.contentHash}. Advice by a rule that people set; not a verdict on a person, not legal
          advice.
        </p>
      </body>
    </html>
  );
}

function Result({ memo, locale }: { memo: DecisionMemo; locale: string }) {
  const { candidate, criticalCompetencies } = memo.snapshot;
  const { input, result, lost } = candidate;
  return (
    <>
      <h2>What was computed</h2>
      <PlainTable
        rows={[
          ["Chance that it goes well", chanceWords(result)],
          ["Risk of this promotion", riskWords[result.label]],
          ["Confidence", result.confidence],
          ["Advice by the rule", ADVICE_WORDS[result.advice.rule].title],
          ["Lost to the team in a year", result.loss?.fte == null ? "not known" : fteWords(-result.loss.fte, locale)],
          [
            "Critical competencies below their minimum cover",
            `${lost.length} of ${criticalCompetencies}${lost.length ? `: ${lost.map(({ name }) => name).join(", ")}` : ""}`,
          ],
        ]}
      />
      <h2>What the evidence said</h2>
      <PlainTable
        head={["Source", "Rating and age", "Effect, SD"]}
        rows={evidenceLines(input.evidence, result, locale).map((line) => [
          line.source,
          `${line.rating} · ${ageWords(line.ageMonths)}`,
          line.effect.toFixed(2),
        ])}
      />
    </>
  );
}

function Alternatives({ memo }: { memo: DecisionMemo }) {
  const { names, snapshot } = memo;
  return (
    <>
      <h2>Alternatives considered</h2>
      <p>Chosen: {CHOICE_WORDS[memo.choice].label}.</p>
      <Words text={memo.alternatives} />
      {snapshot.others.length === 0 ? null : (
        <PlainTable
          head={["Another candidate", "Chance", "Risk"]}
          rows={snapshot.others.map(({ personId, result }) => [
            names[personId] ?? "Another candidate",
            chanceWords(result),
            riskWords[result.label],
          ])}
        />
      )}
    </>
  );
}

function Costs({ memo, locale, currency }: { memo: DecisionMemo; locale: string; currency: string }) {
  return memo.costs
    .filter(({ rounded }) => !rounded)
    .map((scenario) => {
      const money = (amount: number) => formatMoney(amount, { locale, currency: scenario.currency ?? currency });
      return (
        <section key={scenario.scenarioId}>
          <h2>What the ways on cost, over {scenario.horizonMonths} months</h2>
          <PlainTable
            head={["Way on", "1 in 10 lower", "As often above as below", "1 in 10 higher"]}
            rows={scenario.options.map(({ name, p10, p50, p90 }) => [name, money(p10), money(p50), money(p90)])}
          />
        </section>
      );
    });
}

function ViewsAndDissent({ memo, day }: { memo: DecisionMemo; day: (isoDate: string) => string }) {
  const { views, dissent, dissents } = memo;
  const isNone = dissent === "" && dissents.length === 0;
  return (
    <>
      <h2>Own views, before the result</h2>
      <PlainTable
        head={["Who", "On", "Chance", "Words"]}
        rows={views.map(({ by, on, probability, passedOver, words }) => [
          by ?? "An account that is no longer here",
          day(on),
          passedOver ? "passed over" : probability === null ? "" : `${Math.round(probability * 100)} in 100`,
          words ?? "",
        ])}
      />
      <h2>Dissent</h2>
      {isNone ? <p>None on record.</p> : null}
      {dissent === "" ? null : <Words text={dissent} />}
      {dissents.map(({ id, by, on, words }) => (
        <div key={id}>
          <p>
            {by ?? "An account that is no longer here"}, {day(on)}:
          </p>
          <Words text={words} />
        </div>
      ))}
    </>
  );
}
