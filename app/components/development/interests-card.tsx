import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { INTERESTS, type Interest } from "#app/domain/shared/vocabulary.ts";
import { INTEREST_WORDS } from "./development-words.ts";

export interface NamedInterest {
  competencyId: string;
  competencyName: string;
  interest: Interest;
}

/** What a person said they want more and less of: more, neutral, less. */
export function InterestsCard({ interests, name }: { interests: NamedInterest[]; name: string }) {
  const items = INTERESTS.map((interest) => {
    const named = interests.filter((entry) => entry.interest === interest);
    return {
      term: INTEREST_WORDS[interest],
      description: named.map(({ competencyName }) => competencyName).join(", "),
    };
  }).filter(({ description }) => description);
  return (
    <Card title={`What ${name} wants`} id="interests">
      {items.length ? (
        <DefinitionList items={items} label={`What ${name} wants more and less of`} />
      ) : (
        <p className="caption">{name} has not said. That is unknown, not neutral.</p>
      )}
    </Card>
  );
}
