import { FieldSet, type FieldTexts } from "./field.tsx";
import { type FieldSource, useFieldControl } from "./use-field-control.ts";

export interface LevelAnchor {
  level: number;
  /** What a person at this level does, in words. */
  words: string;
}

export type LevelPickerProps = FieldSource &
  FieldTexts & {
    anchors: LevelAnchor[];
    /** Offers "not rated", sent as an empty value: unknown is not zero. */
    allowUnknown?: boolean;
    unknownLabel?: string;
  };

/** A level is chosen by its words, not by its number: each anchor stays in sight beside its radio button. */
export function LevelPicker(props: LevelPickerProps) {
  const {
    label,
    hint,
    optional,
    beside,
    anchors,
    allowUnknown = false,
    unknownLabel = "Not rated: I do not know",
  } = props;
  const control = useFieldControl(props);
  const invalid = control.errors.length > 0;
  const options = anchors.map((anchor) => ({
    value: String(anchor.level),
    text: String(anchor.level),
    words: anchor.words,
  }));
  if (allowUnknown) options.push({ value: "", text: "?", words: unknownLabel });
  return (
    <FieldSet control={control} label={label} hint={hint} optional={optional} beside={beside}>
      <div className={invalid ? "levels levels-invalid" : "levels"}>
        {options.map((option) => (
          <label className="level-option" key={option.value}>
            <input
              key={control.key}
              type="radio"
              name={control.name}
              value={option.value}
              defaultChecked={control.value === undefined ? false : control.value === option.value}
              required={control.required}
              aria-invalid={invalid || undefined}
            />
            <span className={option.value === "" ? "level level-unknown" : `level level-${option.value}`}>
              {option.text}
            </span>
            <span>{option.words}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
