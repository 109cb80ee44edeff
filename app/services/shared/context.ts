import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";

/** Who asks, for which organisation, when, and with which database: the first argument of every service. */
export interface ServiceContext {
  database: DatabaseHandle;
  organisationId: string;
  accountId: string;
  /** The person that the account stands for; null or absent where it stands for nobody. */
  personId?: string | null;
  role: AccountRole;
  now: Date;
  requestId: string;
}

/** Today as an ISO date in UTC. */
export const todayOf = (context: ServiceContext): string => context.now.toISOString().slice(0, 10);
