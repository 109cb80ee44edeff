import { placeText } from "#app/services/audit/audit-filter.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type EventPlace, listReadsAbout } from "#db/queries/audit.ts";

const MONTHS_BACK = 12;

const WHAT: Record<string, string> = {
  "person.read": "your record",
  "pay.read": "your pay",
  "case.read": "a promotion case about you",
  "decision.read": "a decision about you",
  "observation.read": "how it goes after a decision about you",
  "decision.download": "a decision about you, as a file",
  "export.download": "an export of the organisation, in which your record can be",
};

export interface Look {
  id: string;
  at: string;
  name: string | null;
  role: string | null;
  what: string;
}

function monthsBefore(now: Date): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - MONTHS_BACK);
  return then;
}

/** Who looked at one's own record in the last twelve months, newest first: name, role, day and what it was. */
export async function loadLooks(
  context: ServiceContext,
  personId: string,
  { after, limit }: { after?: EventPlace | undefined; limit: number },
): Promise<{ looks: Look[]; older: string | null }> {
  const rows = await listReadsAbout(context.database.db, context.organisationId, personId, {
    exceptAccountId: context.accountId,
    since: monthsBefore(context.now),
    withPay: true,
    after,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    looks: shown.map(({ id, at, action, subjectKind, account }) => ({
      id,
      at: at.toISOString(),
      name: account?.name ?? null,
      role: account?.role ?? null,
      what:
        action === "pay.read" && subjectKind === "scenario"
          ? "a scenario computed from the pay of the team"
          : (WHAT[action] ?? "a part of your record"),
    })),
    older: rows.length > limit && last ? placeText({ at: last.place, id: last.id }) : null,
  };
}
