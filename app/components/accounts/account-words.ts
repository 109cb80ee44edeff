import type { AccountRole } from "#app/domain/shared/vocabulary.ts";

export const ROLE_NAMES: Record<AccountRole, string> = {
  owner: "Owner",
  hr: "HR",
  manager: "Manager",
  staff: "Staff",
  auditor: "Auditor",
};

/** What each role may do, in a line. */
export const ROLE_DETAILS: Record<AccountRole, string> = {
  owner: "everything in the organisation, pay and accounts included",
  hr: "people, levels, promotion cases, pay and accounts; not the organisation itself",
  manager: "sees and rates the people in their own line, proposes promotion cases; no pay",
  staff: "their own record: sees it, rates themself, contests an entry",
  auditor: "reads everything but pay, writes nothing, reads the audit trail",
};

export const STATE_NAMES = {
  active: "Active",
  invited: "Invited",
  expired: "Link expired",
  disabled: "Disabled",
} as const;

export const roleOptions = (roles: AccountRole[]) => roles.map((value) => ({ value, label: ROLE_NAMES[value] }));

export const roleChoices = (roles: AccountRole[]) =>
  roles.map((value) => ({ value, label: ROLE_NAMES[value], detail: ROLE_DETAILS[value] }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in words. A session's last use is noted once an hour: nothing more exact is said. */
export function agoInWords(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  if (passed < HOUR) return "within the last hour";
  if (passed < DAY) return inWords(Math.floor(passed / HOUR), "hour");
  return inWords(Math.floor(passed / DAY), "day");
}

const inWords = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"} ago`;
