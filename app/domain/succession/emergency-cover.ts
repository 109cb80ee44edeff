/** What is on record about somebody who could stand in for a few weeks. */
export interface StandInRecord {
  personId: string;
  /** People who report to them today. */
  leads: number;
  /** Lead trials, each with its length in months and its last day. */
  trials: readonly { months: number; until: string }[];
  /** Whether an interview, a work sample or an assessment centre about leading is on record. */
  isAssessed: boolean;
}

export interface EmergencyCover {
  /** Have led: today, or on trial. In the order given. */
  practised: StandInRecord[];
  /** Known from interviews or samples alone. In the order given. */
  assessedOnly: string[];
}

/**
 * Who could hold a seat for about four weeks, from the record alone: whoever leads people today or has led on trial; and
 * apart from them those whose leading was only assessed. No score is looked at and nobody is ranked; nothing on record
 * means not known, not unfit. Our judgement: four weeks need practice, not promise.
 * @example emergencyCover([{ personId: "a", leads: 0, trials: [{ months: 6, until: "2026-05-01" }], isAssessed: true }])
 * // { practised: [a], assessedOnly: [] }
 */
export function emergencyCover(near: readonly StandInRecord[]): EmergencyCover {
  const hasPractice = ({ leads, trials }: StandInRecord) => leads > 0 || trials.length > 0;
  return {
    practised: near.filter(hasPractice),
    assessedOnly: near.filter((one) => !hasPractice(one) && one.isAssessed).map(({ personId }) => personId),
  };
}
