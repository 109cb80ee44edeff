import { decodeCell } from "#app/domain/competency/cell-code.ts";

export interface CellFlags {
  sole: boolean;
  /** The level goes under the what-if. */
  goes: boolean;
  startsGroup: boolean;
}

export interface CellLook {
  sign: string;
  className: string;
}

const looks = new Map<number, CellLook>();

/** Names a look by number: cells of the same look are told apart from others without touching the page. */
export const lookKey = (code: string, { sole, goes, startsGroup }: CellFlags): number =>
  code.charCodeAt(0) * 8 + (sole ? 4 : 0) + (goes ? 2 : 0) + (startsGroup ? 1 : 0);

/** Text and classes of a look; a few hundred at most, each made once. */
export function lookOf(key: number): CellLook {
  const known = looks.get(key);
  if (known) return known;
  const cell = decodeCell(String.fromCharCode(key >> 3));
  const { state, level } = cell;
  const letter = { fresh: `l${level}`, stale: `l${level} s`, claimed: "c", hidden: "h", unknown: "u" }[state];
  const sign = { fresh: `${level}`, stale: `${level}`, claimed: `${level}?`, hidden: "·", unknown: "?" }[state];
  const classes = [
    "pool-cell",
    letter,
    key & 4 ? "x" : "",
    key & 2 && state !== "unknown" ? "o" : "",
    key & 1 ? "g" : "",
  ];
  const look = { sign, className: classes.filter(Boolean).join(" ") };
  looks.set(key, look);
  return look;
}
