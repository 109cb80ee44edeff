import { LineComparison } from "#app/components/charts/line-comparison.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { settledYears } from "#app/domain/pyramid/run-pyramid.ts";
import { COMPARED_SHARES, COMPARED_TAUS, type PyramidStudy } from "#app/domain/pyramid/study-pyramid.ts";
import { formatNumber } from "#app/lib/format.ts";
import {
  crossingSentence,
  evidenceSentence,
  lineWords,
  percentWords,
  STRATEGY_WORDS,
  shareSentence,
  yearsSentence,
} from "./study-words.ts";

const WORST_IS_NO_ADVICE =
  "The line of the worst is arithmetic, not advice: in this model whoever is bad at a job simply gets another draw.";

/** Efficiency against the correlation of old and new job: the main picture. */
export function CorrelationCard({ study }: { study: PyramidStudy }) {
  const { locale } = useReader();
  const { crossing, againstTau } = study;
  const short = formatNumber(crossing ?? 0, locale, 2);
  return (
    <Card>
      <LineComparison
        title="What the old job says about the new one, and what each rule makes of it"
        csvName="pyramid-correlation.csv"
        aside="efficiency of the whole, percent"
        finding={`${crossingSentence(study, locale)} We know of no published correlation that high. ${evidenceSentence(study)} ${WORST_IS_NO_ADVICE}`}
        placeName="Correlation of old and new job"
        places={[...COMPARED_TAUS]}
        ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]}
        formatPlace={(place) => String(Number(place.toFixed(2)))}
        format={(value) => formatNumber(value, locale, 1)}
        mark={
          crossing === null ? null : { place: crossing, label: `best beat the lot from ${short}`, shortLabel: short }
        }
        lines={againstTau.map((line, i) => {
          const { name, short, series } = lineWords(line, Math.max(0, i - 3), locale);
          return { key: `line-${i}`, name, shortName: short, series, values: line.efficiency };
        })}
      />
    </Card>
  );
}

function tableYears(years: number): number[] {
  const wanted = [1, 2, 5, 10, 20, 50, 100, 200, 300, 400, 500, 600, 800, years];
  return [...new Set(wanted.filter((year) => year <= years))];
}

/** Efficiency year by year under each rule, for the transfer that was chosen. */
export function YearsCard({ study }: { study: PyramidStudy }) {
  const { locale } = useReader();
  const { years } = study.input;
  const step = years > 500 ? 200 : years > 200 ? 100 : years > 60 ? 50 : 10;
  return (
    <Card>
      <LineComparison
        title="Year by year"
        csvName="pyramid-years.csv"
        aside="efficiency of the whole, percent"
        finding={`${yearsSentence(study, locale)} Settled means the mean of the last ${settledYears(years)} of ${years} years.`}
        placeName="Year"
        places={Array.from({ length: years }, (_, i) => i + 1)}
        tablePlaces={tableYears(years)}
        ticks={[1, ...Array.from({ length: Math.floor(years / step) }, (_, i) => (i + 1) * step)]}
        formatPlace={String}
        format={(value) => formatNumber(value, locale, 1)}
        reference={{ value: study.startEfficiency, label: `start ${percentWords(study.startEfficiency, locale)}` }}
        lines={study.overYears.map(({ strategy, series }) => ({
          key: strategy,
          name: STRATEGY_WORDS[strategy].name,
          shortName: STRATEGY_WORDS[strategy].short,
          series: STRATEGY_WORDS[strategy].series,
          values: series,
        }))}
      />
    </Card>
  );
}

/** Efficiency by the share of the two mixed rules. */
export function ShareCard({ study }: { study: PyramidStudy }) {
  const { locale } = useReader();
  const words = { mixed: ["Share given to the best, the rest to the worst", "best, not worst"] } as const;
  return (
    <Card>
      <LineComparison
        title="How much of a lottery"
        csvName="pyramid-shares.csv"
        aside="efficiency of the whole, percent"
        finding={shareSentence(study, locale)}
        placeName="Share of the seats"
        places={[...COMPARED_SHARES]}
        ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]}
        formatPlace={(place) => String(Number(place.toFixed(2)))}
        format={(value) => formatNumber(value, locale, 1)}
        lines={study.byShare.map(({ strategy, efficiency }) => ({
          key: strategy,
          name: strategy === "mixed" ? words.mixed[0] : "Share drawn by lot, the rest to the best",
          shortName: strategy === "mixed" ? words.mixed[1] : "lot, not best",
          series: STRATEGY_WORDS[strategy].series,
          values: efficiency,
        }))}
      />
    </Card>
  );
}
