import type { loadPerson } from "#app/services/people/load-person.server.ts";

/** What the page shows about a person. */
export type PersonRecord = NonNullable<Awaited<ReturnType<typeof loadPerson>>>;

/** What the reader may do here; what they may not is not on the page. */
export interface PersonRights {
  edit: boolean;
  assess: boolean;
  evidence: boolean;
  openCase: boolean;
  erase: boolean;
  pause: boolean;
}
