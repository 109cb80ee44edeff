import { describe, expect, it } from "vitest";
import { layOutTeam, type PicturedPerson } from "#app/components/charts/team-picture-layout.ts";

const person = (n: number, rest: Partial<PicturedPerson> = {}): PicturedPerson => ({
  key: String(n),
  name: `Person number ${n}`,
  level: 2 + (n % 30) / 10,
  low: 20,
  high: 80,
  point: 10 + ((n * 37) % 80),
  starFlag: false,
  ...rest,
});
const ROOM = { width: 940, compact: false };
const many = (count: number, rest: Partial<PicturedPerson> = {}) =>
  Array.from({ length: count }, (_, n) => person(n, rest));

describe("the layout of a team picture", () => {
  it("puts technical level to the right and competence upwards, on the scale that it draws", () => {
    const layout = layOutTeam([person(1, { level: 3, point: 50 }), person(2, { level: 5, point: 90 })], ROOM);
    const [first, second] = layout.placed;
    expect(first?.x).toBeCloseTo(layout.xOf(3), 6);
    expect(second?.x).toBeCloseTo(layout.xOf(5), 6);
    expect(layout.yOf(90)).toBeLessThan(layout.yOf(50));
    expect(layout.yOf(0)).toBe(layout.bottom);
  });

  it("keeps those without an estimate in the lane, whatever their level", () => {
    const layout = layOutTeam([person(1, { point: null }), person(2, { point: null, level: null }), person(3)], ROOM);
    expect(layout.placed.map(({ person: { key } }) => key)).toEqual(["3"]);
    expect(layout.lane.map(({ person: { key } }) => key).sort()).toEqual(["1", "2"]);
    for (const { y } of layout.lane) expect(y).toBeGreaterThan(layout.bottom);
    expect(layout.lane.find(({ person: { key } }) => key === "2")?.x).toBeLessThan(layout.scaleLeft);
  });

  it("names all of sixty people in the lane without one name over another, also on a narrow screen", () => {
    for (const room of [ROOM, { width: 330, compact: true }]) {
      const { lane } = layOutTeam(many(60, { point: null }), room);
      expect(lane).toHaveLength(60);
      const boxes = lane.map(({ person: { name }, label: { x, anchor }, y }) => {
        const width = name.length * 6;
        return { y, left: anchor === "start" ? x : x - width, right: anchor === "start" ? x + width : x };
      });
      const over = boxes.flatMap((a, n) =>
        boxes.slice(n + 1).filter((b) => a.y === b.y && a.left < b.right && b.left < a.right),
      );
      expect(over).toEqual([]);
    }
  });

  it("draws intervals of one level beside each other, near their place", () => {
    const { placed, xOf } = layOutTeam(many(3, { level: 4 }), ROOM);
    const xs = placed.map(({ x }) => x);
    expect(new Set(xs).size).toBe(3);
    for (const x of xs) expect(Math.abs(x - xOf(4))).toBeLessThanOrEqual(18);
  });

  it("names most of fourteen people, and never two in one place", () => {
    const { placed } = layOutTeam(many(14), ROOM);
    const labels = placed.flatMap(({ label }) => (label ? [`${label.x} ${label.y} ${label.anchor}`] : []));
    expect(labels.length).toBeGreaterThanOrEqual(12);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
