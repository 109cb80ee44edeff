import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { IT_FUNCTIONS } from "#app/domain/sourcing/functions.ts";
import { COVERAGES, PRIORITIES, SERVICE_HOURS } from "#app/domain/sourcing/quote-terms.ts";
import { COUNTING_WORDS, COVERAGE_WORDS, HOURS_WORDS } from "./provider-words.ts";
import { at, type QuoteFields } from "./quote-fields.ts";
import { quoteLabels } from "./quote-labels.ts";
import { functionField, TIER_ROWS } from "./quote-schema.ts";

const COVERAGE_OPTIONS = COVERAGES.map((value) => ({ value, label: COVERAGE_WORDS[value] }));
const COUNTINGS = Object.entries(COUNTING_WORDS).map(([value, { title, detail }]) => ({ value, label: title, detail }));
const UNITS = [
  { value: "user", label: "Users" },
  { value: "device", label: "Devices" },
];

/** Prices that fall with the number; open where the quote has them. */
export function TierFields({ fields, isOpen }: { fields: QuoteFields; isOpen: boolean }) {
  const { currency } = useReader();
  return (
    <details open={isOpen || undefined}>
      <summary>Tiers, for a tiered price</summary>
      <div className="form">
        <RadioField {...at(fields, "tierUnit")} label={quoteLabels.tierUnit} options={UNITS} />
        <RadioField
          {...at(fields, "tierCounting")}
          label={quoteLabels.tierCounting}
          options={COUNTINGS}
          layout="cards"
        />
        {TIER_ROWS.map((row) => (
          <div key={row} className="grid-2">
            <TextField
              {...at(fields, `tierEnd${row}`)}
              label={`Tier ${row} ends at`}
              hint={row === 1 ? "The last tier has no end: leave its box empty." : undefined}
              inputMode="numeric"
              width="short"
              optional
            />
            <TextField
              {...at(fields, `tierPrice${row}`)}
              label={`Price in tier ${row}`}
              inputMode="decimal"
              unit={`${currency} each and month`}
              optional
            />
          </div>
        ))}
      </div>
    </details>
  );
}

/** What is in the price, function by function. What is not said is neither in nor out. */
export function FunctionFields({ fields }: { fields: QuoteFields }) {
  return (
    <fieldset className="field">
      <legend>What is in the price</legend>
      <p className="caption">Leave a function open where the quote does not say. The comparison will ask about it.</p>
      <SelectField
        {...at(fields, "hours")}
        label={quoteLabels.hours}
        placeholder="Not said"
        options={SERVICE_HOURS.map((value) => ({ value, label: `${value}: ${HOURS_WORDS[value]}` }))}
        optional
      />
      <div className="grid-3">
        {IT_FUNCTIONS.map(({ code, name }) => (
          <SelectField
            key={code}
            {...at(fields, functionField(code))}
            label={name}
            placeholder="Not said"
            options={COVERAGE_OPTIONS}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A time to answer is not a time to resolve: both are asked. */
export function TargetFields({ fields }: { fields: QuoteFields }) {
  return (
    <details>
      <summary>How soon somebody answers, and how soon it works again</summary>
      <div className="form">
        {PRIORITIES.map((priority) => (
          <div key={priority} className="grid-2">
            <TextField
              {...at(fields, `response${priority}`)}
              label={`Priority ${priority}: answer within`}
              hint={priority === 1 ? "Priority 1 stops everybody, 4 can wait." : undefined}
              inputMode="decimal"
              unit="hours"
              width="short"
              optional
            />
            <TextField
              {...at(fields, `resolution${priority}`)}
              label={`Priority ${priority}: resolved within`}
              inputMode="decimal"
              unit="hours"
              width="short"
              optional
            />
          </div>
        ))}
      </div>
    </details>
  );
}

/** How else the provider earns. */
export function ConflictFields({ fields }: { fields: QuoteFields }) {
  return (
    <div className="grid-2">
      <TextField
        {...at(fields, "resaleMargin")}
        label={quoteLabels.resaleMargin}
        hint="Who sells licences earns by recommending them."
        inputMode="decimal"
        unit="% of their price"
        width="short"
        optional
      />
      <TextareaField
        {...at(fields, "conflicts")}
        label={quoteLabels.conflicts}
        hint="Commissions, ownership, exclusive partners."
        rows={2}
        optional
      />
    </div>
  );
}
