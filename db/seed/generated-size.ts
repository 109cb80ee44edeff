/** What a generated company is made from, besides the day: the same four numbers give the same company. */
export interface GeneratedSize {
  /** Members of the IT team; whoever they report to outside IT comes on top. */
  people: number;
  /** Technical and leadership competencies together. */
  competencies: number;
  seed: number;
  /** How far back the oldest ratings lie. */
  historyMonths: number;
}

export const SIZE_LIMITS: Readonly<Record<keyof GeneratedSize, { least: number; most: number }>> = {
  people: { least: 1, most: 20_000 },
  competencies: { least: 1, most: 500 },
  seed: { least: 0, most: 999_999 },
  historyMonths: { least: 1, most: 120 },
};

export const DEFAULT_SIZE: GeneratedSize = { people: 120, competencies: 60, seed: 1, historyMonths: 24 };

/** Marks the organisation, and names the one that is there already. */
export const generatedKey = ({ people, competencies, seed, historyMonths }: GeneratedSize): string =>
  `generated-${people}-${competencies}-${historyMonths}-${seed}`;
