// The random generator is the one outside import in the domain: pure-rand is a pure library (a state in, a number
// out), and a scenario has to give the same draws on the server, in the browser and in a check years later.
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

const TWO_TO_32 = 4294967296;
const DISCARDED_DRAWS = 20;

/** A seeded sequence of random numbers that nobody else draws from. */
export interface RandomStream {
  /** Whole number from 0 to 2³² − 1. */
  whole(): number;
  /** Strictly between 0 and 1. */
  uniform(): number;
  /** Whole number from 0 to below − 1. */
  below(limit: number): number;
}

/** One uniform per trial, one trial in each of n equal slices of 0–1, in random order. */
export interface StratifiedUniforms {
  values: Float64Array;
  /** The slice (0 … n−1) that each trial fell into, which is also the rank of its value. */
  slices: Int32Array;
}

function hashText(text: string): [number, number, number, number] {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0x6a09e667;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ unit, 0x85ebca6b);
    b = c ^ Math.imul(b ^ unit, 0xc2b2ae35);
    c = d ^ Math.imul(c ^ unit, 0x27d4eb2f);
    d = a ^ Math.imul(d ^ unit, 0x165667b1);
  }
  return [mix(a ^ (c >>> 15)), mix(b ^ (d >>> 13)), mix(c + a), mix(d + b) | 1];
}

function mix(word: number): number {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) | 0;
}

/**
 * The stream of one input: the same seed and name give the same numbers everywhere, and a new name leaves all other
 * streams as they are. Seed and name are hashed into the generator's whole state and the first 20 draws are dropped,
 * because neighbouring raw seeds start alike. Any finite seed is taken.
 * @example randomStream(7, "users").whole() // 2543122158
 */
export function randomStream(seed: number, name: string): RandomStream {
  const generator = xoroshiro128plusFromState(hashText(`${seed}\u0000${name}`));
  for (let i = 0; i < DISCARDED_DRAWS; i++) generator.next();
  const whole = () => generator.next() >>> 0;
  return {
    whole,
    uniform: () => (whole() + 0.5) / TWO_TO_32,
    below: (limit) => Math.floor((whole() / TWO_TO_32) * limit),
  };
}

/**
 * Stratified uniforms (Latin hypercube): trial i gets (slice + jitter)/n with the slices in random order. Each value
 * alone is exactly uniform and two inputs stay independent, but means and percentiles settle much sooner than with
 * plain draws. Values lie strictly between 0 and 1.
 * @example stratifiedUniforms(randomStream(1, "fee"), 4).slices // the whole numbers 0 … 3 in some order
 */
export function stratifiedUniforms(stream: RandomStream, count: number): StratifiedUniforms {
  const slices = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const j = stream.below(i + 1);
    slices[i] = slices[j]!;
    slices[j] = i;
  }
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = (slices[i]! + stream.uniform()) / count;
  return { values, slices };
}
