import { useReader } from "#app/components/page/reader.ts";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { MET_SHARE, SHORT_SHARE } from "#app/domain/competency/gap.ts";
import { assessLevel, type LevelAssessment, probabilityHeldAt } from "#app/domain/competency/level.ts";
import {
  ERROR_VARIANCE,
  HELD_PROBABILITY,
  INTERVAL_Z,
  SHORT_PROBABILITY,
} from "#app/domain/competency/level-parameters.ts";
import { ParameterTable, type ShownParameter } from "./parameter-table.tsx";
import { workedNumber } from "./plain-number.ts";
import { RuleSection } from "./rule-section.tsx";

interface WorkedLevel {
  key: string;
  words: string;
  assessments: LevelAssessment[];
}

const fresh = (source: LevelAssessment["source"], level: number, assessor: string, ageMonths = 0): LevelAssessment => ({
  source,
  level,
  assessor,
  ageMonths,
});

const WORKED: WorkedLevel[] = [
  { key: "supervisor", words: "One supervisor says 4, today", assessments: [fresh("supervisor", 4, "a")] },
  { key: "older", words: "The same, 12 months old", assessments: [fresh("supervisor", 4, "a", 12)] },
  { key: "peer", words: "One peer says 4, today", assessments: [fresh("peer", 4, "a")] },
  { key: "peers", words: "Two peers say 4, today", assessments: [fresh("peer", 4, "a"), fresh("peer", 4, "b")] },
  {
    key: "both",
    words: "A supervisor says 4 and a peer 2, today",
    assessments: [fresh("supervisor", 4, "a"), fresh("peer", 2, "b")],
  },
  { key: "self", words: "Only the person says 5", assessments: [fresh("self", 5, "a")] },
];

const REQUIRED = 4;
const shareInWords = (share: number) => (share < 0.5 ? "one third" : "two thirds");

const parameters: ShownParameter[] = [
  ...Object.entries(ERROR_VARIANCE).map(([source, parameter]) => ({ id: `error-variance.${source}`, ...parameter })),
  ...[
    { id: "half-life.usual", title: "Months after which a rating counts half", value: 18 },
    { id: "half-life.security", title: "The same in cloud and security", value: 12 },
    { id: "half-life.fundamentals", title: "The same in fundamentals", value: 36 },
    { id: "held", title: "Chance from which a level is held", value: HELD_PROBABILITY },
    { id: "short", title: "Chance up to which a required level is missed", value: SHORT_PROBABILITY },
  ].map((parameter) => ({ ...parameter, source: "our judgement", mark: "J" as const })),
  {
    id: "interval",
    title: "Half-width of the 80 % interval in standard deviations",
    value: INTERVAL_Z,
    source: "normal distribution",
    mark: "P",
  },
];

/** From ratings to the level that counts, to cover and to a person's technical level. */
export function LevelRules() {
  return (
    <>
      <RuleSection
        id="level"
        title="The level that counts"
        formula={[
          "weight w = 1 ÷ (error variance × 2^(age ÷ half-life))",
          "level L = Σ w·rating ÷ Σ w;   spread s = 1 ÷ √(Σ w);   80 % interval = L ± 1.28·s, inside 0–5",
        ]}
        table={
          <>
            <WorkedLevels />
            <ParameterTable caption="Values of the level model" parameters={parameters} />
          </>
        }
      >
        <p>
          Of each assessor and source only the newest rating counts; a retracted one never does. A supervisor’s rating
          errs less than a peer’s, a test least, and every rating loses half its weight in each half-life. More raters
          never widen the interval, and age never narrows it.
        </p>
        <p>
          A self-rating never counts: with nothing else the level is claimed, shown as such, and left out of cover. With
          no rating at all it is unknown, which is neither 0 nor average.
        </p>
      </RuleSection>
      <RuleSection id="held" title="Held, short or unclear" formula={["P(true level ≥ k) = Φ((L − k + ½) ÷ s)"]}>
        <p>
          A level k is held when the chance of reaching it is at least two thirds. A required level is met at two thirds
          and more, missed at one third and less, and unclear in between. One fresh rating by a supervisor is enough to
          hold a level for about ten months; one by a peer is not.
        </p>
      </RuleSection>
      <RuleSection id="cover" title="Cover, sole expert, fresh and stale">
        <p>
          Cover counts the people who hold the required level on fresh evidence: the newest rating is at most one
          half-life old. Stale holders are shown beside them and never counted. A sole expert is the only fresh holder.
          Cover lies below its minimum when fewer people hold it than the firm asks for; where nobody is rated, cover is
          unknown, not zero.
        </p>
        <p>
          A holder counts until the newest evidence is one half-life old, or until the growing spread pulls the chance
          of the level below two thirds, whichever comes first; where a colleague’s word is in it, only the half-life is
          told. Risks are listed by the share of the minimum that is missing, critical competencies twice.
        </p>
      </RuleSection>
      <RuleSection id="past-days" title="Past days and paused clocks">
        <p>
          A page as of a past day uses what was recorded by the end of that day, in UTC: later entries, retractions and
          imports taken back later change nothing in it. Names, titles, reporting lines, half-lives and required levels
          are those of today. On days for which HR paused somebody’s evidence clock nothing of theirs ages.
        </p>
      </RuleSection>
      <RuleSection
        id="gap"
        title="A person beside a role"
        formula={["missing = asked level − ends of the 80 % interval, never below 0"]}
      >
        <p>
          A role asks for levels. Each is probably met from a chance of two thirds, clearly short up to one third, and
          not clear in between, by the same rule as above at the level that the role asks for. With fewer counted
          assessments than the role asks for it is not clear, whatever they say. What nobody else has rated is unknown,
          and so is what rests on too few colleagues to be shown.
        </p>
        <p>
          A whole role is clearly short when a critical requirement is, or more than {shareInWords(SHORT_SHARE)} of all.
          It is probably met when every critical requirement is met and at least {shareInWords(MET_SHARE)} of all.
          Everything else cannot be told yet. “3 to 5 of 7 met” counts what is met, and what would be if everything open
          turned out well. These limits are our judgement. People are never put in order of how well a role fits them.
        </p>
      </RuleSection>
      <RuleSection id="technical-level" title="A person’s technical level">
        <p>
          The plain mean of the current levels in the technical competencies that somebody else has rated, shown with
          how many these are. Fewer than three rated ones say nothing. It decides who is a star; it never raises or
          lowers the chance of a promotion.
        </p>
      </RuleSection>
    </>
  );
}

function WorkedLevels() {
  const { locale } = useReader();
  const rows = WORKED.map((entry) => ({
    ...entry,
    level: assessLevel({ halfLifeMonths: 18, required: REQUIRED, assessments: entry.assessments }),
  }));
  const number = (value: number | null, digits = 2) =>
    value === null ? "unknown" : workedNumber(value, locale, digits);
  return (
    <DataTable
      caption="With numbers: required level 4, half-life 18 months"
      showCaption
      columns={[
        { key: "words", label: "Ratings", header: true, cell: ({ words }: (typeof rows)[number]) => words },
        { key: "mean", label: "Level", numeric: true, cell: ({ level }) => number(level.mean) },
        {
          key: "interval",
          label: "80 % interval",
          numeric: true,
          cell: ({ level }) =>
            level.interval80 ? `${number(level.interval80[0], 1)} to ${number(level.interval80[1], 1)}` : "unknown",
        },
        {
          key: "chance",
          label: "Chance of 4",
          numeric: true,
          cell: ({ level }) => number(probabilityHeldAt(level, REQUIRED), 3),
        },
        {
          key: "held",
          label: "Held at 4",
          cell: ({ level }) => (level.state === "claimed" ? "claimed, not counted" : level.held ? "yes" : "no"),
        },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
