import type { PyramidStudy, StudyInput } from "#app/domain/pyramid/study-pyramid.ts";
import { shortenStudy } from "#app/domain/pyramid/study-size.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { keptComputation } from "#app/services/simulation/kept-computation.server.ts";
import { loadOwnLevels } from "./load-own-levels.server.ts";

/** Seats from one year to the next that a server computes for one look: about a second of one thread. */
const MOST_SEAT_YEARS = 15_000_000;

export const pyramidStudies = keptComputation<StudyInput, PyramidStudy>("study");

/** The study in the size that a server may spend on a look, and the levels of the reader's own reporting line. */
export async function loadLaboratory(context: ServiceContext, input: StudyInput) {
  const [own, study] = await Promise.all([
    loadOwnLevels(context),
    pyramidStudies.compute(shortenStudy(input, MOST_SEAT_YEARS)),
  ]);
  return { own, study };
}
