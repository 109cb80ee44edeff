import { TextField } from "#app/components/forms/text-field.tsx";
import { type AskedStudy, MOST_LEVELS } from "./form.ts";

/** Seats and responsibility of each level, top to bottom, and one empty row for a further level. */
export function LevelRows({ asked: { typed, errors } }: { asked: AskedStudy }) {
  const rows = Math.min(MOST_LEVELS, typed.seats.length + 1);
  return (
    <fieldset className="field">
      <legend>Levels, top to bottom</legend>
      <div className="pyramid-levels">
        {Array.from({ length: rows }, (_, i) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place from the top
            key={i}
            className="pyramid-level"
          >
            <LevelField name="seats" label={`Level ${i + 1}, seats`} at={i} typed={typed.seats} errors={errors} />
            <LevelField
              name="responsibility"
              label={`Level ${i + 1}, weight`}
              at={i}
              typed={typed.responsibility}
              errors={errors}
            />
          </div>
        ))}
      </div>
      <span className="hint">
        The weight, 0 to 1, says how much a seat counts for the whole. An empty row is no level.
      </span>
    </fieldset>
  );
}

interface LevelFieldProps {
  name: "seats" | "responsibility";
  label: string;
  at: number;
  typed: readonly string[];
  errors: AskedStudy["errors"];
}

function LevelField({ name, label, at, typed, errors }: LevelFieldProps) {
  const id = `${name}-${at}`;
  const error = errors[id];
  return (
    <TextField
      id={id}
      name={name}
      label={label}
      type="number"
      inputMode={name === "seats" ? "numeric" : "decimal"}
      defaultValue={typed[at] ?? ""}
      errors={error ? [error] : []}
    />
  );
}
