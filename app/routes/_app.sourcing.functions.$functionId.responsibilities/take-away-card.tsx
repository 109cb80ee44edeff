import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ROLE_WORDS } from "#app/components/sourcing/responsibility-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import type { ShownTask } from "#app/services/sourcing/load-responsibilities.server.ts";

/** Takes somebody away from a task, or the task with everybody. What was is kept in the history. */
export function TakeAwayCard({ tasks }: { tasks: ShownTask[] }) {
  return (
    <Card title="Take away">
      <ul className="list-lines">
        {tasks.map(({ id, task, entries }) => (
          <li key={id}>
            <b>{task}</b>
            {entries.map((entry) => (
              <Form method="post" className="row" key={entry.id}>
                <input type="hidden" name="entryId" value={entry.id} readOnly />
                <span>
                  {entry.name}, {ROLE_WORDS[entry.role].name.toLowerCase()}
                </span>
                <SubmitButton pendingText="Taking away" intent="remove-entry" variant="quiet">
                  Take away
                  <span className="visually-hidden">
                    {" "}
                    {entry.name} from {task}
                  </span>
                </SubmitButton>
              </Form>
            ))}
            <Form method="post" className="row">
              <input type="hidden" name="taskId" value={id} readOnly />
              <SubmitButton pendingText="Taking away" intent="remove-task" variant="quiet">
                Take the task away<span className="visually-hidden">: {task}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
