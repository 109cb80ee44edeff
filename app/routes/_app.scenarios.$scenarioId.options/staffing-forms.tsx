import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { goingWords, stayingWords } from "#app/components/scenario/staffing-words.ts";
import { OPTION_TITLES } from "#app/domain/cost/composites/scenario-facts.ts";
import { formatCount, formatMoney } from "#app/lib/format.ts";
import type { ScenarioOptionsPage } from "#app/services/scenarios/load-scenario-options.server.ts";
import { fateLabels } from "./form.ts";

const FATES = [
  { value: "leaves", label: "Leaves", detail: "the pay ends after that month; severance is paid then" },
  { value: "moves", label: "Moves to other needed work", detail: "the pay is no longer part of this comparison" },
];

const MOST_LISTED = 12;

/** Who stays in each option, with a way back for everybody who does not. */
export function StaffingList({ page }: { page: ScenarioOptionsPage }) {
  const { locale, currency } = useReader();
  const money = (amount: number) => formatMoney(amount, { locale, currency });
  return (
    <ul className="list-lines">
      {page.staffing.map((row) => (
        <li key={row.option}>
          <p>
            <b>{OPTION_TITLES[row.option]}</b> <span className="muted">stays: {stayingWords(row)}</span>
          </p>
          {row.going.slice(0, MOST_LISTED).map((entry) => (
            <StayForm key={entry.personId} option={row.option} person={entry.personId} button="Stays after all">
              {goingWords({ ...row, going: [entry] }, money)}
            </StayForm>
          ))}
          {row.going.length > 1 ? (
            <StayForm option={row.option} person="everybody" button="Everybody stays after all">
              {formatCount(row.going.length, "person goes", "people go")} in this option
            </StayForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function StayForm(props: { option: string; person: string; button: string; children: ReactNode }) {
  return (
    <Form method="post" className="row">
      <input type="hidden" name="option" value={props.option} />
      <input type="hidden" name="person" value={props.person} />
      <span>{props.children}</span>
      <SubmitButton pendingText="Saving" intent="stay" variant="quiet">
        {props.button}
      </SubmitButton>
    </Form>
  );
}

/** Says for somebody, or for everybody, that they leave or move in some options. */
export function FateForm({
  page,
  lastResult,
}: {
  page: ScenarioOptionsPage;
  lastResult: SubmissionResult | undefined;
}) {
  const { currency } = useReader();
  const { people, choices } = page;
  const [form, fields] = useForm<Record<Exclude<keyof typeof fateLabels, "options">, string> & { options: string[] }>({
    lastResult,
    id: "fate",
    defaultValue: {
      options: choices.options.filter((option) => option === "fully-managed"),
      fate: "leaves",
      lastMonth: "6",
      severance: "0",
    },
  });
  const who = people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={fateLabels} />
      <div className="grid-2">
        <SelectField
          field={fields.person}
          label={fateLabels.person}
          placeholder="Choose a person"
          options={[{ value: "everybody", label: "Everybody in the team" }, ...who]}
        />
        <TextField
          field={fields.lastMonth}
          label={fateLabels.lastMonth}
          inputMode="numeric"
          width="short"
          unit={`month, 1 to ${choices.horizonMonths}`}
        />
      </div>
      <CheckboxGroup
        field={fields.options}
        label={fateLabels.options}
        options={choices.options.map((value) => ({ value, label: OPTION_TITLES[value] }))}
      />
      <RadioField field={fields.fate} label={fateLabels.fate} options={FATES} layout="cards" />
      <TextField
        field={fields.severance}
        label={fateLabels.severance}
        hint="For somebody who leaves: paid to each person in the last month."
        inputMode="decimal"
        width="medium"
        unit={currency}
      />
      <div className="form-foot">
        <SubmitButton pendingText="Saving" intent="fate" variant="plain">
          Take this into the comparison
        </SubmitButton>
      </div>
    </Form>
  );
}
