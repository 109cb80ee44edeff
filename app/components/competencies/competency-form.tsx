import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { type CompetencyKind, TARGET_ROLES } from "#app/domain/shared/vocabulary.ts";
import { TECHNICAL_GROUP_NAMES } from "./competency-groups.ts";
import { competencyLabels } from "./competency-schema.ts";
import { levelNames, TARGET_ROLE_NAMES } from "./competency-words.ts";

export interface CompetencyFormValues {
  name: string;
  description: string;
  anchors: string[];
  groupCode: string;
  functionCode: string;
  requiredLevel: string;
  minimumCover: string;
  isCritical: string;
  halfLifeMonths: string;
  requiredFor: string[];
}

interface CompetencyFormProps {
  kind: CompetencyKind;
  values: CompetencyFormValues;
  /** Numbers as they ship, said beside the field where they were changed. */
  builtIn?: { requiredLevel: number; minimumCover: number; halfLifeMonths: number } | null;
  version?: number;
  lastResult: SubmissionResult | undefined;
  buttons: ReactNode;
}

const BUILT_IN_GROUPS = Object.entries(TECHNICAL_GROUP_NAMES).map(([value, label]) => ({ value, label }));
const FUNCTIONS = IT_FUNCTIONS.map(({ id, name }) => ({ value: id, label: name }));
/** A group that came with a list can be kept; it is not offered to others. */
const groupsWith = (code: string) =>
  !code || code === "leadership" || code in TECHNICAL_GROUP_NAMES
    ? BUILT_IN_GROUPS
    : [...BUILT_IN_GROUPS, { value: code, label: code }];
const ROLES = TARGET_ROLES.map((value) => ({ value, label: TARGET_ROLE_NAMES[value] }));

/** The one form for an own competency and for a change to any. */
export function CompetencyForm({ kind, values, builtIn, version, lastResult, buttons }: CompetencyFormProps) {
  const [form, fields] = useForm<CompetencyFormValues>({ lastResult, id: "competency", defaultValue: values });
  const anchors = fields.anchors.getFieldList();
  const levels = levelNames(kind);
  const labels: Record<string, string> = {
    ...competencyLabels,
    ...Object.fromEntries(levels.map(({ level }, index) => [`anchors[${index}]`, `Level ${level}`])),
  };
  const shipped = (field: "requiredLevel" | "minimumCover" | "halfLifeMonths", text: string) =>
    builtIn && String(builtIn[field]) !== values[field] ? `${text} Changed from ${builtIn[field]}.` : text;
  const isTechnical = kind === "technical";
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} readOnly />}
      <Card title="What it is">
        <div className="form">
          <TextField
            field={fields.name}
            label="Name"
            hint="Heads a column of the matrix: short is better."
            autoComplete="off"
            required
          />
          <TextareaField field={fields.description} label="Description" rows={2} maxLength={500} optional />
          {isTechnical ? (
            <div className="grid-2">
              <SelectField
                field={fields.groupCode}
                label="Group"
                hint="Where the matrix shows it."
                options={groupsWith(values.groupCode)}
              />
              <SelectField
                field={fields.functionCode}
                label="IT function"
                hint="The work that it serves; links it to sourcing and cost."
                options={FUNCTIONS}
                placeholder="None"
              />
            </div>
          ) : (
            <input type="hidden" name="groupCode" value="leadership" readOnly />
          )}
        </div>
      </Card>
      <Card title="How much is needed">
        <div className="stack">
          <div className="grid-3">
            <TextField
              field={fields.requiredLevel}
              label="Required level"
              hint={shipped("requiredLevel", "1 to 5.")}
              inputMode="numeric"
              width="short"
              required
            />
            {isTechnical ? (
              <TextField
                field={fields.minimumCover}
                label="Minimum cover"
                hint={shipped("minimumCover", "How many should hold it.")}
                inputMode="numeric"
                unit="people"
                width="short"
                required
              />
            ) : (
              <input type="hidden" name="minimumCover" value={values.minimumCover} readOnly />
            )}
            <TextField
              field={fields.halfLifeMonths}
              label="Half-life"
              hint={shipped("halfLifeMonths", "After this an assessment is out of date.")}
              inputMode="numeric"
              unit="months"
              width="short"
              required
            />
          </div>
          {isTechnical ? (
            <CheckboxField
              field={fields.isCritical}
              label="Critical"
              hint="Losing it stops the business or breaks a duty."
            />
          ) : (
            <CheckboxGroup field={fields.requiredFor} label="Asked of" options={ROLES} layout="cards" />
          )}
        </div>
      </Card>
      <Card title="What each level looks like">
        <div className="form">
          <p className="caption">What somebody can be seen to do, not what they are like.</p>
          {levels.map(({ level, name }, index) => (
            <TextareaField
              key={level}
              field={
                anchors[index] ?? {
                  id: `competency-anchors[${index}]`,
                  name: `anchors[${index}]`,
                  errorId: "",
                  descriptionId: "",
                }
              }
              label={`Level ${level}: ${name}`}
              rows={2}
              maxLength={400}
              required
            />
          ))}
        </div>
      </Card>
      <div className="form-foot">{buttons}</div>
    </Form>
  );
}
