import { BreakEvenStrip } from "#app/components/charts/break-even-strip.tsx";
import { CheaperMap } from "#app/components/charts/cheaper-map.tsx";
import { DifferenceBars } from "#app/components/charts/difference-bars.tsx";
import { Tornado } from "#app/components/charts/tornado.tsx";
import { formatInput } from "#app/components/scenario/input-format.ts";
import { Card } from "#app/components/ui/card.tsx";
import type { TornadoRow } from "#app/domain/cost/scenario.ts";
import { breakEvenCaption, differenceCaption, mapCaption, tornadoCaption } from "#app/domain/cost/sentences.ts";
import { formatNumber } from "#app/lib/format.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { PageWords } from "./page-words.ts";
import type { ShownResult } from "./use-tried-figures.ts";

interface DifferenceCardProps {
  page: ComputedScenario;
  shown: ShownResult;
  words: PageWords;
  csvHref?: string;
}

const MOST_ROWS = 10;
/** A swing smaller than this part of the largest one is not seen in the picture. */
const LEAST_SWING = 1e-3;

const swing = ({ low, high }: TornadoRow): number => Math.abs(high - low);

/** The difference between the two leading options in every future. */
export function DifferenceCard({ shown, words, csvHref }: DifferenceCardProps) {
  const { pair, difference } = shown.result;
  if (!pair || !difference) return null;
  const [a, b] = pair;
  const side = (id: string) => ({ name: words.short(id), series: words.series(id) });
  const { low, width, counts } = difference;
  return (
    <Card>
      <DifferenceBars
        title="How far they differ"
        aside={`${words.short(a)} less ${words.short(b)}, present value`}
        finding={differenceCaption(shown.result, words)}
        a={side(a)}
        b={side(b)}
        {...{ low, width, counts }}
        format={(amount) => `${amount < 0 ? "−" : "+"}${words.money(Math.abs(amount))}`}
        {...(csvHref ? { csvHref } : {})}
      />
    </Card>
  );
}

/** What drives the difference between the two leading options, one input at a time. */
export function TornadoCard({ page, shown, words, csvHref }: DifferenceCardProps) {
  const { result, middleDifference } = shown;
  if (!result.pair) return null;
  const [a, b] = result.pair;
  const largest = Math.max(0, ...result.tornado.map(swing));
  const moving = result.tornado.filter((row) => swing(row) > largest * LEAST_SWING);
  const rows = moving.slice(0, MOST_ROWS);
  const unitOf = new Map(page.assumptions.map(({ id, unit }) => [id as string, unit]));
  return (
    <Card>
      <Tornado
        title="What drives the difference"
        aside={`${words.short(a)} less ${words.short(b)}, each input at its low and high`}
        finding={tornadoCaption(result, words)}
        a={words.short(a)}
        b={words.short(b)}
        base={middleDifference ?? 0}
        format={words.money}
        state={rows.length === 0 ? "empty" : "ready"}
        stateMessage="No uncertain input moves the difference between these two."
        rows={rows.map((row) => ({
          key: row.input,
          label: words.input(row.input),
          low: row.low,
          high: row.high,
          lowInput: formatInput(row, row.inputLow, unitOf, words),
          highInput: formatInput(row, row.inputHigh, unitOf, words),
          flips: row.flips,
        }))}
        {...(csvHref ? { csvHref } : {})}
      >
        {moving.length > rows.length ? (
          <p className="caption">
            {moving.length - rows.length} more inputs move it less; all of them are in the CSV file.
          </p>
        ) : null}
      </Tornado>
    </Card>
  );
}

/** Which of the two is cheaper by users and fee at once, and where it is too close to call. */
export function FeeMapCard({ page, shown, words, csvHref }: DifferenceCardProps) {
  const { feeMap } = shown;
  if (!feeMap) return null;
  const { a, b, users, fee, cells } = feeMap;
  const side = (id: string) => ({ name: words.short(id), series: words.series(id) });
  const title = page.assumptions.find(({ id }) => id === fee.id)?.title ?? words.input(fee.id);
  return (
    <Card>
      <CheaperMap
        title="By users and fee at once"
        aside={`${words.short(a)} against ${words.short(b)}, all else at its middle`}
        finding={`${mapCaption({ a: words.option(a), b: words.option(b), cells })} Too close means that it saves 3 % or less.`}
        a={side(a)}
        b={side(b)}
        x={{ title: "users today", format: (value) => formatNumber(value, words.locale), ...users }}
        y={{ title, format: words.exact, ...fee }}
        cells={cells}
        {...(csvHref ? { csvHref } : {})}
      />
    </Card>
  );
}

/** Where the break-even lies over users: intervals, never one number. */
export function BreakEvenCard({ shown, words, csvHref }: DifferenceCardProps) {
  const { breakEven, users } = shown;
  if (!breakEven) return null;
  const { sweep, intervals } = breakEven;
  const side = (id: string) => ({ name: words.short(id), series: words.series(id) });
  const [low, middle, high] = users.map(Math.round) as [number, number, number];
  return (
    <Card>
      <BreakEvenStrip
        title="Where the break-even lies"
        aside={`${words.short(sweep.a)} against ${words.short(sweep.b)}, by users today, middle values`}
        finding={breakEvenCaption(intervals, {
          a: words.option(sweep.a),
          b: words.option(sweep.b),
          unit: "users",
          today: middle,
        })}
        unit="users"
        from={sweep.from}
        to={sweep.to}
        a={side(sweep.a)}
        b={side(sweep.b)}
        {...intervals}
        today={{ value: middle, ...(high > low ? { low, high } : {}) }}
        {...(csvHref ? { csvHref } : {})}
      />
    </Card>
  );
}
