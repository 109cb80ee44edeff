import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { CAREER_TRACKS } from "#app/domain/shared/vocabulary.ts";
import { roleLabels } from "./role-schema.ts";
import { TRACK_DETAILS, TRACK_NAMES } from "./role-words.ts";

export type RoleFormValues = Partial<Record<keyof typeof roleLabels, string>>;

interface RoleFormProps {
  values: RoleFormValues;
  /** Roles that a new one can begin as a copy of; none for a change. */
  alike?: { id: string; title: string }[];
  version?: number;
  lastResult: SubmissionResult | undefined;
  buttons: ReactNode;
}

const TRACKS = CAREER_TRACKS.map((value) => ({ value, label: TRACK_NAMES[value], detail: TRACK_DETAILS[value] }));

/** The one form for a new role and for a change. What it asks for has a form of its own on its page. */
export function RoleForm({ values, alike, version, lastResult, buttons }: RoleFormProps) {
  const [form, fields] = useForm<Record<keyof typeof roleLabels, string>>({
    lastResult,
    id: "role",
    defaultValue: values,
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={roleLabels} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} readOnly />}
      <TextField field={fields.title} label="Title" autoComplete="off" required />
      <RadioField field={fields.track} label="Track" options={TRACKS} layout="cards" />
      <TextField
        field={fields.rung}
        label="Rung"
        hint="1 is the first. The same rung on both tracks stands for the same standing."
        inputMode="numeric"
        width="short"
        required
      />
      <TextareaField field={fields.purpose} label="What it is for" rows={2} maxLength={300} optional />
      {alike?.length ? (
        <SelectField
          field={fields.like}
          label="Asks for the same as"
          hint="A start that can be changed; leave it open to begin with nothing."
          options={alike.map(({ id, title }) => ({ value: id, label: title }))}
          placeholder="Nothing yet"
          optional
        />
      ) : null}
      <div className="form-foot">{buttons}</div>
    </Form>
  );
}
