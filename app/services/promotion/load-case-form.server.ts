import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { listMembers, type Person } from "#db/queries/people.ts";
import { teamOf } from "./team-records.server.ts";

/** More people than this are looked for by name instead of being listed. */
const MOST_LISTED = 200;
const MOST_FOUND = 20;
/** More colleagues than this make a list of boxes that nobody reads: then only the nearest stand in it. */
const MOST_COLLEAGUES = 40;

const asChoice = ({ id, name, title }: Person) => ({ id, name, title });

/** Colleagues who could be looked at beside: everybody in a small firm, else the same line and its reports. */
function colleagues(person: Person, members: Person[], kept: readonly string[]): Person[] {
  const others = members.filter(({ id }) => id !== person.id);
  if (others.length <= MOST_COLLEAGUES) return others;
  const near = new Set([
    ...teamOf(person, members).people.map(({ id }) => id),
    ...others.filter(({ managerId }) => managerId === person.id).map(({ id }) => id),
  ]);
  const listed = others.filter(({ id }) => near.has(id)).slice(0, MOST_COLLEAGUES);
  return others.filter((other) => listed.includes(other) || kept.includes(other.id));
}

/**
 * People within reach for the form of a case. Without a chosen person: whom to choose from, by name where there are many, never the
 * reader themselves. With one: the colleagues who could stand beside; `kept` stay in the list wherever they work.
 */
export async function loadCaseForm(
  context: ServiceContext,
  { personId, text, kept = [] }: { personId: string | null; text: string; kept?: readonly string[] },
) {
  const { db } = context.database;
  const [reach, everybody] = await Promise.all([
    reachOf(context, "cases:write"),
    listMembers(db, context.organisationId, todayOf(context)),
  ]);
  const members = everybody.filter(({ id }) => reaches(reach, id));
  const eligible = members.filter(({ id }) => id !== context.personId);
  const person = isRecordId(personId) ? (eligible.find(({ id }) => id === personId) ?? null) : null;
  const wanted = text.trim().toLocaleLowerCase();
  const found =
    wanted === ""
      ? eligible
      : eligible.filter(({ name, title }) => `${name} ${title}`.toLocaleLowerCase().includes(wanted));
  const isLong = eligible.length > MOST_LISTED;
  return {
    person: person && asChoice(person),
    people: person ? [] : found.slice(0, isLong ? MOST_FOUND : MOST_LISTED).map(asChoice),
    found: found.length,
    isLong,
    isEmpty: eligible.length === 0,
    colleagues: person ? colleagues(person, members, kept).map(asChoice) : [],
  };
}
