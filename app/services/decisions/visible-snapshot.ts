import { type Reach, reaches } from "#app/services/shared/reach.server.ts";
import type { DecisionSnapshot, FrozenPerson } from "./decision-snapshot.ts";

/** The frozen person without anybody outside the reach: no candidate beside, no successor, no comparison. */
function limit(person: FrozenPerson, reach: Reach): FrozenPerson {
  const { others, ...input } = person.input;
  const { breakEvenAdvantage } = person.result;
  const kept = others?.filter(({ id }) => reaches(reach, id));
  const compared = Object.entries(breakEvenAdvantage ?? {}).filter(([id]) => reaches(reach, id));
  return {
    ...person,
    input: kept?.length ? { ...input, others: kept } : input,
    result: { ...person.result, breakEvenAdvantage: breakEvenAdvantage && Object.fromEntries(compared) },
    lost: person.lost.map((entry) => ({
      ...entry,
      successors: entry.successors.filter((id) => reaches(reach, id)),
    })),
  };
}

/** A snapshot as a reader with this reach may see it; for everybody's it is the snapshot itself. */
export function visibleSnapshot(snapshot: DecisionSnapshot, reach: Reach): DecisionSnapshot {
  if (reach === "all") return snapshot;
  return {
    ...snapshot,
    candidate: limit(snapshot.candidate, reach),
    others: snapshot.others.filter(({ personId }) => reaches(reach, personId)).map((other) => limit(other, reach)),
  };
}
