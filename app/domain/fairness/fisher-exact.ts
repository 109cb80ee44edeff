/** Tables whose probability exceeds the observed one by no more than this are as rare as it: rounding must not tell them apart. */
const LOG_TIE = Math.log1p(1e-7);
/** A table e^60 times rarer than the observed one adds nothing to the sum that a number could hold. */
const LOG_NEGLIGIBLE = -60;

/** Selected and candidates of one of the two rows of a table. */
export interface SelectedOf {
  selected: number;
  candidates: number;
}

/** Sum of e^(value − largest), kept so that no size of the values can overflow it. */
class LogSum {
  largest = Number.NEGATIVE_INFINITY;
  scaled = 0;

  add(value: number): void {
    if (value <= this.largest) {
      this.scaled += Math.exp(value - this.largest);
      return;
    }
    this.scaled = this.scaled * Math.exp(this.largest - value) + 1;
    this.largest = value;
  }

  get log(): number {
    return this.largest + Math.log(this.scaled);
  }
}

/**
 * Two-sided p of Fisher's exact test for two groups, of which a and b were selected: with all margins fixed, the
 * summed probability of every table that is at most (1 + 1e-7) times as likely as the observed one (the rule of R).
 * Every table is weighed against the observed one by logarithms of exact ratios, so that tables of millions neither
 * overflow nor lose ties. Counts are whole, 0 ≤ selected ≤ candidates. A single possible table gives 1.
 * Source: R. A. Fisher 1935; two-sided rule as in R's fisher.test.
 * @example fisherTwoSided({ selected: 6, candidates: 30 }, { selected: 2, candidates: 20 }) // 0.45009
 */
export function fisherTwoSided(a: SelectedOf, b: SelectedOf): number {
  const selected = a.selected + b.selected;
  const lowest = Math.max(0, selected - b.candidates);
  const highest = Math.min(a.candidates, selected);
  const all = new LogSum();
  const asRare = new LogSum();
  const count = (logWeight: number) => {
    all.add(logWeight);
    if (logWeight <= LOG_TIE) asRare.add(logWeight);
  };
  const logStepUp = (x: number) =>
    Math.log(((a.candidates - x) / (x + 1)) * ((selected - x) / (b.candidates - selected + x + 1)));

  count(0);
  let logWeight = 0;
  for (let x = a.selected; x < highest; x++) {
    const step = logStepUp(x);
    logWeight += step;
    count(logWeight);
    if (step < 0 && logWeight < LOG_NEGLIGIBLE) break;
  }
  logWeight = 0;
  for (let x = a.selected - 1; x >= lowest; x--) {
    const step = -logStepUp(x);
    logWeight += step;
    count(logWeight);
    if (step < 0 && logWeight < LOG_NEGLIGIBLE) break;
  }
  return Math.min(1, Math.exp(asRare.log - all.log));
}
