import type { Desk, Story } from "./desk.ts";

/** What the stories write about. */
export interface Team {
  personIds: string[];
  competencies: { id: string; name: string }[];
}

let number = 0;
/** A number that no other story has. */
export const next = (): number => {
  number += 1;
  return number;
};

export const lastPart = (address: string): string => address.split("?")[0]?.split("/").at(-1) ?? "";
const today = () => new Date().toISOString().slice(0, 10);

/** Adds somebody and gives them another title twice. */
export const addAndEdit: Story = async (desk) => {
  const n = next();
  const person = { name: `Added ${n}`, email: `added${n}@firm.example`, kind: "member" };
  const added = await desk.write({
    what: `${person.name} added`,
    action: "person.add",
    path: "/people/new",
    fields: { ...person, intent: "add" },
    isThere: ({ people }, location) =>
      people.some(({ id, email }) => id === lastPart(location) && email === person.email),
  });
  const personId = lastPart(added);
  for (const version of [1, 2]) {
    const title = `Title ${version} of ${n}`;
    await desk.write({
      what: `${person.name} edited from version ${version}`,
      action: "person.edit",
      path: `/people/${personId}/edit`,
      fields: { ...person, title, version: String(version) },
      isThere: ({ people }) =>
        people.some((row) => row.id === personId && (row.version > version + 1 || row.title === title)),
    });
  }
};

/** Records two levels of somebody, and every other time retracts one of what this account recorded about them before. */
export const assessAndRetract =
  ({ personIds, competencies }: Team): Story =>
  async (desk) => {
    const n = next();
    const personId = personIds[n % personIds.length] ?? "";
    const levels = [n, n + 7].map((at) => ({
      id: competencies[at % competencies.length]?.id ?? "",
      level: (n % 5) + 1,
    }));
    const ratings = levels.flatMap(({ id, level }) => [
      [`ratings.${id}.level`, String(level)],
      [`ratings.${id}.evidence`, `Seen in case ${n}`],
    ]);
    await desk.write({
      what: `assessment ${n} recorded`,
      action: "assessment.add",
      path: `/people/${personId}/assess`,
      fields: { source: "supervisor", assessorId: "me", assessedOn: today(), ...Object.fromEntries(ratings) },
      isThere: ({ assessments }) =>
        levels.every(({ id, level }) =>
          assessments.some((row) => row.personId === personId && row.competencyId === id && row.level === level),
        ),
    });
    if (n % 2 === 0) await retractOne(desk, personId);
  };

async function retractOne(desk: Desk, personId: string): Promise<void> {
  const entryId = /[?&;]retract=([0-9a-f-]{36})/.exec(await desk.read(`/people/${personId}`))?.[1];
  if (!entryId) return;
  await desk.write({
    what: `assessment ${entryId} retracted`,
    action: "assessment.retract",
    path: `/people/${personId}?index`,
    fields: { intent: "retract-assessment", entryId, reason: "Meant somebody else" },
    isThere: ({ assessments }) => assessments.some(({ id, retractedAt }) => id === entryId && retractedAt !== null),
  });
}

/** Opens a case, passes the own view over and changes the title of the role. */
export const openAndChangeCase =
  ({ personIds }: Team): Story =>
  async (desk) => {
    const n = next();
    const job = { targetRole: "team-lead", span: "3", willing: "yes", baseRate: "60" };
    const titles = [`Lead ${n}`, `Head ${n}`] as const;
    const ownView = await desk.write({
      what: `case ${n} opened`,
      action: "case.open",
      path: `/cases/new?person=${personIds[n % personIds.length]}`,
      fields: { ...job, targetTitle: titles[0] },
      isThere: ({ cases }, location) => cases.some(({ id }) => location.includes(id)),
    });
    const caseId = lastPart(ownView.replace("/own-view", ""));
    await desk.write({
      what: `own view of case ${n} passed over`,
      action: "case.pass-over-own-view",
      path: ownView,
      fields: { intent: "pass-over" },
      isThere: ({ caseViews }) => caseViews.some((row) => row.caseId === caseId && row.passedOver),
    });
    await desk.write({
      what: `case ${n} changed`,
      action: "case.change",
      path: `/cases/${caseId}/edit`,
      fields: { ...job, targetTitle: titles[1], version: "1" },
      isThere: ({ cases }) => cases.some((row) => row.id === caseId && row.targetTitle === titles[1]),
    });
  };

/** Makes a scenario, gives it another name and tries another number of users. */
export const makeAndEditScenario: Story = async (desk) => {
  const n = next();
  const details = { horizonMonths: "36", options: ["stay-as-is", "fully-managed"], managementNeed: "none" };
  const made = await desk.write({
    what: `scenario ${n} made`,
    action: "scenario.create",
    path: "/scenarios/new",
    fields: { ...details, name: `Ways ${n}` },
    isThere: ({ scenarios }, location) => scenarios.some(({ id }) => id === lastPart(location)),
  });
  const scenarioId = lastPart(made);
  const name = `Ways on ${n}`;
  await desk.write({
    what: `scenario ${n} renamed`,
    action: "scenario.change-options",
    path: `/scenarios/${scenarioId}/options`,
    fields: {
      ...{ ...details, name, version: "1", technicalTime: "backfill", nights: "as-needed", providerTier: "standard" },
      coManagedFunctions: [],
    },
    isThere: ({ scenarios }) => scenarios.some((row) => row.id === scenarioId && row.name === name),
  });
  await desk.write({
    what: `users of scenario ${n} changed`,
    action: "scenario.change-assumptions",
    path: `/scenarios/${scenarioId}?index`,
    fields: { version: "2", users: `60 ${70 + (n % 9)} 90` },
    isThere: ({ scenarios }) =>
      scenarios.some(({ id, choices }) => {
        const users = choices.users as { value: number[] } | null;
        return id === scenarioId && users?.value[1] === 70 + (n % 9);
      }),
  });
};
