import { PUBLISHED_PYRAMID, type PyramidInput } from "#app/domain/pyramid/pyramid-input.ts";
import { runPyramid } from "#app/domain/pyramid/run-pyramid.ts";
import { randomStream } from "#app/domain/shared/random.ts";
import type { BenchRow } from "./bench-row.ts";

const LARGE = [10, 90, 400, 1_500, 3_000, 5_000];

function millisecondsOf(work: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

/** Ten million random numbers: what the same machine needs at the same moment for work that never changes. */
function yardstick(): number {
  return millisecondsOf(() => {
    const stream = randomStream(1, "yardstick");
    for (let i = 0; i < 10_000_000; i++) stream.uniform();
  }, 3);
}

/** 16 runs of 600 years, one thread: the published pyramid, and one of ten thousand seats. */
export async function benchPyramid(): Promise<BenchRow[]> {
  const input: PyramidInput = {
    ...PUBLISHED_PYRAMID,
    transfer: "peter",
    tau: 0,
    strategy: "best",
    share: 0.5,
    validity: 0.5,
    years: 600,
    runs: 16,
    seed: 1,
    draws: "truncated",
  };
  const measure = yardstick();
  const row = (name: string, milliseconds: number): BenchRow => ({
    name,
    value: `${milliseconds.toFixed(0)} ms`,
    note: `${(milliseconds / measure).toFixed(2)} times ten million random numbers`,
  });
  return [
    row(
      "Pyramid, 160 seats × 600 years × 16 runs",
      millisecondsOf(() => runPyramid(input), 5),
    ),
    row(
      "Pyramid, 10,000 seats × 600 years × 16 runs",
      millisecondsOf(() => runPyramid({ ...input, levels: LARGE }), 1),
    ),
  ];
}
