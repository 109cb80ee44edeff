import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { WAY_WORDS } from "#app/components/informing/informing-words.ts";
import { inSentence } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { noticeText } from "#app/domain/promotion/notice-text.ts";
import { NOTICE_WAYS } from "#app/domain/shared/vocabulary.ts";
import type { NoticePage } from "#app/services/informing/notice.server.ts";
import { noticeLabels } from "./form.ts";

interface NoticeFormProps {
  page: NoticePage;
  lastResult: SubmissionResult | undefined;
}

const ways = NOTICE_WAYS.map((value) => ({ value, label: WAY_WORDS[value] }));

/** A text to start from, to be changed, and how it reached the person. */
export function NoticeForm({ page, lastResult }: NoticeFormProps) {
  const { facts, notices, today, question } = page;
  const [form, fields] = useForm<{ words: string; way: string; givenOn: string }>({
    lastResult: lastResult ?? null,
    id: "notice",
    defaultValue: { words: noticeText({ ...facts, job: inSentence(facts.job) }), givenOn: today },
  });
  return (
    <Card title={notices.length ? "A further notice" : "The notice"}>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={noticeLabels} />
        <TextareaField
          field={fields.words}
          label="The notice"
          hint="Change it as you need: name whoever really decides. It is kept as it stands here. Not legal advice."
          rows={24}
          required
        />
        <div className="row">
          <SelectField
            field={fields.way}
            label="How it was handed over"
            placeholder="Choose one"
            options={ways}
            width="medium"
            required
          />
          <DateField
            field={fields.givenOn}
            label={`Day on which ${question.person.name} had it`}
            max={today}
            required
          />
        </div>
        <p className="caption">
          Recording it fixes the text with the day and your name; it can then be copied and printed, and never be
          changed.
        </p>
        <div className="form-foot">
          <SubmitButton pendingText="Recording the notice">Record it as handed over</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
