import { describe, expect, it } from "vitest";
import { insertActions, insertInterests } from "#db/queries/development.ts";
import { listDependents } from "#db/queries/import-changes.ts";
import { deleteOrganisation, findOrganisation } from "#db/queries/organisations.ts";
import { insertRequirements, insertRoleProfiles, listRequirementsOf } from "#db/queries/role-profiles.ts";
import { TEST_NOW, testOrganisation } from "#tests/support/organisation.ts";

type Firm = Awaited<ReturnType<typeof testOrganisation>>;

async function profile({ database, organisationId }: Firm, title: string, archivedAt: Date | null = null) {
  const id = crypto.randomUUID();
  const place = { track: "specialist" as const, rung: 2 };
  await database.transaction((tx) =>
    insertRoleProfiles(tx, [
      { id, organisationId, ...place, title, archivedAt, createdAt: TEST_NOW, updatedAt: TEST_NOW },
    ]),
  );
  return id;
}

const addRequirements = (
  firm: Firm,
  rows: Omit<Parameters<typeof insertRequirements>[1][number], "organisationId">[],
) =>
  firm.database.transaction((tx) =>
    insertRequirements(
      tx,
      rows.map((row) => ({ ...row, organisationId: firm.organisationId })),
    ),
  );

describe("what a person's role asks for", () => {
  it("comes per person in the order of the competencies, technical ones first", async () => {
    const firm = await testOrganisation();
    const coaching = await firm.competency({ kind: "leadership", position: 1 });
    const routing = await firm.competency({ position: 3 });
    const backups = await firm.competency({ position: 2 });
    const roleProfileId = await profile(firm, "Network engineer");
    await addRequirements(firm, [
      { roleProfileId, competencyId: coaching.id, requiredLevel: 2 },
      { roleProfileId, competencyId: routing.id, requiredLevel: 4, isCritical: true, minimumEvidence: 2 },
      { roleProfileId, competencyId: backups.id, requiredLevel: 3 },
    ]);
    const ana = await firm.person({ roleProfileId });
    const without = await firm.person();
    const usual = { personId: ana.id, roleProfileId, isCritical: false, minimumEvidence: 1 };
    expect(await listRequirementsOf(firm.db, firm.organisationId, [without.id, ana.id])).toEqual([
      { ...usual, competencyId: backups.id, requiredLevel: 3 },
      { ...usual, competencyId: routing.id, requiredLevel: 4, isCritical: true, minimumEvidence: 2 },
      { ...usual, competencyId: coaching.id, requiredLevel: 2 },
    ]);
    expect(await listRequirementsOf(firm.db, firm.organisationId, [without.id])).toEqual([]);
    expect(await listRequirementsOf(firm.db, firm.organisationId, [])).toEqual([]);
  });

  it("leaves out archived profiles and competencies, and another organisation's people", async () => {
    const firm = await testOrganisation();
    const elsewhere = await testOrganisation();
    const used = await firm.competency();
    const archived = await firm.competency({ archivedAt: TEST_NOW });
    const current = await profile(firm, "Administrator");
    const former = await profile(firm, "Operator", TEST_NOW);
    for (const roleProfileId of [current, former]) {
      await addRequirements(firm, [
        { roleProfileId, competencyId: used.id, requiredLevel: 3 },
        { roleProfileId, competencyId: archived.id, requiredLevel: 3 },
      ]);
    }
    const ana = await firm.person({ roleProfileId: current });
    const bo = await firm.person({ roleProfileId: former });
    const rows = await listRequirementsOf(firm.db, firm.organisationId, [ana.id, bo.id]);
    expect(rows.map(({ personId, competencyId }) => [personId, competencyId])).toEqual([[ana.id, used.id]]);
    expect(await listRequirementsOf(firm.db, elsewhere.organisationId, [ana.id])).toEqual([]);
  });
});

describe("profiles, interests and plans", () => {
  it("keep an imported person from being taken back, and go with their organisation", async () => {
    const firm = await testOrganisation();
    const { organisationId, accountId } = firm;
    const routing = await firm.competency();
    const roleProfileId = await profile(firm, "Administrator");
    await addRequirements(firm, [{ roleProfileId, competencyId: routing.id, requiredLevel: 3 }]);
    const ana = await firm.person({ roleProfileId });
    const bo = await firm.person();
    const cy = await firm.person();
    await firm.database.transaction(async (tx) => {
      await insertInterests(tx, [
        {
          ...{ organisationId, personId: cy.id, competencyId: routing.id },
          ...{ interest: "more" as const, source: "talk" as const, recordedBy: accountId, recordedAt: TEST_NOW },
        },
      ]);
      await insertActions(tx, [
        {
          ...{ id: crypto.randomUUID(), organisationId, personId: ana.id, competencyId: routing.id, roleProfileId },
          ...{ targetLevel: 3, what: "Plans the next change alone.", ownerPersonId: bo.id, dueOn: "2027-03-01" },
          ...{ createdBy: accountId, createdAt: TEST_NOW },
        },
      ]);
    });
    const dependents = await listDependents(firm.db, organisationId, [ana.id, bo.id, cy.id]);
    const kept = dependents.filter(({ kind }) => kind === "development").map(({ personId }) => personId);
    expect(kept.sort()).toEqual([ana.id, bo.id, cy.id].sort());
    await firm.database.transaction((tx) => deleteOrganisation(tx, organisationId));
    expect(await findOrganisation(firm.db, organisationId)).toBeNull();
  });
});
