import { Link } from "@remix-run/react";
import { signed } from "#app/components/charts/signed.ts";
import { useReader } from "#app/components/page/reader.ts";
import { fteWords, hidesPoint } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { lastingMultiple, valueOfCompetence } from "#app/domain/promotion/loss-ledger.ts";
import { type ParameterValues, withValues } from "#app/domain/promotion/parameters.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { breakEvenSentences } from "./break-even.ts";
import { type ResultProps, resultOf, type ShownPerson } from "./result.ts";

const TEAM_WORDS = {
  line: "direct reporting line",
  reports: "person and their reports",
  organisation: "whole IT team",
};
const MULTIPLE_WORDS = {
  "own estimate": "as estimated in this case",
  star: "usual for a star; not estimated in this case",
  usual: "a typical colleague; not estimated in this case",
};

function WorkLedger({ person, model }: { person: ShownPerson; model: ParameterValues }) {
  const { locale } = useReader();
  const parameters = withValues(model);
  const { values } = parameters;
  const result = resultOf(person);
  const { input, multiple, lossRange } = person;
  const size = person.team.size;
  const share =
    input.technicalShareGivenUp ?? (input.targetRole ? values[`share-given-up.${input.targetRole}`].value : 0);
  const lasting = lastingMultiple(multiple.middle, parameters);
  const spill = input.soleExpert && !input.backfill ? values["loss.sole-expert-per-colleague"].value * (size - 1) : 0;
  const perDeviation = valueOfCompetence(size, parameters);
  const effect = hidesPoint(result) ? null : result.mean * perDeviation;
  const lost = result.loss?.fte ?? 0;
  const two = (value: number) => formatNumber(value, locale, 2);
  return (
    <div className="stack-sm">
      <h3>In work</h3>
      <DefinitionList
        numeric
        items={[
          {
            term: "Technical time given up",
            detail: (
              <>
                {Math.round(share * 100)} % of somebody who does the work of {two(lasting)}{" "}
                <Mark
                  kind="judgement"
                  explanation={`Multiple ${two(multiple.middle)}, ${MULTIPLE_WORDS[multiple.basis]}; ${values["loss.multiple-kept"].value} of a lead over others is not luck: 1 + ${values["loss.multiple-kept"].value} × ${two(multiple.middle - 1)}.`}
                  to={paths.computed()}
                />
              </>
            ),
            description: fteWords(-lasting * share, locale),
          },
          {
            term: "Spill-over of the only expert",
            detail: input.backfill
              ? "none: somebody fills in"
              : input.soleExpert
                ? `5 % on each of ${formatCount(size - 1, "colleague", "colleagues")}, without backfill`
                : "none: not the only expert in anything critical",
            description: fteWords(-spill, locale),
          },
          {
            term: "Effect as a manager",
            detail: (
              <>
                {effect === null
                  ? "not shown: too little is known"
                  : `${signed(result.mean)} SD × ${two(perDeviation)} FTE per SD`}{" "}
                <Mark kind="published" explanation={values["gain.output-per-sd"].source} to={paths.computed()} />
              </>
            ),
            description: effect === null ? "unknown" : fteWords(effect, locale),
          },
        ]}
        total={{
          term: effect === null ? "Lost to the team" : "Together",
          description: fteWords(effect === null ? -lost : effect - lost, locale),
        }}
      />
      {lossRange.low !== null && lossRange.high !== null && lossRange.low !== lossRange.high ? (
        <p className="caption">
          The middle of the three-point estimate counts. At its low end ({two(multiple.low)}) the team would lose{" "}
          {two(lossRange.low)} FTE, at its high end ({two(multiple.high)}) {two(lossRange.high)} FTE.
        </p>
      ) : null}
    </div>
  );
}

/** The second ledger: what the team loses and gains, in work and in cover by name. */
export function Ledger({ assessment, question }: ResultProps) {
  const { locale } = useReader();
  const { candidate, criticalCompetencies, names } = assessment;
  return (
    <Card
      title="What the team loses and gains"
      aside={`${TEAM_WORDS[candidate.team.extent]} of ${candidate.team.size}, first year`}
    >
      <div className="split">
        <WorkLedger person={candidate} model={assessment.model} />
        <div className="stack-sm">
          <h3>In cover, by name</h3>
          {candidate.lost.length > 0 ? (
            <ul className="falls">
              {candidate.lost.map(({ competencyId, name, before, after, minimum }) => (
                <li key={competencyId}>
                  {name}
                  <span>
                    {before} → <b>{after}</b> of {minimum}
                    <span className="visually-hidden"> needed</span>
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="caption">
              {criticalCompetencies === 0 ? (
                <>
                  No competency is marked critical, so none can be missed.{" "}
                  <Link to={paths.competencies()}>Mark them</Link>.
                </>
              ) : (
                `None of the ${criticalCompetencies} critical competencies falls below its minimum cover.`
              )}
            </p>
          )}
          {breakEvenSentences(assessment, question.person.name, names, locale).map((sentence) => (
            <p key={sentence} className="caption">
              {sentence}
            </p>
          ))}
        </div>
      </div>
    </Card>
  );
}
