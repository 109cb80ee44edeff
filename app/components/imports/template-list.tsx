import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import { FIELD_HELP } from "./field-help.ts";
import { KIND_WORDS } from "./words.ts";

type TemplateKind = Parameters<typeof paths.importTemplate>[0];

const TEMPLATES: Record<ImportKind, { kind: TemplateKind; label: string }[]> = {
  people: [{ kind: "people", label: "people" }],
  levels: [
    { kind: "levels", label: "a row a level" },
    { kind: "levels-wide", label: "a column per competency" },
  ],
  competencies: [{ kind: "competencies", label: "competencies" }],
  occupations: [],
  tickets: [{ kind: "tickets", label: "tickets" }],
  pay: [{ kind: "pay", label: "pay" }],
};

function Downloads({ kind, label }: { kind: TemplateKind; label: string }) {
  return (
    <>
      Template, {label}:{" "}
      <a href={paths.importTemplate(kind, "xlsx")}>
        XLSX<span className="visually-hidden">, {label}</span>
      </a>
      {" · "}
      <a href={paths.importTemplate(kind)}>
        CSV<span className="visually-hidden">, {label}</span>
      </a>
    </>
  );
}

/** What each kind of file may hold, a line a field, and a template of it to fill in. */
export function TemplateList({ kinds }: { kinds: ImportKind[] }) {
  return (
    <>
      {kinds.map((kind) => (
        <Card key={kind} title={`What a file of ${KIND_WORDS[kind].toLowerCase()} holds`}>
          <div className="stack-sm">
            <DefinitionList items={FIELD_HELP[kind].map(({ field, text }) => ({ term: field, description: text }))} />
            {TEMPLATES[kind].map((template) => (
              <p className="caption" key={template.kind}>
                <Downloads {...template} />
              </p>
            ))}
          </div>
        </Card>
      ))}
    </>
  );
}
