import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { DutyList } from "#app/components/sourcing/duty-list.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { CONDITION_WORDS } from "#app/domain/sourcing/regimes.ts";
import { formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { FunctionPage } from "#app/services/sourcing/load-function.server.ts";
import type { RefusedForm } from "./form.ts";

/** Duties that bear on the function, and the conditions under which its work may move. */
export function GateCard({ page, error }: { page: FunctionPage; error: RefusedForm | undefined }) {
  const { duties, gate } = page.function;
  const none = duties.inForce.length === 0;
  return (
    <Card title="Legal duties" aside="not legal advice" id="gate">
      <div className="stack-sm">
        {none ? (
          <p className="caption">
            {page.regimesSaidOn === null
              ? "Nobody has said yet which regimes apply, so no duty is known. That is not the same as none."
              : "None of the regimes that you said apply bears on this function."}
          </p>
        ) : (
          <DutyList duties={duties.inForce} />
        )}
        {page.regimesSaidOn === null && page.mayEdit ? (
          <p className="row">
            <LinkButton to={paths.sourcingRegimes()}>Say which regimes apply</LinkButton>
          </p>
        ) : null}
        {gate.conditions.length > 0 ? <h3>Before any of the work may move</h3> : null}
        <ul className="list-lines">
          {gate.conditions.map((condition) => (
            <ConditionItem key={condition.kind} condition={condition} page={page} error={error} />
          ))}
        </ul>
        {duties.proposed.length > 0 ? (
          <>
            <h3>Only proposed</h3>
            <p className="caption">No law, and never treated as one here: it asks for nothing and opens no finding.</p>
            <DutyList duties={duties.proposed} />
          </>
        ) : null}
      </div>
    </Card>
  );
}

interface ConditionItemProps {
  condition: FunctionPage["function"]["gate"]["conditions"][number];
  page: FunctionPage;
  error: RefusedForm | undefined;
}

function ConditionItem({ condition: { kind, isMet, articles, noticeHours }, page, error }: ConditionItemProps) {
  const { locale } = useReader();
  const { name, meaning } = CONDITION_WORDS[kind];
  const confirmed = page.conditions.find((one) => one.kind === kind);
  return (
    <li>
      <b>{name}</b> <Tag tone={isMet ? "good" : "bad"}>{isMet ? "met" : "open"}</Tag>
      <p>
        {meaning}
        {noticeHours === null ? "" : ` Agree on ${noticeHours} hours or fewer, so that enough of your own are left.`}
      </p>
      <p className="caption">
        {formatList(articles)}
        {confirmed ? `. Met on ${formatDay(confirmed.metOn, locale)}: ${confirmed.evidence}` : ""}
      </p>
      {page.mayEdit && confirmed ? (
        <Form method="post" className="row">
          <input type="hidden" name="kind" value={kind} readOnly />
          <SubmitButton pendingText="Taking back" intent="take-back" variant="quiet">
            Take it back<span className="visually-hidden">: {name}</span>
          </SubmitButton>
        </Form>
      ) : null}
      {page.mayEdit && !confirmed ? <ConfirmCondition kind={kind} name={name} error={error} /> : null}
    </li>
  );
}

function ConfirmCondition({ kind, name, error }: { kind: string; name: string; error: RefusedForm | undefined }) {
  const { today } = useReader();
  const own = error?.typed.kind === kind ? error : undefined;
  const errorsOf = (field: string) => (own?.field === field ? [own.reason] : []);
  return (
    <details open={own !== undefined || undefined}>
      <summary>Confirm: {name.toLowerCase()}</summary>
      <Form method="post" className="form">
        <ErrorSummary
          items={own ? [{ ...(own.field ? { fieldId: `${kind}-${own.field}` } : {}), message: own.reason }] : []}
        />
        <input type="hidden" name="kind" value={kind} readOnly />
        <TextField
          name="metOn"
          id={`${kind}-metOn`}
          type="date"
          label="Met on"
          width="medium"
          defaultValue={own?.typed.metOn ?? today}
          errors={errorsOf("metOn")}
          required
        />
        <TextField
          name="evidence"
          id={`${kind}-evidence`}
          label="Where it can be read"
          hint="The paper and its clause or number."
          defaultValue={own?.typed.evidence ?? ""}
          errors={errorsOf("evidence")}
          required
        />
        <p className="row">
          <SubmitButton pendingText="Confirming" intent="confirm-condition" variant="plain">
            Confirm
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
