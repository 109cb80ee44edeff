import type { ThreePoints } from "../shared/distributions.ts";
import { lognormalParameters } from "../shared/distributions.ts";

/** National wages of one occupation: a tenth earn less than the first, half less than the second, a tenth more than the third. */
interface Occupation {
  title: string;
  code: string;
  wages: ThreePoints;
}

export const WAGE_SOURCE = "US Bureau of Labor Statistics, occupational wages, national";
export const WAGE_DATE = "2024-05";

/** Yearly wages in US dollars, May 2024, by the occupation codes of the US statistics. */
export const OCCUPATIONS = {
  "user-support": { title: "Computer user support", code: "15-1232", wages: [38_780, 60_340, 98_010] },
  "network-support": { title: "Network support", code: "15-1231", wages: [46_010, 73_340, 124_470] },
  administrator: { title: "Network and systems administrator", code: "15-1244", wages: [60_320, 96_800, 150_320] },
  "security-analyst": { title: "Information security analyst", code: "15-1212", wages: [69_660, 124_910, 186_420] },
  "network-architect": { title: "Network architect", code: "15-1241", wages: [79_520, 130_390, 198_030] },
  "database-administrator": { title: "Database administrator", code: "15-1242", wages: [56_820, 104_620, 160_890] },
  "database-architect": { title: "Database architect", code: "15-1243", wages: [81_630, 135_980, 209_990] },
  "systems-analyst": { title: "Systems analyst", code: "15-1211", wages: [63_160, 103_790, 166_030] },
  developer: { title: "Software developer", code: "15-1252", wages: [79_850, 133_080, 211_450] },
  tester: { title: "Software tester", code: "15-1253", wages: [60_690, 102_610, 166_960] },
  "it-manager": {
    title: "Computer and information systems manager",
    code: "11-3021",
    wages: [104_450, 171_200, 239_200],
  },
  trainer: { title: "Training specialist", code: "13-1151", wages: [37_510, 65_850, 120_190] },
} as const satisfies Record<string, Occupation>;

export type OccupationId = keyof typeof OCCUPATIONS;

export const OCCUPATION_IDS = Object.keys(OCCUPATIONS) as OccupationId[];

const QUARTER_POINT = 0.6744897501960817;

/**
 * Upper quartile of an occupation's wages, interpolated on a lognormal curve through the tenths around the median:
 * the statistics used here give only the tenths and the median.
 * @example upperQuartile("administrator") // 123,092
 */
export function upperQuartile(occupation: OccupationId): number {
  const [p10, p50, p90] = OCCUPATIONS[occupation].wages;
  return p50 * Math.exp(QUARTER_POINT * lognormalParameters([p10, p90]).spread);
}
