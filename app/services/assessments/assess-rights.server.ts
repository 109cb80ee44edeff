import { ASSESSMENT_SOURCES, type AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { permissionScope } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import type { Db } from "#db/connection/types.ts";
import { isAnonymousSource } from "./anonymity.ts";

export interface AssessRights {
  sources: readonly AssessmentSource[];
  /** Whether it may be entered for somebody else who assessed. */
  mayNameAssessor: boolean;
}

/**
 * What this account may record about a person, or null: then the person does not exist for it. About themself anybody
 * records their own view and nothing else. A manager speaks for themself, as the supervisor of their line or as the
 * reader of a test; owner and HR enter what anybody said.
 */
export async function assessRights(context: ServiceContext, personId: string, db?: Db): Promise<AssessRights | null> {
  const reach = await reachOf(context, "assessments:write", db);
  if (context.personId === personId) return { sources: ["self"], mayNameAssessor: false };
  if (!reaches(reach, personId)) return null;
  if (reach === "all") return { sources: ASSESSMENT_SOURCES, mayNameAssessor: true };
  return { sources: ["supervisor", "test"], mayNameAssessor: false };
}

/**
 * Whether this account may retract an entry about somebody within its reach: owner and HR any, but of those about
 * themselves only their own view; everybody else what they recorded themselves. A colleague's answer in a round stays:
 * the level with it and without it would give the answer away.
 */
export function mayRetract(
  context: ServiceContext,
  entry: { personId: string; recordedBy: string; source?: AssessmentSource; roundId?: string | null },
): boolean {
  if (entry.roundId && entry.source && isAnonymousSource(entry.source)) return false;
  const isOwn = entry.recordedBy === context.accountId;
  if (context.personId === entry.personId) return isOwn && entry.source === "self";
  return isOwn || permissionScope(context.role, "assessments:write") === "all";
}
