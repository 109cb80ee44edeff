import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { CHECK_STATE_WORDS, OUTCOME_RULE } from "#app/components/outcomes/outcome-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { ASKED_AHEAD_DAYS, dayAfter, type PlannedCheck } from "#app/domain/outcomes/check-plan.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ObservationPage } from "#app/services/outcomes/load-observation.server.ts";

/** When it is asked how it goes, and what can be done about the plan. */
export function PlanCard(page: ObservationPage) {
  const { locale } = useReader();
  const columns: Column<PlannedCheck>[] = [
    { key: "check", label: "Check", header: true, cell: ({ day }) => `At ${day} days` },
    { key: "due", label: "Due on", cell: ({ dueOn }) => formatDay(dueOn, locale) },
    { key: "state", label: "State", cell: ({ state }) => <State state={state} hasEnded={page.end !== null} /> },
    {
      key: "act",
      label: "Answer",
      hideLabel: true,
      cell: ({ day, dueOn, state }) =>
        page.may.answer && state !== "ahead" ? (
          <LinkButton to={paths.outcomeCheck(page.id, day)} variant={state === "answered" ? undefined : "primary"}>
            {state === "answered" ? `Correct the check at ${day} days` : `Answer the check at ${day} days`}
          </LinkButton>
        ) : page.may.change ? (
          <span className="muted">from {formatDay(dayAfter(dueOn, -ASKED_AHEAD_DAYS), locale)} on</span>
        ) : null,
    },
  ];
  return (
    <Card title="Checks">
      <div className="stack">
        <p className="prose">{OUTCOME_RULE} The earlier checks are there to help in time.</p>
        <DataTable caption="Checks" columns={columns} rows={page.plan} rowKey={({ day }) => String(day)} />
        {page.starts.length > 1 ? <Starts starts={page.starts} /> : null}
        {page.may.change ? <ChangeStart startsOn={page.startsOn} /> : null}
        {page.may.close ? <Close /> : null}
      </div>
    </Card>
  );
}

function State({ state, hasEnded }: { state: PlannedCheck["state"]; hasEnded: boolean }) {
  if (hasEnded && state !== "answered") return <span className="muted">not answered</span>;
  const tone = state === "answered" ? "good" : state === "ahead" ? undefined : "warn";
  return <Tag tone={tone}>{CHECK_STATE_WORDS[state]}</Tag>;
}

function Starts({ starts }: Pick<ObservationPage, "starts">) {
  const { locale } = useReader();
  return (
    <ul className="list-lines">
      {starts.slice(0, -1).map(({ startsOn, reason, by, on }, index) => (
        <li key={startsOn + on}>
          Start changed from {formatDay(starts[index + 1]!.startsOn, locale)} to {formatDay(startsOn, locale)}
          {reason ? `: “${reason}”` : ""}{" "}
          <span className="muted">
            {by ? `${by}, ` : ""}
            {formatDay(on, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ChangeStart({ startsOn }: { startsOn: string }) {
  return (
    <details className="confirm no-print">
      <summary className="button">Change the start</summary>
      <Form method="post" className="confirm-body">
        <DateField name="startsOn" label="In the job from" defaultValue={startsOn} required />
        <TextareaField name="reason" label="Why it is changed" rows={2} minLength={10} maxLength={1000} required />
        <div className="row">
          <SubmitButton intent="change-start" pendingText="Changing">
            Change it
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}

function Close() {
  return (
    <details className="confirm no-print">
      <summary className="button button-danger">Close the observation</summary>
      <Form method="post" className="confirm-body">
        <p>No further check is asked for, and the case is reviewed. It cannot be opened again.</p>
        <TextareaField name="reason" label="Why it is closed early" rows={2} minLength={10} maxLength={1000} required />
        <div className="row">
          <SubmitButton intent="close" variant="danger" pendingText="Closing">
            Close it
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
