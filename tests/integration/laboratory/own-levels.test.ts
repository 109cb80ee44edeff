import { expect, it } from "vitest";
import { loadOwnLevels } from "#app/services/laboratory/load-own-levels.server.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

it("counts the members present at each depth, for the owner of all and for a manager of their own line", async () => {
  const { person, context } = await testOrganisation();
  const chief = await person({ kind: "reporting-only" });
  const head = await person({ managerId: chief.id });
  const lead = await person({ managerId: head.id });
  for (const managerId of [lead.id, lead.id, head.id]) await person({ managerId });
  await person({ managerId: head.id, leftOn: "2026-01-31" });
  await person();
  const other = await testOrganisation();
  await other.person({ managerId: (await other.person()).id });

  expect(await loadOwnLevels(context)).toEqual({ levels: [1, 2, 2], unplaced: 1 });
  expect(await loadOwnLevels({ ...context, role: "manager", personId: lead.id })).toEqual({
    levels: [1, 2],
    unplaced: 0,
  });
  expect(await loadOwnLevels({ ...context, role: "manager", personId: null })).toEqual({ levels: [], unplaced: 0 });
});
