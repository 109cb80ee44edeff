import { GENERAL_ANCHORS } from "#app/domain/competency/catalogue/general-anchors.ts";
import type { CareerTrack, CompetencyKind } from "#app/domain/shared/vocabulary.ts";
import type { CompetencyValues, FieldChange, ListFacts } from "./competencies-import.ts";
import { askedLevel, type Occupation, type OccupationSkill } from "./occupations.ts";
import { nameKey } from "./person-name.ts";
import { type Finding, noVerdicts, type RowVerdict, type VerdictCounts } from "./table.ts";

/** A competency on record, as far as a skill can be it. */
export interface SkillOnRecord {
  id: string;
  name: string;
  kind: CompetencyKind;
  listName: string | null;
  reference: string | null;
}

/** A role on record with what it asks for. */
export interface RoleOnRecord {
  id: string;
  title: string;
  listName: string | null;
  reference: string | null;
  version: number;
  requirements: { competencyId: string; requiredLevel: number }[];
}

export interface OccupationsInput {
  /** Those that were chosen. */
  occupations: readonly Occupation[];
  skills: readonly SkillOnRecord[];
  roles: readonly RoleOnRecord[];
  list: ListFacts;
}

/** What one row says: a role, a skill, and the level asked for; null takes it away. */
export interface SkillAsked {
  code: string;
  /** Title of the role on record, or the one that a new role gets. */
  title: string;
  roleId: string | null;
  roleVersion: number | null;
  skillId: string;
  skill: string;
  competencyId: string | null;
  level: number | null;
}

export interface OccupationsPlanRow {
  row: number;
  verdict: RowVerdict;
  reasons: Finding[];
  notes: Finding[];
  changes: FieldChange[];
  asked: SkillAsked;
}

/** Where the role of an occupation stands to begin with: managers by the first two digits of their code. */
export const startOf = (code: string): { track: CareerTrack; rung: number } =>
  code.startsWith("11-") ? { track: "management", rung: 3 } : { track: "specialist", rung: 2 };

/** Social skills and the management of resources are leadership; the rest is technical. */
const kindOfSkill = (id: string): CompetencyKind => (/^2\.B\.[15]\./.test(id) ? "leadership" : "technical");

/** A skill as a new competency of the catalogue. */
export function competencyOfSkill(skill: Pick<SkillAsked, "skillId" | "skill">, listName: string): CompetencyValues {
  const kind = kindOfSkill(skill.skillId);
  return {
    ...{ kind, name: skill.skill, description: "", anchors: [...GENERAL_ANCHORS[kind]], functionCode: null },
    ...{ groupCode: kind === "leadership" ? "leadership" : listName.slice(0, 60), requiredLevel: 3, minimumCover: 1 },
    ...{ isCritical: false, halfLifeMonths: 36, listName, reference: skill.skillId },
  };
}

function findSkill({ id, name }: OccupationSkill, skills: readonly SkillOnRecord[], listName: string) {
  const ofList = skills.find(
    (one) => one.reference === id && one.listName !== null && nameKey(one.listName) === nameKey(listName),
  );
  return ofList ?? skills.find((one) => one.kind === kindOfSkill(id) && nameKey(one.name) === nameKey(name)) ?? null;
}

/** A title that a role of the firm's own has already is told apart by the name of the list. */
function titleOf({ title, code }: Occupation, roles: readonly RoleOnRecord[], listName: string): string {
  const isTaken = (wanted: string) => roles.some((role) => nameKey(role.title) === nameKey(wanted));
  const [short] = listName.split(" ");
  return [title, `${title} (${short})`, `${title} (${code})`].find((wanted) => !isTaken(wanted)) ?? `${title} ${code}`;
}

/**
 * Says what the chosen occupations would ask for, a row a skill: a new requirement, another level, one that is no longer
 * asked for, or one that is left out and why. A role that came from the list before is found by its code and keeps its
 * title; requirements in competencies that are not of the list are never touched.
 * @example planOccupations({ …, occupations: [itManager], roles: [] }).counts.created // 12
 */
export function planOccupations({ occupations, skills, roles, list }: OccupationsInput): {
  rows: OccupationsPlanRow[];
  counts: VerdictCounts;
} {
  const counts = noVerdicts();
  const rows: OccupationsPlanRow[] = [];
  const add = (verdict: RowVerdict, asked: SkillAsked, notes: Finding[] = [], changes: FieldChange[] = []) => {
    counts[verdict] += 1;
    rows.push({ row: rows.length + 1, verdict, reasons: [], notes, changes, asked });
  };
  const say = (message: string): Finding[] => [{ column: null, message }];
  for (const occupation of occupations) {
    const role =
      roles.find(
        ({ reference, listName }) =>
          reference === occupation.code && listName !== null && nameKey(listName) === nameKey(list.name),
      ) ?? null;
    const title = role?.title ?? titleOf(occupation, roles, list.name);
    const base = { code: occupation.code, title, roleId: role?.id ?? null, roleVersion: role?.version ?? null };
    const named = new Set<string>();
    for (const skill of occupation.skills) {
      const known = findSkill(skill, skills, list.name);
      if (known) named.add(known.id);
      const now = role?.requirements.find(({ competencyId }) => competencyId === known?.id)?.requiredLevel ?? null;
      const published = askedLevel(skill);
      const level = "level" in published ? published.level : null;
      const asked = {
        ...base,
        skillId: skill.id,
        skill: known?.name ?? skill.name,
        competencyId: known?.id ?? null,
        level,
      };
      const isNew = known ? [] : say("The skill comes into the catalogue with it.");
      if ("leftOut" in published && now === null) add("leftOut", asked, say(published.leftOut));
      else if ("leftOut" in published)
        add("changed", asked, say(published.leftOut), [
          { field: "requiredLevel", before: now, after: "not asked for" },
        ]);
      else if (now === null) add("created", asked, isNew);
      else if (now === level) add("unchanged", asked);
      else add("changed", asked, [], [{ field: "requiredLevel", before: now, after: published.level }]);
    }
    for (const { competencyId, requiredLevel } of role?.requirements ?? []) {
      const known = skills.find(({ id }) => id === competencyId);
      const isOfList = known?.listName && nameKey(known.listName) === nameKey(list.name);
      if (!known || !isOfList || named.has(competencyId)) continue;
      const asked = { ...base, skillId: known.reference ?? "", skill: known.name, competencyId, level: null };
      const gone = { field: "requiredLevel", before: requiredLevel, after: "not asked for" };
      add("changed", asked, say("The list no longer names it for this occupation."), [gone]);
    }
  }
  return { rows, counts };
}
