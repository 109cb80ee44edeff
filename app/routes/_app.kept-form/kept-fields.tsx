import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** What a form carries for the program rather than for its reader. */
const FOR_THE_PROGRAM = new Set(["intent", "version"]);

const inWords = (name: string) => {
  const spaced = name
    .replace(/[._[\]-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .trim()
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** The words and choices of the kept form, to read and, if need be, to copy. */
export function KeptFields({ fields }: { fields: [string, string][] }) {
  const shown = fields.filter(([name, value]) => value.trim() && !FOR_THE_PROGRAM.has(name) && !ID.test(value));
  if (shown.length === 0) return null;
  return (
    <Card title="What is kept">
      <DefinitionList
        items={shown.map(([name, value], at) => ({
          key: `${name}-${at}`,
          term: inWords(name),
          description: value,
        }))}
      />
    </Card>
  );
}
