import { EstimateField } from "#app/components/forms/estimate-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { formatFigure, formatSourceDate, typedUnit } from "#app/components/scenario/figure-format.ts";
import { FigureMark } from "#app/components/scenario/figure-mark.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { ScenarioAssumptionsPage } from "#app/services/scenarios/load-scenario-assumptions.server.ts";
import type { ShownAssumption } from "#app/services/scenarios/scenario-assumptions.ts";
import { type AssumptionReply, fieldName, POINTS, standingText } from "./form.ts";

interface FigureProps {
  reply: AssumptionReply | undefined;
}

const pointFields = (
  id: string,
  standing: (part: (typeof POINTS)[number]) => string,
  reply: AssumptionReply | undefined,
) => {
  const [low, middle, high] = POINTS.map((part) => {
    const name = fieldName(id, part);
    return { name, id: name, defaultValue: reply?.typed[name] ?? standing(part), errors: reply?.errors[name] ?? [] };
  }) as [PointField, PointField, PointField];
  return { low, middle, high, errors: reply?.errors[fieldName(id, "range")] };
};

interface PointField {
  name: string;
  id: string;
  defaultValue: string;
  errors: string[];
}

function SourceField({
  id,
  isChanged,
  source,
  reply,
}: FigureProps & { id: string; isChanged: boolean; source: string }) {
  const name = fieldName(id, "source");
  return (
    <details className="figure-source" open={isChanged || Boolean(reply?.typed[name])}>
      <summary>Where your figure comes from</summary>
      <TextField
        name={name}
        id={name}
        label="Source"
        defaultValue={reply?.typed[name] ?? (isChanged ? source : "")}
        maxLength={200}
        autoComplete="off"
      />
    </details>
  );
}

function ResetButton({ id }: { id: string }) {
  return (
    <SubmitButton pendingText="Saving" intent={`reset:${id}`} variant="quiet" formNoValidate>
      Back to the default
    </SubmitButton>
  );
}

/** Users are no figure of the cost model but the firm's own number, with a range where it is not sure. */
export function UsersFields({ users, reply }: FigureProps & { users: ScenarioAssumptionsPage["users"] }) {
  const { locale } = useReader();
  const { itUsers, changed } = users;
  const standing = standingText(changed?.value ?? [itUsers, itUsers, itUsers], "users", locale);
  return (
    <div className="figure-fields" id="users">
      <EstimateField
        label="Users today"
        unit="people who use IT"
        hint={`Settings say ${itUsers}. Three equal numbers mean that it is known exactly.`}
        {...pointFields("users", standing, reply)}
        mark={changed ? <Tag>changed from {itUsers}</Tag> : null}
      />
      <div className="figure-beside">
        <SourceField id="users" isChanged={changed !== null} source={changed?.source ?? ""} reply={reply} />
        {changed ? <ResetButton id="users" /> : null}
      </div>
    </div>
  );
}

/** One assumption as three boxes, with the default, its source and date, and the way back to it. */
export function AssumptionFields({ assumption, reply }: FigureProps & { assumption: ShownAssumption }) {
  const reader = useReader();
  const { locale, currency } = reader;
  const { id, title, unit, value, note, isChanged, source } = assumption;
  const { default: start } = assumption;
  const dated = `${start.source}, ${formatSourceDate(start.date, locale)}`;
  const hint = start.value
    ? `Default ${formatFigure(start.value, unit, reader)}: ${dated}.`
    : `No default outside the United States; there it is ${formatFigure(start.usFigure, unit, { locale, currency: "USD" })} (${dated}).`;
  return (
    <div className="figure-fields" id={id}>
      <EstimateField
        label={title}
        unit={typedUnit(unit, currency)}
        hint={[hint, note].filter(Boolean).join(" ")}
        {...pointFields(id, standingText(value, unit, locale), reply)}
        mark={
          isChanged ? (
            <Tag>changed</Tag>
          ) : (
            <FigureMark
              mark={start.mark}
              source={start.source}
              date={formatSourceDate(start.date, locale)}
              note={note}
            />
          )
        }
      />
      <div className="figure-beside">
        <SourceField id={id} isChanged={isChanged} source={source} reply={reply} />
        {isChanged ? <ResetButton id={id} /> : null}
      </div>
    </div>
  );
}
