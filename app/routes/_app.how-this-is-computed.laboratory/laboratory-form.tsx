import { Form, Link } from "@remix-run/react";
import type { FormEvent } from "react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { evenResponsibility, type OwnLevels } from "#app/domain/pyramid/own-levels.ts";
import { DRAW_RULES, TRANSFERS } from "#app/domain/pyramid/pyramid-input.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { AskedStudy, TypedStudy } from "./form.ts";
import { LevelRows } from "./level-rows.tsx";
import { TRANSFER_WORDS } from "./study-words.ts";

interface LaboratoryFormProps {
  asked: AskedStudy;
  own: OwnLevels;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

const DRAW_WORDS = {
  truncated: "Draw again until it lies on the scale",
  clamp: "Set it to the end of the scale",
} as const;

const NUMBERS = [
  { name: "tau", label: "Correlation of old and new job", hint: "−1 to 1; used where it carries over partly." },
  { name: "validity", label: "Validity of the evidence", hint: "0 to 1. An interview is about .4." },
  { name: "share", label: "Share in the mixed rules", hint: "Of best, or of lots: 0 to 1." },
  { name: "years", label: "Years", hint: "20 to 1000" },
  { name: "runs", label: "Runs", hint: "1 to 64" },
  { name: "seed", label: "Seed", hint: "The same seed gives the same numbers." },
] as const satisfies readonly { name: keyof TypedStudy; label: string; hint: string }[];

function fieldLabel(fieldId: string): string {
  const number = NUMBERS.find(({ name }) => name === fieldId);
  if (number) return number.label;
  const [name, place] = fieldId.split("-");
  return `Level ${Number(place) + 1}, ${name === "seats" ? "seats" : "weight"}`;
}

/** The pyramid and its rules: all of it lives in the address. */
export function LaboratoryForm({ asked, own, onSubmit }: LaboratoryFormProps) {
  const { typed, errors } = asked;
  const items = Object.entries(errors).map(([fieldId, message]) => ({
    fieldId,
    message: `${fieldLabel(fieldId)}: ${message}`,
  }));
  return (
    <Card title="The pyramid" className="no-print">
      <div className="stack">
        <OwnLevelsLine own={own} />
        <ErrorSummary items={items} />
        <Form method="get" className="stack" onSubmit={onSubmit} noValidate>
          <LevelRows asked={asked} />
          <div className="grid-2">
            <SelectField
              name="transfer"
              label="How much competence carries over to the next job"
              defaultValue={typed.transfer}
              options={TRANSFERS.map((value) => ({ value, label: TRANSFER_WORDS[value] }))}
            />
            <SelectField
              name="draws"
              label="A draw outside the scale of 1 to 10"
              defaultValue={typed.draws}
              options={DRAW_RULES.map((value) => ({ value, label: DRAW_WORDS[value] }))}
            />
          </div>
          <div className="grid-3">
            {NUMBERS.map(({ name, label, hint }) => (
              <TextField
                key={name}
                id={name}
                name={name}
                label={label}
                hint={hint}
                type="number"
                defaultValue={typed[name]}
                errors={errors[name] ? [errors[name]] : []}
              />
            ))}
          </div>
          <div className="row">
            <Button type="submit" variant="primary">
              Run
            </Button>
            <Link to={paths.laboratory()}>The published pyramid</Link>
          </div>
        </Form>
      </div>
    </Card>
  );
}

/** The organisation's own reporting line as a start, or why there is none. */
function OwnLevelsLine({ own: { levels, unplaced } }: { own: OwnLevels }) {
  const { organisation } = useReader();
  const apart = unplaced > 0 ? ` ${formatCount(unplaced, "person has", "people have")} no known place in it.` : "";
  if (levels.length < 2) {
    return (
      <p className="caption">
        The reporting line on record has fewer than two levels, so there is no pyramid of your own to try.{apart} Give
        people a manager, and it appears here.
      </p>
    );
  }
  const members = levels.reduce((sum, count) => sum + count, 0);
  return (
    <p>
      Your reporting line at {organisation?.name ?? "your organisation"}, top to bottom:{" "}
      {formatList(levels.map(String))}.{apart}{" "}
      <Link to={paths.laboratory({ seats: levels, responsibility: evenResponsibility(levels.length) })}>
        Try your own levels
      </Link>
      {members < 10 ? ". With fewer than ten people chance decides more than any rule." : ""}
    </p>
  );
}
