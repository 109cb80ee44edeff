import { reportsByManager } from "#app/domain/shared/reporting-line.ts";
import type { ListedCase } from "#app/services/promotion/list-cases.server.ts";
import type { Person } from "#db/queries/people.ts";
import type { RoleProfile } from "#db/queries/role-profiles.ts";

/** A place from which people are led: held by somebody, asked for by a role, or thought of in a case. */
export interface ManagementSeat {
  key: string;
  title: string;
  /** The role of the management track that it is, where that is on record and not called the same. */
  roleTitle: string | null;
  holder: Person | null;
  /** Members who report to the holder. */
  reports: Person[];
  cases: ListedCase[];
}

interface SeatWorld {
  /** Everybody present, by name. */
  everybody: readonly Person[];
  profiles: readonly RoleProfile[];
  /** Visible cases that were not withdrawn. */
  cases: readonly ListedCase[];
  /** Whose seats the reader may look at. */
  inSight: (personId: string) => boolean;
}

const sameTitle = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

function heldSeats({ everybody, profiles, inSight }: SeatWorld): ManagementSeat[] {
  const reports = reportsByManager(everybody);
  const roles = new Map(profiles.map((profile) => [profile.id, profile]));
  return everybody.flatMap((person): ManagementSeat[] => {
    const below = (reports.get(person.id) ?? []).filter(({ kind }) => kind === "member");
    if (person.kind !== "member" || !inSight(person.id)) return [];
    const role = roles.get(person.roleProfileId ?? "");
    const isManagement = role?.track === "management" && role.archivedAt === null;
    if (below.length === 0 && !isManagement) return [];
    const title = person.title || role?.title || "Manager";
    const roleTitle = isManagement && !sameTitle(role.title, title) ? role.title : null;
    return [{ key: person.id, title, roleTitle, holder: person, reports: below, cases: [] }];
  });
}

/** Of several seats of one title the one near the person of the case: in their line, or their own manager's. */
function seatOf(seats: readonly ManagementSeat[], { person, targetTitle }: ListedCase, people: Map<string, Person>) {
  const fitting = seats.filter(
    ({ title, roleTitle }) => sameTitle(title, targetTitle) || sameTitle(roleTitle ?? "", targetTitle),
  );
  if (fitting.length <= 1) return fitting[0];
  const managerId = people.get(person.id)?.managerId;
  return fitting.find(({ holder }) => holder && (holder.id === managerId || holder.managerId === managerId));
}

/**
 * Every management seat with the cases for it: seats of people who lead others or are in a role of the management track;
 * roles of that track that nobody is in; and titles that a case speaks of and nobody has. Those whose holder leaves come
 * first, by day, then held seats by title and holder, then the others by title.
 */
export function listSeats(world: SeatWorld): ManagementSeat[] {
  const held = heldSeats(world);
  const people = new Map(world.everybody.map((person) => [person.id, person]));
  const taken = new Set(world.everybody.flatMap(({ roleProfileId }) => roleProfileId ?? []));
  const vacant: ManagementSeat[] = world.profiles
    .filter(({ id, track, archivedAt }) => track === "management" && archivedAt === null && !taken.has(id))
    .map(({ id, title }) => ({ key: id, title, roleTitle: null, holder: null, reports: [], cases: [] }));
  const seats = [...held, ...vacant];
  for (const listed of world.cases) {
    const known = seatOf(seats, listed, people);
    if (known) known.cases.push(listed);
    else {
      const title = listed.targetTitle;
      seats.push({ key: listed.id, title, roleTitle: null, holder: null, reports: [], cases: [listed] });
    }
  }
  const rank = ({ holder, cases }: ManagementSeat) => (holder?.leftOn ? 0 : holder ? 1 : cases.length > 0 ? 2 : 3);
  return seats.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.holder?.leftOn ?? "").localeCompare(b.holder?.leftOn ?? "") ||
      a.title.localeCompare(b.title, "en") ||
      (a.holder?.name ?? "").localeCompare(b.holder?.name ?? "", "en"),
  );
}
