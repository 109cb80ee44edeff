import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { byGroup } from "./competency-groups.ts";

interface FieldState {
  typed: string | undefined;
  errors: string[];
}

interface AskedCompetencyProps extends FieldState {
  /** The one that is changed; without it one is chosen from those on offer. */
  changedId: string | undefined;
  offered: readonly { id: string; name: string; groupCode: string }[];
}

/** Which competency something is asked of: a fixed one, or one chosen by group. */
export function AskedCompetency({ changedId, offered, typed, errors }: AskedCompetencyProps) {
  if (changedId) return <input type="hidden" name="competencyId" value={changedId} readOnly />;
  return (
    <SelectField
      name="competencyId"
      id="competencyId"
      label="Competency"
      placeholder="Choose one"
      options={byGroup(offered).map(({ name, items }) => ({
        group: name,
        options: items.map((item) => ({ value: item.id, label: item.name })),
      }))}
      defaultValue={typed ?? ""}
      errors={errors}
      required
    />
  );
}

/** The level that is asked for. */
export function RequiredLevel({ typed, errors, stored }: FieldState & { stored: number | undefined }) {
  return (
    <TextField
      name="requiredLevel"
      id="requiredLevel"
      label="Level"
      hint="1 to 5."
      inputMode="numeric"
      width="short"
      defaultValue={typed ?? String(stored ?? 3)}
      errors={errors}
      required
    />
  );
}
