import { z } from "zod";
import type { Permission } from "#app/lib/permissions/permissions.ts";

/** What was asked for and refused, with what was typed, so that nothing of it is lost. */
export interface AskedError {
  intent: string;
  field?: string;
  reason: string;
  typed: string;
}

const reason = z.string().trim().max(300, "At most 300 characters.");
const version = z.coerce.number().int();

export const personActionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("retract-assessment"), entryId: z.uuid(), reason }),
  z.object({ intent: z.literal("retract-evidence"), entryId: z.uuid(), reason }),
  z.object({ intent: z.literal("leave"), leftOn: z.iso.date("Enter a date."), version }),
  z.object({ intent: z.literal("undo-leave"), version }),
]);

const PERMISSION_OF: Record<string, Permission> = {
  "retract-assessment": "assessments:write",
  "retract-evidence": "evidence:write",
};

export const permissionOf = (intent: unknown): Permission => PERMISSION_OF[String(intent)] ?? "people:write";
