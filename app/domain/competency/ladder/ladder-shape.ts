import { CAREER_TRACKS, type CareerTrack } from "../../shared/vocabulary.ts";

export interface PlacedProfile {
  track: CareerTrack;
  rung: number;
  title: string;
}

export interface LadderRung<Profile> {
  rung: number;
  specialist: Profile[];
  management: Profile[];
}

/** How the tracks end: side by side, one below the other, or one of them missing. */
export type LadderEnds = "level" | "specialist-lower" | "management-lower" | "one-track" | "empty";

export interface LadderShape<Profile> {
  /** From the highest rung down to the first; a rung without a role is an empty one, so that heights compare. */
  rungs: LadderRung<Profile>[];
  top: Record<CareerTrack, number | null>;
  ends: LadderEnds;
}

/**
 * Roles as a ladder of two tracks, rungs from the highest down and both tracks at the same height. `ends` says whether
 * the specialist track goes as high as the management one: one that ends lower is a dead end for who does not lead.
 * Titles of one rung come by name. Rungs are whole numbers from 1.
 * @example ladderShape([{ track: "specialist", rung: 2, title: "Engineer" }, { track: "management", rung: 3, title: "Manager" }])
 * // rungs 3, 2, 1; top { specialist: 2, management: 3 }; ends "specialist-lower"
 */
export function ladderShape<Profile extends PlacedProfile>(profiles: readonly Profile[]): LadderShape<Profile> {
  const of = (track: CareerTrack) => profiles.filter((profile) => profile.track === track);
  const topOf = (track: CareerTrack) => (of(track).length ? Math.max(...of(track).map(({ rung }) => rung)) : null);
  const top = { specialist: topOf("specialist"), management: topOf("management") };
  const highest = Math.max(0, ...CAREER_TRACKS.map((track) => top[track] ?? 0));
  const at = (track: CareerTrack, rung: number) =>
    of(track)
      .filter((profile) => profile.rung === rung)
      .sort((a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)));
  return {
    rungs: Array.from({ length: highest }, (_, index) => highest - index).map((rung) => ({
      rung,
      specialist: at("specialist", rung),
      management: at("management", rung),
    })),
    top,
    ends: endsOf(top),
  };
}

function endsOf({ specialist, management }: Record<CareerTrack, number | null>): LadderEnds {
  if (specialist === null && management === null) return "empty";
  if (specialist === null || management === null) return "one-track";
  if (specialist === management) return "level";
  return specialist < management ? "specialist-lower" : "management-lower";
}
