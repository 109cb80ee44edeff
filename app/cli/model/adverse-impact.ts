import { z } from "zod";
import { adverseImpact } from "#app/domain/fairness/adverse-impact.ts";
import type { GroupCount } from "#app/domain/fairness/selection-rates.ts";
import { objectOf, parseInput, someText, wholeNumberBetween } from "./input.ts";

const MOST_CANDIDATES = 100_000_000;

const group = objectOf({
  name: someText(),
  candidates: wholeNumberBetween(1, MOST_CANDIDATES),
  selected: wholeNumberBetween(0, MOST_CANDIDATES),
}).superRefine(({ candidates, selected }, context) => {
  if (selected <= candidates) return;
  context.addIssue({ code: "custom", path: ["selected"], message: `expected at most the ${candidates} candidates` });
}) satisfies z.ZodType<GroupCount>;

const adverseImpactInput = objectOf({
  groups: z
    .array(group, "expected a list")
    .min(1, "expected at least one group")
    .superRefine((groups, context) => {
      const names = new Set<string>();
      groups.forEach(({ name }, i) => {
        if (names.has(name)) context.addIssue({ code: "custom", path: [i, "name"], message: "stands there twice" });
        names.add(name);
      });
    }),
});

/** `adverse-impact`: selection rates of groups against four fifths of the highest, with Fisher's exact test. */
export function runAdverseImpactCommand(input: unknown): unknown {
  return adverseImpact(parseInput(adverseImpactInput, input).groups);
}
