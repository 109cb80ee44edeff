import type { Submission } from "@conform-to/react";

/** A refusal as the form shows it: at its field where there is one, else above the form. What was typed is kept. */
export function replyWithVerdict(
  submission: Submission<unknown>,
  verdict: { field?: string | undefined; reason: string },
) {
  return submission.reply(
    verdict.field === undefined
      ? { formErrors: [verdict.reason] }
      : { fieldErrors: { [verdict.field]: [verdict.reason] } },
  );
}
