import { randomStream } from "#app/domain/shared/random.ts";
import type { NewCompetency } from "../queries/competencies.ts";
import type { NumberedIds } from "./numbered-ids.ts";

/** Share of leadership competencies in a small set; a large one has all there are. */
const LEADERSHIP_SHARE = 0.25;
const RARE_SHARE = 0.06;
/** Below this size every competency is rare anyway. */
const LEAST_PEOPLE_FOR_RARE = 12;

export interface GeneratedCompetency {
  row: NewCompetency;
  /** Places of the only people who hold it, or null where many may. */
  keepers: number[] | null;
}

const ownApplication = (number: number): Pick<NewCompetency, "name" | "description" | "anchors"> => {
  const name = `Application ${number}`;
  return {
    name: `${name} support`,
    description: `Helps the people who depend on ${name} and keeps its settings right.`,
    anchors: [
      `Has not yet worked with ${name}.`,
      `Answers how-to questions about ${name} from the guide.`,
      `Resolves its common faults and access requests alone.`,
      `Tells data, settings and defect apart and works with its vendor until the fault is closed.`,
      `Changes its settings for a new way of working, tests them with key users and trains them.`,
      `Decides with its owners how ${name} is changed, and when it is retired.`,
    ],
  };
};

/** The catalogue as far as it reaches, technical and leadership mixed, then support of numbered applications. */
export function generateCompetencies(
  { competencies: wanted, people, seed }: { competencies: number; people: number; seed: number },
  catalogue: readonly NewCompetency[],
  ids: NumberedIds,
): GeneratedCompetency[] {
  const leadership = catalogue.filter((row) => row.kind === "leadership");
  const technical = catalogue.filter((row) => row.kind === "technical");
  const leadershipCount = Math.min(leadership.length, Math.floor(wanted * LEADERSHIP_SHARE));
  const pattern = technical.find((row) => row.code === "application-support") ?? technical[0];
  if (!pattern) throw new Error("The catalogue has no technical competency.");
  const rows: NewCompetency[] = Array.from({ length: wanted - leadershipCount }, (_, place) => {
    const known = technical[place];
    const number = place - technical.length + 1;
    return known ?? { ...pattern, ...ownApplication(number), code: null, isCritical: number % 10 === 1 };
  });
  return [...rows, ...leadership.slice(0, leadershipCount)].map((row, place) => ({
    row: { ...row, id: ids.idOf("competency", place), organisationId: ids.idOf("organisation", 0), position: place },
    keepers: row.kind === "technical" && people >= LEAST_PEOPLE_FOR_RARE ? keepersOf(place, people, seed) : null,
  }));
}

/** Nobody, one or two people: what makes the cover of a large company thin in places. */
function keepersOf(place: number, people: number, seed: number): number[] | null {
  const stream = randomStream(seed, `competency ${place}`);
  if (stream.uniform() >= RARE_SHARE) return null;
  const count = [0, 1, 1, 2][stream.below(4)] ?? 0;
  return Array.from({ length: count }, () => stream.below(people));
}
