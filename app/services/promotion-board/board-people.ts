import { lineOf } from "#app/domain/shared/reporting-line.ts";
import type { Willingness } from "#app/domain/shared/vocabulary.ts";
import { listLineManagers } from "#app/services/matrix/reporting-line.ts";
import { type Reach, reaches } from "#app/services/shared/reach.server.ts";
import type { Person } from "#db/queries/people.ts";
import type { RoleProfile } from "#db/queries/role-profiles.ts";

export interface BoardFilter {
  managerId: string;
  profileId: string;
  title: string;
  wish: Willingness | "not-asked" | "";
}

interface BoardWorld {
  /** Everybody present, reporting-only people included, by name. */
  everybody: Person[];
  profiles: RoleProfile[];
  wishes: ReadonlyMap<string, Willingness>;
  reach: Reach;
  /** Nobody is on their own board: what is weighed about oneself is not for oneself to read. */
  ownPersonId: string | null;
}

/** Members whom the reader may look at, by name. */
export const membersInReach = ({ everybody, reach, ownPersonId }: BoardWorld): Person[] =>
  everybody.filter(({ id, kind }) => kind === "member" && id !== ownPersonId && reaches(reach, id));

/** What the board can be filtered by: managers with somebody in reach below them, roles and titles that somebody has. */
export function boardChoices(world: BoardWorld, members: readonly Person[]) {
  const { everybody, profiles, reach, ownPersonId } = world;
  const shown = new Set(members.map(({ id }) => id));
  const held = new Set(members.flatMap(({ roleProfileId }) => roleProfileId ?? []));
  const placed = everybody.map(({ id, name, managerId }) => ({
    ...{ id, name, managerId },
    kind: shown.has(id) ? ("member" as const) : ("reporting-only" as const),
  }));
  return {
    managers: listLineManagers(placed).filter(({ id }) => id === ownPersonId || reaches(reach, id)),
    profiles: profiles.filter(({ id }) => held.has(id)).map(({ id, title }) => ({ id, title })),
    titles: [...new Set(members.map(({ title }) => title))].filter(Boolean).sort(new Intl.Collator("en").compare),
  };
}

/** The members who fit, in the order given. */
export function filterBoard(
  { everybody, wishes }: BoardWorld,
  members: readonly Person[],
  { managerId, profileId, title, wish }: BoardFilter,
): Person[] {
  const line = managerId ? lineOf(everybody, managerId) : null;
  return members.filter(
    (person) =>
      (!line || line.has(person.id)) &&
      (!profileId || person.roleProfileId === profileId) &&
      (!title || person.title === title) &&
      (!wish || (wishes.get(person.id) ?? "not-asked") === wish),
  );
}
