import { DateField } from "#app/components/forms/date-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";
import type { Preview } from "./columns-form.tsx";

interface FixedFactsProps {
  mapping: Preview["mapping"];
  fixed: Preview["choice"]["fixed"];
}

/** Date and source of every level of a file whose rows do not say them. */
export function FixedFacts({ mapping, fixed }: FixedFactsProps) {
  if (mapping.date !== undefined && mapping.source !== undefined) return null;
  return (
    <div className="grid-2">
      {mapping.date === undefined ? (
        <DateField
          name="fixedDate"
          id="fixed-date"
          label="Day of these assessments"
          hint="The file gives none: it holds for every row."
          defaultValue={fixed.date ?? ""}
        />
      ) : null}
      {mapping.source === undefined ? (
        <SelectField
          name="fixedSource"
          id="fixed-source"
          label="Who assessed"
          hint="The file gives no source: it holds for every row."
          placeholder="Choose a source"
          options={ASSESSMENT_SOURCES.map((source) => ({ value: source, label: SOURCE_WORDS[source].name }))}
          defaultValue={fixed.source ?? ""}
        />
      ) : null}
    </div>
  );
}
