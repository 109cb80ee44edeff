import { isRecordId } from "#app/services/people/record-id.ts";
import type { GatheredFunction, GatheredPlan } from "./gather-plan.server.ts";

/** A function as the plan shows it: names instead of ids, for readers who see everybody. */
export function shownFunction(
  { row, competencies, cover, decision, strongest, duties, gate, seatHolder, usual }: GatheredFunction,
  nameOf: (personId: string) => string,
) {
  const competencyName = (id: string) => competencies.find(({ competencyId }) => competencyId === id)?.name ?? "";
  const { id, code, name, operatingWork, accountableSeat, scores, version } = row;
  return {
    ...{ id, name, operatingWork, accountableSeat, scores, version, usual, seatHolder, decision, strongest, gate },
    isBuiltIn: code !== null,
    isSwitchedOff: row.switchedOffAt !== null,
    duties,
    cover:
      cover.state === "known"
        ? {
            ...cover,
            sole: cover.sole.map((one) => ({
              competency: competencyName(one.competencyId),
              person: nameOf(one.personId),
            })),
            unrated: cover.unrated.map(competencyName),
          }
        : cover.state === "nobody-rated"
          ? { ...cover, unrated: cover.unrated.map(competencyName) }
          : cover,
  };
}

export type ShownFunction = ReturnType<typeof shownFunction>;

export function namesIn({ people }: Pick<GatheredPlan, "people">): (personId: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId) ?? "somebody who has left";
}

/** The function of this id in the plan; null outside the organisation. */
export const functionIn = (plan: GatheredPlan, functionId: string): GatheredFunction | null =>
  isRecordId(functionId) ? (plan.functions.find(({ row }) => row.id === functionId) ?? null) : null;
