import { ArchiveForm } from "#app/components/ui/archive-form.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import type { CompetencyPage } from "./form.ts";

/** Taking it out of use, bringing it back, and the wording that it shipped with. */
export function StateCard({ page }: { page: CompetencyPage }) {
  const { competency, isReworded, builtIn } = page;
  const version = String(competency.version);
  return (
    <Card title={competency.isArchived ? "Archived" : "In use"}>
      <div className="stack">
        <ArchiveForm
          isArchived={competency.isArchived}
          version={competency.version}
          meaning="Nobody is asked for it and the matrix leaves it out. Its assessments stay on record."
          question="The matrix, cover and promotion cases will leave it out. Its assessments stay on record, and it can be brought back."
        />
        {builtIn && isReworded ? (
          <ConfirmForm
            trigger="Reset to the built-in wording"
            question={`Name, description and the words of each level become those of “${builtIn.name}” as it ships. The numbers stay as they are. What was written here is lost from this page; the audit trail keeps it.`}
            confirm="Reset the wording"
            tone="plain"
            fields={{ intent: "reset-wording", version }}
          />
        ) : null}
      </div>
    </Card>
  );
}
