import type { Submission, SubmissionResult } from "@conform-to/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { badRequest } from "#app/lib/responses.ts";

/** The page has several forms: the reply says to which one it belongs. */
export interface FormReply {
  form: string;
  result: SubmissionResult;
}

/** What was typed, with what is wrong about it. */
export const keptReply = (
  form: string,
  submission: Submission<unknown>,
  verdict?: { field?: string | undefined; reason: string },
) => badRequest<FormReply>({ form, result: verdict ? replyWithVerdict(submission, verdict) : submission.reply() });
