// The innermost loops, each a small function of its own: engines compile these early and keep them compiled, which a
// long loop inside a large function does not get. Arrays of one call have the same length.

/** Smallest and largest value of the last accumulation. */
export interface Extent {
  low: number;
  high: number;
}

/** total += cost and present += discount·cost; notes the smallest and largest total. */
export function accumulate(
  cost: Float64Array,
  discount: number,
  total: Float64Array,
  present: Float64Array,
  extent: Extent,
): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < cost.length; i++) {
    const amount = cost[i]!;
    const reached = total[i]! + amount;
    total[i] = reached;
    present[i] = present[i]! + discount * amount;
    low = reached < low ? reached : low;
    high = reached > high ? reached : high;
  }
  extent.low = low;
  extent.high = high;
}

/** out += part. */
export function addPart(part: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = out[i]! + part[i]!;
}

/** out += max(floor, value·factor), everything but the values the same in all trials. */
export function addScaled(values: Float64Array, factor: number, floor: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    const cost = values[i]! * factor;
    out[i] = out[i]! + (cost < floor ? floor : cost);
  }
}

/** out += max(floor, value·factor) with a factor per trial. */
export function addProducts(values: Float64Array, factors: Float64Array, floor: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    const cost = values[i]! * factors[i]!;
    out[i] = out[i]! + (cost < floor ? floor : cost);
  }
}

/** out += max(floor, value·factor) with a factor and a floor per trial. */
export function addFloored(values: Float64Array, factors: Float64Array, floors: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    const cost = values[i]! * factors[i]!;
    const floor = floors[i]!;
    out[i] = out[i]! + (cost < floor ? floor : cost);
  }
}

/** values ·= factors, for growth from month to month and from year to year. */
export function multiplyBy(values: Float64Array, factors: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = values[i]! * factors[i]!;
}

/** Notes for each value which of the equal-width buckets from `low` it lies in, and how many lie in each. */
export function countBuckets(
  values: Float64Array,
  low: number,
  scale: number,
  bucketOf: Uint16Array,
  sizes: Int32Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const bucket = ((values[i]! - low) * scale) | 0;
    bucketOf[i] = bucket;
    sizes[bucket] = sizes[bucket]! + 1;
  }
}

/** Collects the values whose bucket is wanted into `found`, in any order, and returns how many there are. */
export function gather(values: Float64Array, bucketOf: Uint16Array, wanted: Uint8Array, found: Float64Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (wanted[bucketOf[i]!] === 1) {
      found[count] = values[i]!;
      count += 1;
    }
  }
  return count;
}
