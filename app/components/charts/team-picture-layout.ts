/** Somebody in the picture. Percentiles 0–100. */
export interface PicturedPerson {
  key: string;
  name: string;
  /** Technical level, 0–5; null where too little is rated. */
  level: number | null;
  low: number;
  high: number;
  /** Best guess of managerial competence; null where too little is known for one. */
  point: number | null;
  starFlag: boolean;
}

interface Label {
  x: number;
  y: number;
  anchor: "start" | "end";
}

export interface PlacedPerson {
  person: PicturedPerson;
  x: number;
  /** Null where no free place is left: the name then stands in the table alone. */
  label: Label | null;
}

export interface LanePerson {
  person: PicturedPerson;
  x: number;
  y: number;
  label: Label;
}

export interface TeamPictureLayout {
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  laneTop: number;
  laneBottom: number;
  /** Where the scale of levels begins: left of it stand those whose level is not known. */
  scaleLeft: number;
  levels: number[];
  xOf: (level: number) => number;
  yOf: (percentile: number) => number;
  placed: PlacedPerson[];
  lane: LanePerson[];
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MARGIN = { left: 34, right: 14, top: 26 };
const ROW = 20;
const AXIS = 40;
const MOST_SHIFT = 18;
const BAR = 9;
const HIGHEST = 5;
/** Room for estimates; where there are none the scale alone is enough. */
const PLOT = { wide: 380, compact: 300, empty: 110 };

export const nameOf = ({ name, starFlag }: PicturedPerson): string => (starFlag ? `★ ${name}` : name);
const widthOf = (person: PicturedPerson, compact: boolean) => nameOf(person).length * (compact ? 6 : 6.6);
const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Bars of the same level stand beside each other, a little off their place, so that none hides another. */
function spreadOut(people: PicturedPerson[], placeOf: (person: PicturedPerson, nth: number) => number) {
  let last = Number.NEGATIVE_INFINITY;
  return people
    .map((person, nth) => ({ person, own: placeOf(person, nth) }))
    .sort((a, b) => a.own - b.own || a.person.name.localeCompare(b.person.name, "en"))
    .map(({ person, own }) => {
      last = Math.max(own, Math.min(last + BAR, own + MOST_SHIFT));
      return { person, x: last };
    });
}

const OFFSETS = [0, -14, 14, -28, 28, -42, 42];

function labelBeside(
  { person, x }: { person: PicturedPerson; x: number },
  y: number,
  { taken, bounds, compact }: { taken: Box[]; bounds: Box; compact: boolean },
): Label | null {
  const width = widthOf(person, compact);
  for (const dy of OFFSETS) {
    for (const anchor of ["start", "end"] as const) {
      const from = anchor === "start" ? x + 8 : x - 8 - width;
      const box = { left: from, right: from + width, top: y + dy - 7, bottom: y + dy + 6 };
      const isInside = box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top;
      if (!isInside || box.bottom > bounds.bottom || taken.some((other) => meets(other, box))) continue;
      taken.push(box);
      return { x: anchor === "start" ? x + 8 : x - 8, y: y + dy + 4, anchor };
    }
  }
  return null;
}

/** Rows of the lane: each name takes the first row in which it fits. */
function fillLane(people: { person: PicturedPerson; x: number }[], top: number, width: number, compact: boolean) {
  const rows: Box[][] = [];
  return people.map(({ person, x }): LanePerson => {
    const text = widthOf(person, compact);
    const anchor = x + 10 + text <= width ? "start" : "end";
    const box = {
      ...{ top: 0, bottom: 1 },
      left: anchor === "start" ? x - 8 : x - 10 - text,
      right: anchor === "start" ? x + 16 + text : x + 8,
    };
    const free = rows.findIndex((row) => !row.some((other) => meets(other, box)));
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), box];
    const y = top + row * ROW + ROW / 2;
    return { person, x, y, label: { x: anchor === "start" ? x + 10 : x - 10, y: y + 4, anchor } };
  });
}

/**
 * Where everybody stands: technical level to the right, managerial competence upwards, and below in a lane of their own
 * those about whom too little is known for an estimate.
 */
export function layOutTeam(
  people: PicturedPerson[],
  { width, compact }: { width: number; compact: boolean },
): TeamPictureLayout {
  const { left, top } = MARGIN;
  const right = width - MARGIN.right;
  const isEmpty = people.every(({ point }) => point === null);
  const bottom = top + (isEmpty ? PLOT.empty : compact ? PLOT.compact : PLOT.wide);
  const unrated = people.filter(({ level }) => level === null);
  const scaleLeft = left + (unrated.length > 0 ? (compact ? 44 : 84) : 0);
  const known = people.flatMap(({ level }) => (level === null ? [] : [level]));
  const lowest = Math.max(0, Math.min(3, Math.floor(Math.min(HIGHEST, ...known))));
  const room = 12;
  const xOf = (level: number) =>
    scaleLeft + room + ((level - lowest) / (HIGHEST - lowest)) * (right - scaleLeft - 2 * room);
  const yOf = (percentile: number) => bottom - (percentile / 100) * (bottom - top);
  const place = (group: PicturedPerson[]) => {
    const strip = group.filter(({ level }) => level === null);
    return spreadOut(group, (person) =>
      person.level === null
        ? left + ((strip.indexOf(person) + 1) / (strip.length + 1)) * (scaleLeft - left)
        : xOf(person.level),
    );
  };
  const estimated = place(people.filter(({ point }) => point !== null));
  const taken = estimated.map(({ person, x }) => {
    const y = yOf(person.point ?? 0);
    return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
  });
  const bounds = { left, right: width, top, bottom };
  const placed = estimated.map((one) => ({
    ...one,
    label: labelBeside(one, yOf(one.person.point ?? 0), { taken, bounds, compact }),
  }));
  const laneTop = bottom + 26;
  const unknown = place(people.filter(({ point }) => point === null));
  const lane = fillLane(unknown, laneTop + 4, width, compact);
  const laneBottom = Math.max(laneTop + ROW + 8, ...lane.map(({ y }) => y + ROW / 2 + 4));
  const levels = Array.from({ length: HIGHEST - lowest + 1 }, (_, step) => lowest + step);
  const height = laneBottom + AXIS;
  return { height, left, right, top, bottom, laneTop, laneBottom, scaleLeft, levels, xOf, yOf, placed, lane };
}
