import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { groupName } from "#app/components/competencies/competency-groups.ts";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { ASKED_WORDS } from "#app/components/rounds/round-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { ROUND_SOURCES } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import type { NewRoundPage } from "./route.tsx";

type RoundFields = Record<
  | "name"
  | "managerId"
  | "department"
  | "peerChoice"
  | "competencyChoice"
  | "competencyGroup"
  | "mostCompetencies"
  | "dueOn"
  | "remindOn"
  | "roundId"
  | "startsOn",
  string
> & { personIds: string[]; sources: string[]; competencyIds: string[] };

const LABELS = {
  name: "Name",
  personIds: "Only these people",
  sources: "Who is asked",
  competencyChoice: "Which competencies",
  competencyIds: "Picked competencies",
  startsOn: "Opens on",
  competencyGroup: "Group",
  mostCompetencies: "Most competencies a person",
  dueOn: "Answers by",
  remindOn: "Remind on",
};

const sources = ROUND_SOURCES.map((value) => ({
  value,
  label: ASKED_WORDS[value].name,
  detail: ASKED_WORDS[value].detail,
}));

export function RoundForm({ page, lastResult }: { page: NewRoundPage; lastResult: SubmissionResult | undefined }) {
  const { today } = useReader();
  const [form, fields] = useForm<RoundFields>({
    lastResult,
    id: "round",
    defaultValue: page.planned ?? {
      sources: [...ROUND_SOURCES],
      peerChoice: "team",
      competencyChoice: page.choice,
      mostCompetencies: String(page.most),
    },
  });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={LABELS} />
      <input type="hidden" name="roundId" value={page.filter.round} />
      <input type="hidden" name="managerId" value={page.filter.manager} />
      <input type="hidden" name="department" value={page.filter.department} />
      <Card title="What and until when">
        <div className="stack">
          <TextField field={fields.name} label="Name" hint="As everybody who is asked reads it." required />
          <div className="grid-2">
            <DateField
              field={fields.startsOn}
              label="Opens on"
              hint="Without a day it opens at once. Until its day it can be changed."
              min={today}
              optional
            />
            <DateField field={fields.dueOn} label="Answers by" min={today} required />
            <DateField field={fields.remindOn} label="Remind on" min={today} optional />
          </div>
        </div>
      </Card>
      <WhoCard page={page} fields={fields} />
      <WhatCard page={page} fields={fields} />
      <div className="form-foot">
        <SubmitButton pendingText="Opening">Open the round</SubmitButton>
        <LinkButton to={paths.rounds()}>Back without opening</LinkButton>
      </div>
    </Form>
  );
}

interface CardProps {
  page: NewRoundPage;
  fields: ReturnType<typeof useForm<RoundFields>>[1];
}

function WhoCard({ page, fields }: CardProps) {
  return (
    <Card title="Who is asked">
      <div className="stack">
        <CheckboxGroup field={fields.sources} label="Sources" options={sources} layout="cards" />
        <RadioField
          field={fields.peerChoice}
          label="Who picks the peers"
          options={[
            {
              value: "team",
              label: "The team in turn",
              detail: "up to four of the same manager; you can add others",
            },
            { value: "nominated", label: "The person proposes", detail: "a manager or HR says yes or no" },
          ]}
        />
        {page.ticked.length ? <OnlyThese page={page} field={fields.personIds} /> : null}
      </div>
    </Card>
  );
}

function WhatCard({ page, fields }: CardProps) {
  return (
    <Card title="What is asked">
      <div className="stack">
        <RadioField
          field={fields.competencyChoice}
          label="Which competencies"
          options={[
            ...(page.hasRoles
              ? [
                  {
                    value: "role",
                    label: "Those of each person’s role",
                    detail: "whoever has no role is asked about as in the next line",
                  },
                ]
              : []),
            { value: "on-record", label: "Those on record for the person, and the critical ones" },
            { value: "group", label: "One group of the catalogue" },
            { value: "picked", label: "Those that you pick below" },
          ]}
        />
        <div className="grid-2">
          <SelectField
            field={fields.competencyGroup}
            label="Group"
            placeholder="No group"
            options={page.groups.map((code) => ({ value: code, label: groupName(code) }))}
            optional
          />
          <TextField
            field={fields.mostCompetencies}
            type="number"
            width="short"
            label="Most competencies a person"
            hint="25 take about 15 minutes a page."
          />
        </div>
        <PickedCompetencies page={page} field={fields.competencyIds} />
      </div>
    </Card>
  );
}

function PickedCompetencies({ page, field }: { page: NewRoundPage; field: CardProps["fields"]["competencyIds"] }) {
  if (!field) return null;
  const isOpen = Boolean(field.errors) || page.planned?.competencyChoice === "picked";
  return (
    <details open={isOpen || undefined}>
      <summary>Pick single competencies</summary>
      <CheckboxGroup
        field={field}
        label="Picked competencies"
        hint="Asked about everybody, in place of what their role or record would ask."
        options={page.competencies.map(({ id, name, groupCode }) => ({
          value: id,
          label: name,
          detail: groupName(groupCode),
        }))}
        layout="cards"
      />
    </details>
  );
}

function OnlyThese({ page, field }: { page: NewRoundPage; field: Parameters<typeof CheckboxGroup>[0]["field"] }) {
  const options = page.ticked.map(({ id, name, title }) => ({ value: id, label: name, detail: title }));
  if (!field) return null;
  return (
    <details open={Boolean(field.errors)}>
      <summary>Only some of these {page.people} people</summary>
      <CheckboxGroup
        field={field}
        label="Only these people"
        hint="None ticked means all of them."
        options={options}
        layout="cards"
      />
    </details>
  );
}
