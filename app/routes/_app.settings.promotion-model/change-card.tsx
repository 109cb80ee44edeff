import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { plainNumber } from "#app/components/method/plain-number.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { PromotionModelPage } from "#app/services/promotion-model/load-promotion-model.server.ts";
import type { ChangeError } from "./form.ts";
import { PreviewTable } from "./preview-table.tsx";

interface ChangeCardProps {
  wanted: NonNullable<PromotionModelPage["wanted"]>;
  typed: { value: string; reason: string };
  error: ChangeError | null;
}

/** One value: what it is, what it shall be and why, with a look at the open cases first. */
export function ChangeCard({ wanted, typed, error }: ChangeCardProps) {
  const { locale } = useReader();
  const { parameter, problem, preview } = wanted;
  const plain = (value: number) => plainNumber(value, locale);
  const fault = error ? { field: error.field, message: error.message } : { field: "value", message: problem };
  const at = (field: string) => (fault.message && fault.field === field ? [fault.message] : []);
  return (
    <Card title={parameter.title} id="change">
      <div className="stack">
        <Form method="post" className="form" preventScrollReset>
          <ErrorSummary
            items={fault.message ? [{ ...(fault.field ? { fieldId: fault.field } : {}), message: fault.message }] : []}
          />
          <p className="caption">
            Default {plain(parameter.default)}, {parameter.source}. In use: {plain(parameter.inUse)}. Change a value
            because of what it stands for, not because of one case.
          </p>
          <input type="hidden" name="change" value={parameter.id} />
          <TextField
            name="value"
            id="value"
            type="number"
            label="Your value"
            hint={`From ${plain(parameter.least)} to ${plain(parameter.most)}.`}
            width="short"
            defaultValue={typed.value || String(parameter.inUse)}
            errors={at("value")}
            autoComplete="off"
          />
          <TextareaField
            name="reason"
            id="reason"
            label="Why"
            hint="Kept with the change for good, and read by everybody who may read this page."
            rows={2}
            defaultValue={typed.reason}
            errors={at("reason")}
          />
          <div className="row">
            <SubmitButton pendingText="Saving" intent="save">
              Save the value
            </SubmitButton>
            <Button type="submit" formMethod="get">
              Look at open cases first
            </Button>
            {parameter.isOwn ? (
              <SubmitButton pendingText="Saving" intent="back-to-default" variant="plain">
                Back to the default
              </SubmitButton>
            ) : null}
            <LinkButton to={paths.promotionModel()}>Leave it as it is</LinkButton>
          </div>
        </Form>
        {preview ? <PreviewTable preview={preview} /> : null}
      </div>
    </Card>
  );
}
