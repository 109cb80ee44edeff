import { OLDEST } from "./competence.ts";
import { createKeyHeap, type KeyHeap } from "./key-heap.ts";

/** Below this competence a person leaves within the year: Pluchino and others 2010. */
const LEAVES_BELOW = 4;

/** The people of one level, one number a person in each list; the first `count` places are taken. */
export interface LevelPeople {
  seats: number;
  count: number;
  competence: Float64Array;
  age: Uint8Array;
  /** Competence one level up, and the sign of it that the firm has; only `evidence` draws them. */
  nextCompetence: Float64Array;
  signal: Float64Array;
  /** Marks those who are about to leave this level, for good or for a seat above. */
  isGoing: Uint8Array;
  best: KeyHeap;
  worst: KeyHeap;
}

export function createLevelPeople(seats: number): LevelPeople {
  return {
    seats,
    count: 0,
    competence: new Float64Array(seats),
    age: new Uint8Array(seats),
    nextCompetence: new Float64Array(seats),
    signal: new Float64Array(seats),
    isGoing: new Uint8Array(seats),
    best: createKeyHeap(seats, "highest"),
    worst: createKeyHeap(seats, "lowest"),
  };
}

/** Everybody is a year older; who is below competence 4 or above age 60 leaves. */
export function passYear(level: LevelPeople): void {
  const { competence, age, isGoing, count } = level;
  let isAnybodyGoing = false;
  for (let person = 0; person < count; person++) {
    age[person] = age[person]! + 1;
    if (competence[person]! >= LEAVES_BELOW && age[person]! <= OLDEST) continue;
    isGoing[person] = 1;
    isAnybodyGoing = true;
  }
  if (isAnybodyGoing) letGo(level);
}

/** Takes out those who are going and closes the gaps; the others keep their order. */
export function letGo(level: LevelPeople): void {
  const { competence, age, nextCompetence, signal, isGoing, count } = level;
  let kept = 0;
  for (let person = 0; person < count; person++) {
    if (isGoing[person] === 1) {
      isGoing[person] = 0;
      continue;
    }
    competence[kept] = competence[person]!;
    age[kept] = age[person]!;
    nextCompetence[kept] = nextCompetence[person]!;
    signal[kept] = signal[person]!;
    kept++;
  }
  level.count = kept;
}
