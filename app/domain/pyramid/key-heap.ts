/** Numbers of people in the order of a key: the highest or the lowest first, equal keys by number. */
export interface KeyHeap {
  /** Takes in the people 0 … count − 1; in time proportional to their number. */
  fill(keys: Float64Array, count: number): void;
  /** The first of those left, who leaves the heap; −1 when nobody is left. */
  take(): number;
}

/** A binary heap whose memory is taken once: ten thousand people are put in order again every year. */
export function createKeyHeap(capacity: number, first: "highest" | "lowest"): KeyHeap {
  const order = new Int32Array(capacity);
  const sign = first === "highest" ? 1 : -1;
  let keys = new Float64Array(0);
  let size = 0;

  function comesBefore(a: number, b: number): boolean {
    const difference = sign * (keys[a]! - keys[b]!);
    return difference > 0 || (difference === 0 && a < b);
  }

  function sink(from: number): void {
    const person = order[from]!;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && comesBefore(order[child + 1]!, order[child]!)) child++;
      if (!comesBefore(order[child]!, person)) break;
      order[place] = order[child]!;
      place = child;
    }
    order[place] = person;
  }

  return {
    fill(newKeys, count) {
      keys = newKeys as Float64Array<ArrayBuffer>;
      size = count;
      for (let i = 0; i < count; i++) order[i] = i;
      for (let i = (count >> 1) - 1; i >= 0; i--) sink(i);
    },
    take() {
      if (size === 0) return -1;
      const taken = order[0]!;
      size--;
      order[0] = order[size]!;
      if (size > 1) sink(0);
      return taken;
    },
  };
}
