import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { roleWords } from "#app/components/audit/role-words.ts";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ReviewForm as Loaded } from "#app/services/promotion/load-review-form.server.ts";
import { reviewLabels } from "./form.ts";

interface ReviewFormProps {
  loaded: Loaded;
  lastResult: SubmissionResult | undefined;
}

/** Whom to ask for a view of their own. */
export function ReviewForm({ loaded, lastResult }: ReviewFormProps) {
  const [form, fields] = useForm<{ reviewers: string[] }>({ lastResult, id: "review" });
  const { question, possible } = loaded;
  const isDraft = question.state === "draft";
  return (
    <div className="grid-wide">
      <Card title="Who is asked">
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} labels={reviewLabels} />
          {possible.length === 0 ? (
            <p className="caption">{nobodyWords(loaded)}</p>
          ) : (
            <CheckboxGroup
              field={fields.reviewers}
              label="Reviewers"
              hint="Owners, HR, and managers above this person. Not the person, nor anybody looked at beside them."
              optional={isDraft}
              options={possible.map(({ accountId, name, role }) => ({
                value: accountId,
                label: name,
                detail: roleWords(role),
              }))}
            />
          )}
          <div className="form-foot">
            {isDraft || possible.length > 0 ? (
              <SubmitButton pendingText="Handing over">{isDraft ? "Hand over" : "Ask them"}</SubmitButton>
            ) : null}
            <LinkButton to={paths.case(question.id)}>Back to the case</LinkButton>
          </div>
        </Form>
      </Card>
      <Card title="What a reviewer does">
        <div className="stack prose">
          <p>
            Each writes what they think and how likely they think it is to go well, before they see the result and
            before they see what anybody else wrote. Then all views open at once.
          </p>
          <p>
            Nobody asked: the case goes straight to whoever decides. Somebody other than the proposer does, where there
            is somebody.
          </p>
        </div>
      </Card>
    </div>
  );
}

function nobodyWords({ question, areViewsOpen }: Loaded): string {
  if (areViewsOpen) return "The views on this case are open already: nobody new can be asked for an independent one.";
  return question.state === "draft"
    ? "Nobody else has an account that could review this case: owners, HR, and managers above this person could."
    : "Everybody who could be asked has been.";
}
