import { describe, expect, it } from "vitest";
import { catalogueRows } from "#app/services/competencies/add-catalogue.server.ts";
import { generateCompany } from "#db/seed/generated-company.ts";
import type { GeneratedRatings } from "#db/seed/generated-ratings.ts";
import type { GeneratedSize } from "#db/seed/generated-size.ts";

const TODAY = "2026-11-22";
const SIZE: GeneratedSize = { people: 150, competencies: 60, seed: 7, historyMonths: 24 };
const catalogue = catalogueRows("", "standard", new Date(`${TODAY}T08:00:00Z`)).map((row, at) => ({
  ...row,
  id: `c${at}`,
}));

const company = (size: Partial<GeneratedSize> = {}, today = TODAY) =>
  generateCompany({ ...SIZE, ...size }, today, catalogue);

function ratingsOf({ ratings }: ReturnType<typeof company>): GeneratedRatings {
  const all: GeneratedRatings = { person: [], competency: [], source: [], level: [], assessor: [], daysAgo: [] };
  for (const batch of ratings(1_000)) {
    for (const column of Object.keys(all) as (keyof GeneratedRatings)[]) all[column].push(...batch[column]);
  }
  return all;
}

const rowsOf = (made: ReturnType<typeof company>) => ({
  ...made,
  ids: made.ids.prefix,
  ratings: ratingsOf(made),
});

describe("a generated company", () => {
  it("is the same for the same size, seed and day", () => {
    expect(rowsOf(company())).toEqual(rowsOf(company()));
  });

  it("is another one for another seed, and the same one day later but for its dates", () => {
    expect(ratingsOf(company({ seed: 8 }))).not.toEqual(ratingsOf(company()));
    expect(ratingsOf(company({}, "2026-11-23"))).toEqual(ratingsOf(company()));
    expect(company({}, "2026-11-23").people[1]?.startedOn).not.toBe(company().people[1]?.startedOn);
  });

  it.each([1, 2, 7, 8, 55, 150, 700])("has %i members in one tree, managers before their reports", (people) => {
    const made = company({ people });
    const members = made.people.filter((person) => person.kind === "member");
    expect(members).toHaveLength(people);
    const seen = new Set<string>();
    for (const person of made.people) {
      if (person.managerId) expect(seen.has(person.managerId)).toBe(true);
      seen.add(person.id);
    }
    expect(made.people.filter((person) => !person.managerId)).toHaveLength(1);
    expect(made.owner.personId).toBe(made.people[0]?.id);
  });

  it("gives everybody a name and a number of their own, in a company of thousands too", () => {
    const { people } = company({ people: 9_000, competencies: 1 });
    expect(new Set(people.map(({ name }) => name)).size).toBe(9_001);
    expect(new Set(people.map(({ employeeNumber }) => employeeNumber)).size).toBe(9_001);
    expect(new Set(people.map(({ id }) => id)).size).toBe(9_001);
  });

  it("has as many competencies as asked for, beyond the catalogue those of numbered applications", () => {
    for (const competencies of [1, 4, 30, 47, 200]) {
      const rows = company({ competencies }).competencies;
      expect(rows).toHaveLength(competencies);
      expect(new Set(rows.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(competencies);
    }
    const { competencies } = company({ competencies: 200 });
    expect(competencies.map(({ name }) => name)).toContain("Application 12 support");
    expect(competencies.filter(({ kind }) => kind === "leadership")).toHaveLength(12);
  });

  it("rates on each scale, by people who stand where their source says, never before somebody had settled in", () => {
    const made = company();
    const { person, competency, source, level, assessor, daysAgo } = ratingsOf(made);
    const byPlace = [...made.people.slice(1), made.people[0]];
    expect(person.length).toBeGreaterThan(150 * 60 * 0.8);
    const mistakes = person.filter((place, at) => {
      const least = made.competencies[competency[at] ?? -1]?.kind === "leadership" ? 1 : 0;
      const own = byPlace[place];
      const rater = byPlace[assessor[at] ?? -1];
      const started = (Date.parse(TODAY) - Date.parse(own?.startedOn ?? TODAY)) / 86_400_000;
      const stands = [
        rater?.id === own?.id,
        rater?.id === own?.managerId,
        rater?.id !== own?.id && rater?.managerId === own?.managerId,
        rater?.managerId === own?.id,
      ][source[at] ?? -1];
      const age = daysAgo[at] ?? 0;
      const isInScale = (level[at] ?? -1) >= least && (level[at] ?? 9) <= 5;
      return !isInScale || !stands || age < 1 || age > 24 * 30.5 || age > started - 90;
    });
    expect(mistakes).toEqual([]);
  });

  it("goes as far back as asked, and no further", () => {
    const oldest = (historyMonths: number) => Math.max(...ratingsOf(company({ historyMonths })).daysAgo);
    expect(oldest(6)).toBeLessThanOrEqual(183);
    expect(oldest(6)).toBeGreaterThan(120);
    expect(oldest(60)).toBeGreaterThan(1_000);
  });

  it("opens cases about specialists, some of them before anybody gave an own view", () => {
    const { cases, people } = company({ people: 500 });
    const managers = new Set(people.map(({ managerId }) => managerId));
    expect(cases).toHaveLength(12);
    for (const { row } of cases) expect(managers.has(row.personId)).toBe(false);
    expect(cases.some(({ views }) => views.length === 0)).toBe(true);
    expect(cases.some(({ views }) => views.some(({ passedOver }) => passedOver))).toBe(true);
    expect(company({ people: 3 }).cases).toEqual([]);
  });
});
