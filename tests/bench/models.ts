import { assessLevel } from "#app/domain/competency/level.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import type { BenchRow } from "./bench-row.ts";

function perSecond(work: () => unknown, repeat: number): number {
  for (let i = 0; i < repeat / 10; i++) work();
  const started = performance.now();
  for (let i = 0; i < repeat; i++) work();
  return repeat / ((performance.now() - started) / 1000);
}

const rounded = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });

/** Assessments a second on one thread, with an empty loop of the same length as yardstick. */
export async function benchModels(): Promise<BenchRow[]> {
  const level = perSecond(
    () =>
      assessLevel({
        halfLifeMonths: 18,
        required: 4,
        assessments: [
          { source: "supervisor", assessor: "a", level: 4, ageMonths: 3 },
          { source: "peer", assessor: "b", level: 3, ageMonths: 9 },
          { source: "self", assessor: "c", level: 5, ageMonths: 0 },
        ],
      }),
    100_000,
  );
  const promotion = perSecond(
    () =>
      assessPromotion({
        span: 7,
        evidence: [
          { kind: "supervisor", score: 4.4, raters: 2, ageMonths: 3 },
          { kind: "peer", score: 3.1, raters: 4, ageMonths: 5 },
          { kind: "structured_interview", score: 3.8 },
          { kind: "acting_lead", score: 4, months: 6 },
        ],
      }),
    5_000,
  );
  return [
    { name: "levels of one cell (3 assessments)", value: `${rounded(level)} a second` },
    { name: "promotion cases (4 sources, with value of information)", value: `${rounded(promotion)} a second` },
  ];
}
