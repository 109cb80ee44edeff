import type { Ladder } from "./ladder-profile.ts";
import { LARGER_FIRM_MANAGERS } from "./larger-firm-managers.ts";
import { LARGER_FIRM_SPECIALISTS } from "./larger-firm-specialists.ts";
import { SMALL_FIRM_PROFILES } from "./small-firm-ladder.ts";

export const LADDER_IDS = ["small-firm", "larger-firm"] as const;
export type LadderId = (typeof LADDER_IDS)[number];

export type LadderProfileCode =
  | (typeof SMALL_FIRM_PROFILES)[number]["code"]
  | (typeof LARGER_FIRM_SPECIALISTS)[number]["code"]
  | (typeof LARGER_FIRM_MANAGERS)[number]["code"];

/** Ready roles to begin with; each can be changed, added to or archived later. */
export const LADDERS: Readonly<Record<LadderId, Ladder>> = {
  "small-firm": {
    name: "Small firm",
    description: "Five roles on three rungs, for a team in which everybody does a bit of everything.",
    profiles: SMALL_FIRM_PROFILES,
  },
  "larger-firm": {
    name: "Larger firm",
    description: "Fifteen roles on five rungs, for a department with teams of its own.",
    profiles: [...LARGER_FIRM_SPECIALISTS, ...LARGER_FIRM_MANAGERS],
  },
};
