import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { HOURS_WORDS } from "#app/components/capacity/capacity-words.ts";
import { INPUT_LABELS } from "#app/components/capacity/input-words.ts";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { FigureMark } from "#app/components/scenario/figure-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { CAPACITY_FIGURES, type CapacityInputs, SERVICE_HOURS } from "#app/domain/capacity/capacity-inputs.ts";
import { paths } from "#app/lib/paths.ts";
import { type InputsValues, valuesOf } from "./form.ts";

interface InputsFormProps {
  inputs: CapacityInputs;
  number: number;
  lastResult: SubmissionResult | undefined;
}

type NumberInput = Exclude<keyof CapacityInputs, "serviceHours" | "onCall">;

const UNITS: Record<NumberInput, string> = {
  paidHours: "hours",
  holidayHours: "hours",
  leaveHours: "hours",
  sicknessHours: "hours",
  trainingHours: "hours",
  utilisation: "%",
  ticketsPerUserMonth: "tickets",
  handleMinutes: "minutes",
  liveHandleMinutes: "minutes",
  liveShare: "%",
  targetSeconds: "seconds",
  targetServiceLevel: "%",
  onCallPeople: "people",
  ticketPeople: "people",
};

const HINTS: Partial<Record<NumberInput, string>> = {
  ticketsPerUserMonth: "Empty: from your tickets.",
  handleMinutes: "Empty: from your tickets, where they record time worked.",
  liveHandleMinutes: "Empty: as for every ticket.",
  liveShare: "Empty: by the channels of your tickets.",
  onCallPeople: "Empty: everybody who works on tickets.",
  ticketPeople: "In full-time people. Empty: every member of the IT team.",
};

const GROUPS: { title: string; fields: NumberInput[] }[] = [
  {
    title: "The paid year of one person",
    fields: ["paidHours", "holidayHours", "leaveHours", "sicknessHours", "trainingHours", "utilisation"],
  },
  { title: "Tickets", fields: ["ticketsPerUserMonth", "handleMinutes", "ticketPeople"] },
  { title: "Live channel", fields: ["liveShare", "liveHandleMinutes", "targetServiceLevel", "targetSeconds"] },
];

function SourceOf({ id }: { id: keyof CapacityInputs }) {
  const figure = CAPACITY_FIGURES.find((one) => one.id === id);
  if (!figure) return null;
  return (
    <FigureMark
      mark={figure.mark}
      source={`Default ${figure.value} ${figure.unit}: ${figure.source}`}
      date={figure.date}
      note={null}
    />
  );
}

/** Everything that a firm can say about its desk, with the default's source beside it, and why it is said. */
export function InputsForm({ inputs, number, lastResult }: InputsFormProps) {
  const [form, fields] = useForm<InputsValues>({ lastResult, id: "capacity", defaultValue: valuesOf(inputs, number) });
  const box = (id: NumberInput) => (
    <TextField
      key={id}
      field={fields[id]}
      label={INPUT_LABELS[id]}
      beside={<SourceOf id={id} />}
      hint={HINTS[id]}
      unit={UNITS[id]}
      inputMode="decimal"
      width="short"
    />
  );
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ ...INPUT_LABELS, reason: "Why" }} />
      <input type="hidden" name="seen" value={number} />
      {GROUPS.map(({ title, fields: ids }) => (
        <Card key={title} title={title}>
          <div className="grid-2">{ids.map(box)}</div>
        </Card>
      ))}
      <Card title="Hours and on-call">
        <div className="grid-2">
          <SelectField
            field={fields.serviceHours}
            label={INPUT_LABELS.serviceHours}
            options={SERVICE_HOURS.map((hours) => ({ value: hours, label: `${hours}: ${HOURS_WORDS[hours]}` }))}
          />
          <SelectField
            field={fields.onCall}
            label={INPUT_LABELS.onCall}
            options={[
              { value: "no", label: "No" },
              { value: "yes", label: "Yes, outside service hours" },
            ]}
          />
          {box("onCallPeople")}
        </div>
      </Card>
      <Card title="Why">
        <div className="stack">
          <TextareaField
            field={fields.reason}
            label="Why these figures"
            hint="Where they come from, and since when they hold. Name nobody: it is kept for good."
            rows={3}
            required
          />
          <div className="row">
            <SubmitButton pendingText="Saving">Save</SubmitButton>
            <LinkButton to={paths.capacity()}>Back without saving</LinkButton>
          </div>
        </div>
      </Card>
    </Form>
  );
}
