import type { ProfileFit, RequirementVerdict } from "#app/domain/competency/gap.ts";
import type { LadderShape } from "#app/domain/competency/ladder/ladder-shape.ts";
import type { CareerTrack } from "#app/domain/shared/vocabulary.ts";
import { formatCount } from "#app/lib/format.ts";

export const TRACK_NAMES: Record<CareerTrack, string> = { specialist: "Specialist", management: "Management" };

export const TRACK_DETAILS: Record<CareerTrack, string> = {
  specialist: "grows in what they know and can solve, and leads nobody",
  management: "answers for the work of others",
};

export const GAP_WORDS: Record<RequirementVerdict, string> = {
  meets: "Probably meets",
  short: "Clearly short",
  unclear: "Not clear",
  unknown: "Unknown",
};

export const FIT_WORDS: Record<ProfileFit["verdict"], string> = {
  meets: "Probably meets",
  short: "Clearly short",
  unknown: "Cannot be told yet",
};

/** "4 to 6 of 7 met": from what is met for sure to what is if everything open turns out well. */
export function metWords({ met: [least, most], total }: Pick<ProfileFit, "met" | "total">): string {
  return `${least === most ? least : `${least} to ${most}`} of ${total} met`;
}

/** What the ladder says about both ways up. */
export function ladderFinding({ top, ends, rungs }: LadderShape<unknown>): string {
  const highest = rungs[0]?.rung ?? 0;
  switch (ends) {
    case "level":
      return `Both tracks end on rung ${highest}: a specialist goes as high as a manager without leading anybody.`;
    case "specialist-lower":
      return `The specialist track ends on rung ${top.specialist} of ${highest}: whoever wants to go higher has to lead. A specialist role on rung ${highest} would change that.`;
    case "management-lower":
      return `The management track ends on rung ${top.management}, the specialist track on rung ${top.specialist}: nobody has to lead in order to go higher.`;
    case "one-track":
      return top.specialist === null
        ? `All roles are on the management track: nobody goes up without leading. ${formatCount(highest, "rung", "rungs")} are in use.`
        : "All roles are on the specialist track: there is no role yet that answers for the work of others.";
    case "empty":
      return "There is no role yet.";
  }
}
