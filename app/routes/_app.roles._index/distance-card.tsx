import { LevelShift } from "#app/components/charts/level-shift.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import {
  COMPARED_OCCUPATIONS,
  type ComparedOccupation,
  OCCUPATION_CODES,
  SKILL_SOURCE,
  type SkillKind,
} from "#app/domain/competency/ladder/occupation-skills.ts";
import { type SkillDistance, skillDistance } from "#app/domain/competency/ladder/skill-distance.ts";
import { formatNumber, formatPercent } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

const NAMES: Record<ComparedOccupation, string> = {
  "user-support": "User support",
  "systems-administrator": "System administrator",
  "security-analyst": "Security analyst",
  "network-architect": "Network architect",
  "project-manager": "IT project manager",
  "it-manager": "IT manager",
};
const KINDS: Record<SkillKind, string> = {
  leading: "Leading and running",
  technical: "Work with technology",
  knowledge: "Knowledge",
};
const TARGET = "it-manager";
const STARTS = COMPARED_OCCUPATIONS.filter((occupation) => occupation !== TARGET);

export const readStart = (url: URL): ComparedOccupation =>
  STARTS.find((occupation) => occupation === url.searchParams.get("from")) ?? "systems-administrator";

/** What published figures say changes on the way from a technical occupation to the IT manager's. */
export function DistanceCard({ from }: { from: ComparedOccupation }) {
  const { locale } = useReader();
  const distance = skillDistance(from, TARGET);
  const groups = (Object.keys(KINDS) as SkillKind[]).map((kind) => ({
    title: KINDS[kind],
    rows: distance.shifts
      .filter((shift) => shift.kind === kind)
      .map((shift) => ({ key: shift.name, label: shift.name, from: shift.from, to: shift.to })),
  }));
  return (
    <Card id="distance">
      <div className="stack">
        <LevelShift
          title={`What changes from ${NAMES[from].toLowerCase()} to IT manager`}
          aside="published levels, 0 to 7"
          finding={findingOf(distance, locale)}
          groups={groups}
          fromName={NAMES[from]}
          toName={NAMES[TARGET]}
          max={7}
          format={(value) => formatNumber(value, locale, 2)}
        >
          <p className="caption">
            {SKILL_SOURCE.release} Database, {SKILL_SOURCE.published}, {SKILL_SOURCE.publisher}, {SKILL_SOURCE.licence}.
            Occupations {OCCUPATION_CODES[from]} and {OCCUPATION_CODES[TARGET]}, skills named in our words and the
            distance computed by us; the publisher has not approved it. Analysts judged the levels of skills, with an
            error of about 0.1 to 0.3; those of the manager date from 2016. They describe occupations in the United
            States, no person: use them to choose what to assess.
          </p>
        </LevelShift>
        <div className="row">
          <SegmentedLinks
            label="Starting from"
            options={STARTS.map((start) => ({
              label: NAMES[start],
              to: `${paths.roles({ from: start })}#distance`,
              current: start === from,
            }))}
          />
        </div>
      </div>
    </Card>
  );
}

function findingOf({ missing, shifts }: SkillDistance, locale: string): string {
  const largest = shifts.reduce((a, b) => ((b.share ?? 0) > (a.share ?? 0) ? b : a));
  const least = shifts.reduce((a, b) => (b.difference < a.difference ? b : a));
  const number = (value: number) => formatNumber(value, locale, 1);
  const loss =
    least.difference <= -1
      ? ` ${least.name} falls by ${number(-least.difference)}: it is a different job, not a higher one.`
      : "";
  return `In the skills of leading ${number(missing)} of 7 levels are missing on average; ${formatPercent(largest.share ?? 0, locale)} of that is ${largest.name.toLowerCase()}.${loss}`;
}
