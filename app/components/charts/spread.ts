/** Moves sorted positions apart to a least gap, keeping their order and, as far as it goes, their middle. */
export function spread(sorted: number[], gap: number): number[] {
  const places = [...sorted];
  for (let index = 1; index < places.length; index++) {
    places[index] = Math.max(places[index] as number, (places[index - 1] as number) + gap);
  }
  const shift = mean(sorted) - mean(places);
  return places.map((place) => place + shift);
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}
