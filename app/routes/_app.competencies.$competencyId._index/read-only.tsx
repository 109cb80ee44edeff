import { levelNames, TARGET_ROLE_NAMES } from "#app/components/competencies/competency-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { formatList } from "#app/lib/format.ts";
import type { CompetencyPage } from "./form.ts";

/** The same for a reader who may not change it. */
export function ReadOnlyCompetency({ competency }: { competency: CompetencyPage["competency"] }) {
  const served = IT_FUNCTIONS.find(({ id }) => id === competency.functionCode)?.name;
  const numbers = [
    { term: "Required level", description: String(competency.requiredLevel) },
    { term: "Half-life", description: `${competency.halfLifeMonths} months` },
    ...(competency.kind === "technical"
      ? [
          { term: "Minimum cover", description: String(competency.minimumCover) },
          { term: "Critical", description: competency.isCritical ? "yes" : "no" },
          { term: "IT function", description: served ?? "none" },
        ]
      : [{ term: "Asked of", description: formatList(competency.requiredFor.map((role) => TARGET_ROLE_NAMES[role])) }]),
  ];
  return (
    <>
      <Card title="What each level looks like">
        <DefinitionList
          items={levelNames(competency.kind).map(({ level, name }, index) => ({
            term: `${level}, ${name}`,
            description: competency.anchors[index] ?? "",
          }))}
        />
      </Card>
      <Card title="How much is needed">
        <DefinitionList items={numbers} />
      </Card>
    </>
  );
}
