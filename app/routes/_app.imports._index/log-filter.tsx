import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { KIND_WORDS } from "#app/components/imports/words.ts";
import { IMPORT_STATES, type ImportKind, type ImportState } from "#app/domain/shared/vocabulary.ts";

interface LogFilterProps {
  kinds: ImportKind[];
  chosen: { kind?: ImportKind | undefined; state?: ImportState | undefined };
}

const STATES: Record<ImportState, string> = {
  uploaded: "Waiting",
  staging: "Not finished",
  committed: "Imported",
  undone: "Taken back",
  discarded: "Thrown away or cancelled",
};

export function LogFilter({ kinds, chosen }: LogFilterProps) {
  return (
    <Form method="get" className="row row-end" key={`${chosen.kind} ${chosen.state}`}>
      <SelectField
        name="kind"
        id="log-kind"
        label="Holds"
        placeholder="Everything"
        options={kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        defaultValue={chosen.kind ?? ""}
        width="medium"
      />
      <SelectField
        name="state"
        id="log-state"
        label="State"
        placeholder="Every state"
        options={IMPORT_STATES.map((state) => ({ value: state, label: STATES[state] }))}
        defaultValue={chosen.state ?? ""}
        width="medium"
      />
      <SubmitButton pendingText="Looking" variant="quiet">
        Show
      </SubmitButton>
    </Form>
  );
}
