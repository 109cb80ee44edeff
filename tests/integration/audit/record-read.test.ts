import { describe, expect, it } from "vitest";
import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { recordPay } from "#app/services/people/add-person.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { loadPersonToEdit } from "#app/services/people/load-person-form.server.ts";
import { listAuditPage } from "#db/queries/audit.ts";
import { countStatements } from "#tests/integration/scenarios/count-statements.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { account, later } from "./accounts.ts";

type Organisation = Awaited<ReturnType<typeof testOrganisation>>;

async function reads({ db, organisationId }: Organisation) {
  const rows = await listAuditPage(db, organisationId, { only: "reads", limit: 100 });
  return rows.map(({ event, account: by }) => [event.action, by?.name, event.personId]).sort();
}

describe("looking at a person", () => {
  it("is recorded once per account and subject in a quarter of an hour", async () => {
    const organisation = await testOrganisation();
    const hr = await account(organisation, { name: "Hedda", role: "hr" });
    const [ana, bo] = [await organisation.person(), await organisation.person()];
    const look = (context: typeof hr, id: string) => recordRead(context, ...personReads(id, false));
    await look(hr, ana.id);
    await look(later(hr, 14), ana.id);
    expect(await reads(organisation)).toEqual([["person.read", "Hedda", ana.id]]);
    await look(later(hr, 14), bo.id);
    await look(organisation.context, ana.id);
    expect(await reads(organisation)).toHaveLength(3);
    await look(later(hr, 16), ana.id);
    expect(await reads(organisation)).toHaveLength(4);
  });

  it("records pay beside it where pay is shown, on the page and on the form", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    await organisation.database.transaction((tx) => recordPay(tx, organisation.context, ana.id, 5_000_000));
    const auditor = await account(organisation, { name: "Audra", role: "auditor" });
    await loadPerson(auditor, ana.id);
    expect(await reads(organisation)).toEqual([["person.read", "Audra", ana.id]]);
    await loadPerson(organisation.context, ana.id);
    expect(await reads(organisation)).toContainEqual(["pay.read", "Olga Owner", ana.id]);
    const hr = await account(organisation, { name: "Hedda", role: "hr" });
    await loadPersonToEdit(hr, ana.id);
    expect(await reads(organisation)).toContainEqual(["pay.read", "Hedda", ana.id]);
  });

  it("is not recorded for one's own record, nor for a person who is not there", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    await loadPerson({ ...organisation.context, personId: ana.id }, ana.id);
    await loadPerson(organisation.context, crypto.randomUUID());
    expect(await reads(organisation)).toEqual([]);
  });

  it("fails when it cannot be recorded", async () => {
    const { context, person } = await testOrganisation();
    const ana = await person();
    const broken = {
      ...context,
      database: { ...context.database, transaction: () => Promise.reject(new Error("down")) },
    };
    await expect(loadPerson(broken, ana.id)).rejects.toThrow("down");
  });

  it("leaves the person page at eleven statements, two of them for role, plan and interests", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    await organisation.competency();
    const { context, count } = countStatements(organisation.context);
    await loadPerson(context, ana.id);
    expect(count()).toBeLessThanOrEqual(10);
  });
});
