import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { CRITERIA, CRITERION_WORDS, type CriterionWords, DEFAULT_WEIGHTS } from "#app/domain/sourcing/criteria.ts";
import { FUNCTION_PRIORS, PRIORS_DATE } from "#app/domain/sourcing/function-priors.ts";
import {
  outsourcingScore,
  scoreRange,
  WEIGHT_DOUBT,
  WEIGHT_SAMPLE,
  weighedScores,
} from "#app/domain/sourcing/score.ts";
import { STANCE_LIMITS } from "#app/domain/sourcing/stance.ts";
import { formatMonth, formatNumber, formatPercent } from "#app/lib/format.ts";
import { RuleSection } from "./rule-section.tsx";

const HELP_DESK = weighedScores(FUNCTION_PRIORS["help-desk"], null);
const PUSHES = { keep: "keep", outsource: "outsource", gate: "neither: a gate" } as const;

const CRITERION_COLUMNS: Column<CriterionWords>[] = [
  { key: "letter", label: "Letter", cell: ({ letter }) => letter },
  {
    key: "name",
    label: "Criterion",
    header: true,
    cell: ({ name, question }) => (
      <>
        {name}
        <small>{question}</small>
      </>
    ),
  },
  { key: "pushes", label: "Pushes to", cell: ({ pushes }) => PUSHES[pushes] },
  { key: "zero", label: "0 stands for", cell: ({ atZero }) => atZero },
  { key: "four", label: "4 stands for", cell: ({ atFour }) => atFour },
];

/** The rule of the sourcing plan, in its order, with its limits. */
export function SourcingRules() {
  const { locale } = useReader();
  const two = (value: number) => formatNumber(value, locale, 2);
  const share = (value: number) => formatPercent(value, locale);
  const score = outsourcingScore(HELP_DESK, DEFAULT_WEIGHTS) ?? 0;
  const range = scoreRange(HELP_DESK, DEFAULT_WEIGHTS);
  const { close, short, enough, busFactor, liability } = STANCE_LIMITS;
  return (
    <>
      <RuleSection
        id="order"
        title="In this order"
        formula={[
          `1. gate: accountability of ${liability} or more never lets all of the work go`,
          `2. cover below ${share(short)} or nobody: not kept without hiring; below ${share(enough)}: shared; one person alone: not kept alone`,
          "3. score = push to outsource − push to keep",
          `4. outsource above ${two(close)}, keep below −${two(close)}, else co-manage`,
        ]}
      >
        <p>
          The legal gate splits each function into a seat that stays and work that may move. Then comes what your own
          people can do, then the weighed criteria, and costs last of all, in the scenarios. No score and no saving
          moves a seat. The limits are our judgement (J).
        </p>
      </RuleSection>
      <RuleSection
        id="score"
        title="The score"
        formula={[
          "score = 2·Σ w·(±s/4) / Σ w, + for criteria that push to outsource, − for those that push to keep",
          "a criterion that nobody judged counts as the mean of those judged on its side; a side without any: no score",
        ]}
        worked={
          <>
            help desk, cover and way out unknown: (1 + 3 + 3 + 4)/16 − (1 + 2)/8 = {two(score)}; with weights up to{" "}
            {share(WEIGHT_DOUBT)} off from {two(range?.low ?? 0)} to {two(range?.high ?? 0)}.
          </>
        }
        table={
          <DataTable
            caption="Criteria"
            columns={CRITERION_COLUMNS}
            rows={[...CRITERIA.map((criterion) => CRITERION_WORDS[criterion]), CRITERION_WORDS.cover]}
            rowKey={({ letter }) => letter}
          />
        }
      >
        <p>
          Weights may be up to {share(WEIGHT_DOUBT)} off, each by itself. Which stances they can give is exact: the
          score rises or falls all the way with each single weight, so its ends lie at corners, and all {range?.corners}{" "}
          of them are computed. In how many of 100 the stance holds is counted over {WEIGHT_SAMPLE.draws} weightings
          drawn with the seed {WEIGHT_SAMPLE.seed}.
        </p>
      </RuleSection>
      <RuleSection
        id="own-cover"
        title="Own cover"
        formula={[
          "K = Σ min(holders, needed) / Σ needed over the competencies of the function",
          "bus factor = fewest holders of any",
        ]}
      >
        <p>
          Holders are people who hold the level on fresh evidence, by the rule for levels. Every competency of the same
          function counts at its own level and minimum cover, unless you say otherwise. A competency in which nobody is
          rated is left out and named: unknown is not nobody. From a bus factor of {busFactor} a function can be kept.
        </p>
      </RuleSection>
      <PriorsSection />
      <RuleSection id="gate" title="The legal gate">
        <p>
          You say which regimes apply; nothing is inferred. A duty in force keeps a seat with you, which needs a named
          person, and may ask for conditions before work moves: an agreement before access, the same duties for
          subcontractors, hours of notice, a yearly check, a matrix, a way out. What is only proposed is shown and asks
          for nothing. Of the hours that the law leaves you a third is asked of a provider (J). Each duty says how far
          it was checked and when. Not legal advice.
        </p>
      </RuleSection>
    </>
  );
}

type Prior = (typeof IT_FUNCTIONS)[number];

const PRIOR_COLUMNS: Column<Prior>[] = [
  { key: "name", label: "Function", header: true, width: "40%", cell: ({ name }) => name },
  ...CRITERIA.filter((criterion) => criterion !== "exit").map(
    (criterion): Column<Prior> => ({
      key: criterion,
      label: CRITERION_WORDS[criterion].letter,
      numeric: true,
      cell: ({ id }) => FUNCTION_PRIORS[id][criterion],
    }),
  ),
  { key: "usual", label: "Usual", cell: ({ defaultStance }) => defaultStance },
];

function PriorsSection() {
  const { locale } = useReader();
  return (
    <RuleSection
      id="priors"
      title="First scores"
      table={
        <DataTable
          caption="First scores"
          columns={PRIOR_COLUMNS}
          rows={[...IT_FUNCTIONS]}
          rowKey={({ id }) => id}
          scroll
        />
      }
    >
      <p>
        What each function begins with, for a regulated firm of 50 to 300 users: our judgement (J) of{" "}
        {formatMonth(`${PRIORS_DATE}-01`, locale)}, there to be changed. How hard it is to leave is left open until
        there is an offer.
      </p>
    </RuleSection>
  );
}
