const steps = [1, 2, 2.5, 5, 10];

/**
 * Round values from at or below `least` to at or above `most`, about `count` of them: 0, 1, 2 or −50, 0, 50.
 * Equal ends give that one value; zero is always hit exactly when it lies inside.
 * @example niceTicks(-0.2, 0.26, 6) // [-0.2, -0.1, 0, 0.1, 0.2, 0.3]
 */
export function niceTicks(least: number, most: number, count: number): number[] {
  if (!(most > least)) return [least];
  const rough = (most - least) / Math.max(1, count - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((candidate) => candidate * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
