import { FieldSet } from "#app/components/forms/field.tsx";
import { type FieldMetadataLike, useFieldControl } from "#app/components/forms/use-field-control.ts";
import { MOST_CANDIDATES } from "./case-form-schema.ts";
import { willingWords } from "./case-words.ts";

export interface Colleague {
  id: string;
  name: string;
  title: string;
}

interface CandidateFieldProps {
  field: FieldMetadataLike;
  colleagues: Colleague[];
  chosen: string[];
  /** By person id; empty: not asked. */
  willingness: Record<string, string>;
}

/** Other people for the same job, each with what they said about leading. */
export function CandidateField({ field, colleagues, chosen, willingness }: CandidateFieldProps) {
  const control = useFieldControl({ field });
  if (colleagues.length === 0) return <p className="caption">Nobody else is on record who could stand beside.</p>;
  return (
    <FieldSet
      control={control}
      label="Other candidates"
      hint={`Up to ${MOST_CANDIDATES}. They are looked at by the same rule, from their own evidence, and shown in alphabetical order.`}
      optional
    >
      <ul className="list-lines">
        {colleagues.map(({ id, name, title }) => (
          <li key={id} className="row">
            <label className="choice">
              <input type="checkbox" name={control.name} value={id} defaultChecked={chosen.includes(id)} />
              <span>
                {name}
                {title ? <small>{title}</small> : null}
              </span>
            </label>
            <label className="row small" style={{ marginInlineStart: "auto" }}>
              <span className="muted">Wants to lead</span>
              <select
                className="input"
                style={{ width: "auto" }}
                name={`willingness.${id}`}
                defaultValue={willingness[id] ?? ""}
                aria-label={`Does ${name} want to lead?`}
              >
                <option value="">{willingWords(null)}</option>
                <option value="yes">{willingWords("yes")}</option>
                <option value="unsure">{willingWords("unsure")}</option>
                <option value="no">{willingWords("no")}</option>
              </select>
            </label>
          </li>
        ))}
      </ul>
    </FieldSet>
  );
}
