import { randomStream } from "#app/domain/shared/random.ts";
import type { NewPerson } from "../queries/people.ts";
import { DEPARTMENTS, type GeneratedDepartment, generatedName } from "./generated-names.ts";
import type { GeneratedSize } from "./generated-size.ts";
import type { NumberedIds } from "./numbered-ids.ts";

const SPAN = 8;
const NEW_SHARE = 0.05;
const LONGEST_TENURE_DAYS = 5_400;
/** One in this many leaves on a known day ahead. */
const LEAVERS_ONE_IN = 250;

export interface GeneratedPerson {
  row: NewPerson;
  department: GeneratedDepartment | null;
  /** Place of the manager; the place after the last member is the head outside IT. */
  manager: number | null;
  /** Of technical work, −1 to 1. */
  ability: number;
  /** Of leading people, −1 to 1; independent of the other. */
  leading: number;
  startedDaysAgo: number;
  salaryAnnualCents: number | null;
}

const managerOf = (place: number): number =>
  place <= DEPARTMENTS.length ? 0 : 1 + Math.floor((place - DEPARTMENTS.length - 1) / SPAN);

const firstReportOf = (place: number): number => (place === 0 ? 1 : DEPARTMENTS.length + 1 + (place - 1) * SPAN);

/** Places of the direct reports; a tree filled level by level, the head of IT first. */
export function reportsOf(place: number, people: number): number[] {
  const first = firstReportOf(place);
  const count = Math.min(place === 0 ? DEPARTMENTS.length : SPAN, Math.max(0, people - first));
  return Array.from({ length: count }, (_, at) => first + at);
}

function departmentOf(place: number): GeneratedDepartment | null {
  if (place === 0) return null;
  let top = place;
  while (top > DEPARTMENTS.length) top = managerOf(top);
  return DEPARTMENTS[top - 1] ?? null;
}

interface Calendar {
  day: (daysAgo: number) => string;
  midnight: Date;
}

/** Members by place, and after them the one person outside IT to whom the head of IT reports. */
export function generatePeople(size: GeneratedSize, ids: NumberedIds, { day, midnight }: Calendar): GeneratedPerson[] {
  const members = Array.from({ length: size.people }, (_, place) =>
    generateMember(place, size, ids, { day, midnight }),
  );
  const head: GeneratedPerson = {
    row: {
      ...personRow(size.people, size, ids, midnight),
      title: "Chief financial officer",
      department: "Finance",
      kind: "reporting-only",
    },
    department: null,
    manager: null,
    ability: 0,
    leading: 0,
    startedDaysAgo: LONGEST_TENURE_DAYS,
    salaryAnnualCents: null,
  };
  return [...members, head];
}

function generateMember(place: number, size: GeneratedSize, ids: NumberedIds, calendar: Calendar): GeneratedPerson {
  const stream = randomStream(size.seed, `person ${place}`);
  const department = departmentOf(place);
  const leads = reportsOf(place, size.people).length > 0;
  const isNew = stream.uniform() < NEW_SHARE && !leads;
  const startedDaysAgo = isNew ? 10 + stream.below(80) : 200 + stream.below(LONGEST_TENURE_DAYS - 200);
  const ability = stream.uniform() + stream.uniform() - 1;
  const leading = stream.uniform() + stream.uniform() - 1;
  const leaves = place > 0 && (place + size.seed) % LEAVERS_ONE_IN === 0;
  const rank = place === 0 ? 3 : place <= DEPARTMENTS.length ? 2 : leads ? 1 : 0;
  const pay = 52_000 + rank * 24_000 + Math.round((ability + 1) * 16_000) + stream.below(4_000);
  return {
    row: {
      ...personRow(place, size, ids, calendar.midnight),
      createdAt: new Date(`${calendar.day(startedDaysAgo)}T00:00:00Z`),
      title: titleOf(place, department, leads),
      department: department?.name ?? "IT",
      kind: "member",
      managerId: ids.idOf("person", place === 0 ? size.people : managerOf(place)),
      startedOn: calendar.day(startedDaysAgo),
      leftOn: leaves ? calendar.day(-(20 + stream.below(80))) : null,
    },
    department,
    manager: place === 0 ? size.people : managerOf(place),
    ability,
    leading,
    startedDaysAgo,
    salaryAnnualCents: pay * 100,
  };
}

function titleOf(place: number, department: GeneratedDepartment | null, leads: boolean): string {
  if (!department) return "Head of IT";
  const [manager, lead, ...specialists] = department.titles;
  if (place <= DEPARTMENTS.length) return manager;
  return leads ? lead : (specialists[place % specialists.length] ?? lead);
}

const personRow = (place: number, size: GeneratedSize, ids: NumberedIds, midnight: Date) => ({
  id: ids.idOf("person", place),
  organisationId: ids.idOf("organisation", 0),
  employeeNumber: String(10_001 + place),
  name: generatedName(place, size.seed),
  email: `person-${10_001 + place}@generated.example`,
  createdAt: midnight,
  updatedAt: midnight,
});
