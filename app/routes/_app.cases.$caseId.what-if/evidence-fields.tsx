import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { WhatIfErrors } from "#app/components/promotion/what-if-values.ts";
import { SCORED_KINDS } from "#app/domain/promotion/evidence-kinds.ts";
import { EVIDENCE_KIND_NAMES } from "#app/domain/promotion/sentences.ts";

const KINDS = [
  { value: "", label: "Nothing" },
  ...SCORED_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_KIND_NAMES[kind] })),
];

interface EvidenceFieldsProps {
  place: number;
  typed: Record<string, string>;
  errors: WhatIfErrors;
}

/** One piece of evidence that nobody has gathered. */
export function EvidenceFields({ place, typed, errors }: EvidenceFieldsProps) {
  const of = (name: string) => {
    const full = `${name}${place}`;
    return { name: full, defaultValue: typed[full] ?? "", errors: errors[full] ?? [] };
  };
  return (
    <fieldset className="what-if-evidence">
      <legend className="field-label">Evidence {place}</legend>
      <div className="board-filter">
        <SelectField {...of("kind")} label="Kind" options={KINDS} />
        <TextField {...of("score")} label="Score" unit="of 5" inputMode="decimal" width="short" autoComplete="off" />
        <TextField {...of("people")} label="Raters or assessors" inputMode="numeric" width="short" autoComplete="off" />
        <TextField {...of("months")} label="Months, for a trial" inputMode="decimal" width="short" autoComplete="off" />
      </div>
    </fieldset>
  );
}
