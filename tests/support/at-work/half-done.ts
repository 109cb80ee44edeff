import type { KeptRecord } from "./kept-record.ts";

type Event = KeptRecord["events"][number];

/** Writes of which only a part is there, in words; empty when every one is whole or absent. */
export function halfDone(record: KeptRecord): string[] {
  const events = eventsBySubject(record.events);
  return [
    ...halfPeople(record, events),
    ...halfAssessments(record, events),
    ...halfCases(record, events),
    ...halfScenarios(record, events),
    ...halfImports(record, events),
    ...wrongLevels(record),
  ];
}

type Count = (subjectId: string, ...actions: string[]) => number;

/** How many events of these actions a subject has. */
function eventsBySubject(events: Event[]): Count {
  const counts = new Map<string, number>();
  for (const { subjectId, action } of events) {
    const key = `${subjectId} ${action}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (subjectId, ...actions) =>
    actions.reduce((sum, action) => sum + (counts.get(`${subjectId} ${action}`) ?? 0), 0);
}

const differ = (what: string, there: unknown, told: unknown): string[] =>
  there === told ? [] : [`${what}: ${there} in the record, ${told} by the audit trail`];

/** Subjects of an action that the record does not have. */
const strangers = ({ events }: KeptRecord, action: string, known: { id: string }[]): string[] => {
  const ids = new Set(known.map(({ id }) => id));
  return events.flatMap((event) =>
    event.action === action && !ids.has(event.subjectId ?? "")
      ? [`${action} of ${event.subjectId}, who is absent`]
      : [],
  );
};

const halfPeople = (record: KeptRecord, count: Count): string[] => [
  ...strangers(record, "person.add", record.people),
  ...record.people.flatMap(({ id, version, importId }) => [
    ...differ(`person ${id} added`, importId === null ? 1 : 0, count(id, "person.add")),
    ...differ(`edits of person ${id}`, version - 1, count(id, "person.edit")),
  ]),
];

function halfAssessments({ assessments, events, people }: KeptRecord, count: Count): string[] {
  const told = new Map<string, number>();
  for (const { action, subjectId, after } of events) {
    if (action !== "assessment.add" || !subjectId) continue;
    told.set(subjectId, (told.get(subjectId) ?? 0) + ((after?.competencyIds ?? []) as string[]).length);
  }
  const there = new Map<string, number>();
  for (const { personId, importId } of assessments) {
    if (importId === null) there.set(personId, (there.get(personId) ?? 0) + 1);
  }
  return [
    ...people.flatMap(({ id }) => differ(`levels typed in about ${id}`, there.get(id) ?? 0, told.get(id) ?? 0)),
    ...assessments.flatMap(({ id, retractedAt }) =>
      differ(`assessment ${id} retracted`, retractedAt === null ? 0 : 1, count(id, "assessment.retract")),
    ),
  ];
}

const halfCases = (record: KeptRecord, count: Count): string[] => [
  ...strangers(record, "case.open", record.cases),
  ...record.cases.flatMap(({ id, version }) => [
    ...differ(`case ${id} opened`, 1, count(id, "case.open")),
    ...differ(`changes of case ${id}`, version - 1, count(id, "case.change")),
    ...differ(
      `own views of case ${id}`,
      record.caseViews.filter(({ caseId }) => caseId === id).length,
      count(id, "case.pass-over-own-view"),
    ),
  ]),
];

const halfScenarios = (record: KeptRecord, count: Count): string[] => [
  ...strangers(record, "scenario.create", record.scenarios),
  ...record.scenarios.flatMap(({ id, version }) => [
    ...differ(`scenario ${id} made`, 1, count(id, "scenario.create")),
    ...differ(
      `changes of scenario ${id}`,
      version - 1,
      count(id, "scenario.change-options", "scenario.change-assumptions"),
    ),
  ]),
];

/** A committed import has all its rows; one that is not has no people, and no level of it counts (see below). */
function halfImports({ imports, people, assessments }: KeptRecord, count: Count): string[] {
  return imports.flatMap(({ id, kind, state, counts }) => {
    const isCommitted = state === "committed";
    const rows = (kind === "people" ? people : assessments).filter(({ importId }) => importId === id).length;
    const mayHaveRows = isCommitted || kind === "levels";
    return [
      ...differ(`import ${id} carried out`, isCommitted ? 1 : 0, count(id, "import.commit")),
      ...(isCommitted ? differ(`rows of import ${id}`, rows, counts?.created) : []),
      ...(mayHaveRows ? [] : differ(`people of import ${id}`, rows, 0)),
    ];
  });
}

type Assessment = KeptRecord["assessments"][number];

const isNewer = (a: Assessment, b: Assessment): boolean => {
  if (a.assessedOn !== b.assessedOn) return a.assessedOn > b.assessedOn;
  if (a.recordedAt.getTime() !== b.recordedAt.getTime()) return a.recordedAt > b.recordedAt;
  return a.id > b.id;
};

/** The levels that count, worked out here from every row of the history, against those that the product reads. */
function wrongLevels({ assessments, imports, counted }: KeptRecord): string[] {
  const committed = new Set(imports.flatMap(({ id, state }) => (state === "committed" ? [id] : [])));
  const keyOf = (row: Pick<Assessment, "personId" | "competencyId" | "source" | "assessor">) =>
    `${row.personId} ${row.competencyId} ${row.source} ${row.assessor}`;
  const newest = new Map<string, Assessment>();
  for (const row of assessments) {
    if (row.retractedAt || (row.importId && !committed.has(row.importId))) continue;
    const known = newest.get(keyOf(row));
    if (!known || isNewer(row, known)) newest.set(keyOf(row), row);
  }
  const read = new Map(counted.map((row) => [keyOf(row), `${row.level} of ${row.assessedOn}`]));
  const keys = new Set([...newest.keys(), ...read.keys()]);
  return [...keys].flatMap((key) => {
    const right = newest.get(key);
    const expected = right && `${right.level} of ${right.assessedOn}`;
    return read.get(key) === expected ? [] : [`level ${key}: ${read.get(key)}, by the history ${expected}`];
  });
}
