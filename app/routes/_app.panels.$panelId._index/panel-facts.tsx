import { Link } from "@remix-run/react";
import { TARGET_ROLE_NAMES } from "#app/components/competencies/competency-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { paths } from "#app/lib/paths.ts";
import type { PanelPage } from "./route.tsx";

export function PanelFacts({ person, targetRole, purpose, goals, isRecorded }: PanelPage) {
  return (
    <Card title="What it is for">
      <DefinitionList
        items={[
          {
            term: "Person",
            description: (
              <Link to={`${paths.person(person.id)}${isRecorded ? "#evidence" : ""}`}>
                {person.name}
                {person.title ? `, ${person.title}` : ""}
              </Link>
            ),
          },
          { term: "Role", description: TARGET_ROLE_NAMES[targetRole] },
          ...(purpose ? [{ term: "Purpose", description: purpose }] : []),
          ...(goals ? [{ term: "Goals", description: goals }] : []),
        ]}
      />
    </Card>
  );
}
