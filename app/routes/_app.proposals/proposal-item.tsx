import { Form, Link } from "@remix-run/react";
import { LevelPicker } from "#app/components/forms/level-picker.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { ProposalLink } from "#app/components/proposals/proposal-link.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RefusedAnswer } from "./form.ts";
import type { ProposalsPage } from "./route.tsx";

interface ProposalItemProps {
  proposal: ProposalsPage["proposals"][number];
  mayNameManager: boolean;
  error: RefusedAnswer | undefined;
}

/** One proposal with its words, and the form that accepts it as an assessment or declines it. */
export function ProposalItem({ proposal, mayNameManager, error }: ProposalItemProps) {
  const { locale } = useReader();
  const { person, competencyName, level, statement, link, happenedOn } = proposal;
  return (
    <Card title={`${person.name}: ${competencyName}`} aside={formatDay(happenedOn, locale)}>
      <div className="stack">
        <div>
          <p>
            <Link to={paths.person(person.id)}>{person.name}</Link>{" "}
            {level === null ? "leaves the level to you" : `claims level ${level}`}: “{statement}”
          </p>
          <ProposalLink link={link} />
        </div>
        <details open={error ? true : undefined}>
          <summary>Answer it</summary>
          <AnswerForm proposal={proposal} mayNameManager={mayNameManager} error={error} />
        </details>
      </div>
    </Card>
  );
}

function AnswerForm({ proposal, mayNameManager, error }: ProposalItemProps) {
  const { id, level, anchors, statement, link, person } = proposal;
  const typed = error?.typed;
  const words = [statement, link].filter(Boolean).join(" ");
  return (
    <Form method="post" className="form">
      {error ? (
        <Note tone="bad" role="alert">
          {error.reason}
        </Note>
      ) : null}
      <input type="hidden" name="proposalId" value={id} />
      <LevelPicker
        id={`level-${id}`}
        name="level"
        label="Level that you see in it"
        defaultValue={typed?.level ?? (level === null ? "" : String(level))}
        anchors={anchors}
      />
      <div className="grid-2">
        <SelectField
          id={`source-${id}`}
          name="source"
          label="Judged"
          defaultValue={typed?.source ?? "supervisor"}
          options={[
            { value: "supervisor", label: "as the supervisor" },
            { value: "test", label: "from a test or exam" },
          ]}
        />
        {mayNameManager && person.managerId ? (
          <SelectField
            id={`assessor-${id}`}
            name="assessorId"
            label="By"
            defaultValue={typed?.assessorId ?? person.managerId}
            options={[
              { value: person.managerId, label: "their manager" },
              { value: "", label: "yourself" },
            ]}
          />
        ) : null}
      </div>
      <TextareaField
        id={`evidence-${id}`}
        name="evidence"
        label="Words of the assessment"
        hint="They begin as those of the proposal; change what you saw differently."
        defaultValue={typed?.evidence ?? words}
        rows={3}
        maxLength={4000}
      />
      <TextareaField
        id={`answer-${id}`}
        name="answer"
        label="Your answer"
        hint="The person reads it. Needed to decline."
        defaultValue={typed?.answer ?? ""}
        rows={2}
        maxLength={1000}
        optional
      />
      <div className="row">
        <SubmitButton intent="accept" pendingText="Recording">
          Accept as an assessment
        </SubmitButton>
        <SubmitButton intent="decline" pendingText="Declining" variant="plain">
          Decline
        </SubmitButton>
      </div>
    </Form>
  );
}
