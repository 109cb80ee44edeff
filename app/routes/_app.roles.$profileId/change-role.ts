import type { Submission } from "@conform-to/react";
import type { z } from "zod";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import type { roleSchema } from "#app/components/roles/role-schema.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { askFor, stopAskingFor } from "#app/services/role-profiles/change-requirements.server.ts";
import { editRole } from "#app/services/role-profiles/save-role.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type RefusedRequirement, requirementSchema, typedRequirement } from "./form.ts";

/** Saves where the role stands. */
export async function saveRole(
  viewer: ServiceContext,
  profileId: string,
  submission: Submission<z.input<typeof roleSchema>, string[], z.output<typeof roleSchema>>,
) {
  if (submission.status !== "success") return badRequest({ saved: submission.reply() });
  const { version, like: _, ...details } = submission.value;
  const verdict = await editRole(viewer, profileId, version ?? 0, details);
  if (!verdict.ok) return badRequest({ saved: replyWithVerdict(submission, verdict) });
  return redirectWithMessage(paths.role(profileId), `${details.title} is saved.`);
}

/** Asks for a competency, or no longer asks for it. */
export async function changeRequirement(
  viewer: ServiceContext,
  profileId: string,
  intent: "ask" | "stop-asking",
  form: FormData,
) {
  const refuse = (reason: string, field?: string) =>
    badRequest<{ refused: RefusedRequirement }>({
      refused: { reason, typed: typedRequirement(form), ...(field ? { field } : {}) },
    });
  if (intent === "stop-asking") {
    const verdict = await stopAskingFor(viewer, profileId, String(form.get("competencyId")));
    return verdict.ok
      ? redirectWithMessage(paths.role(profileId), "It no longer asks for this.")
      : refuse(verdict.reason, verdict.field);
  }
  const parsed = requirementSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? ""));
  }
  const verdict = await askFor(viewer, profileId, parsed.data);
  if (!verdict.ok) return refuse(verdict.reason, verdict.field);
  const { requiredLevel } = parsed.data;
  return redirectWithMessage(paths.role(profileId), `It asks for level ${requiredLevel} in ${verdict.value}.`);
}
