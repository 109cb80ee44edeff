import { beforeAll, describe, expect, it } from "vitest";
import { countForShell } from "#app/services/organisations/count-for-shell.server.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { eraseRecord } from "#app/services/privacy/erase-record.server.ts";
import { isSealed } from "#app/services/privacy/sealing.server.ts";
import { listOwnProposals, loadProposals } from "#app/services/proposals/load-proposals.server.ts";
import { proposeEvidence, withdrawProposal } from "#app/services/proposals/propose-evidence.server.ts";
import { acceptProposal, declineProposal } from "#app/services/proposals/settle-proposal.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAssessmentHistory } from "#db/queries/assessments.ts";
import { listProposalsOf } from "#db/queries/proposals.ts";
import { account } from "#tests/integration/audit/accounts.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const notFound = { init: { status: 404 } };
let world: Awaited<ReturnType<typeof setting>>;

async function setting() {
  const organisation = await testOrganisation();
  const mara = await organisation.person({ name: "Mara" });
  const ana = await organisation.person({ name: "Ana", managerId: mara.id });
  const otto = await organisation.person({ name: "Otto" });
  const routing = await organisation.competency({ name: "Routing" });
  const as = (name: string, role: "staff" | "manager" | "hr", personId?: string) =>
    account(organisation, { name, role, ...(personId ? { personId } : {}) });
  return {
    ...{ organisation, ana, mara, routing },
    staff: await as("Ana", "staff", ana.id),
    manager: await as("Mara", "manager", mara.id),
    stranger: await as("Otto", "manager", otto.id),
    hr: await as("Hedda", "hr"),
  };
}

const propose = (context: ServiceContext, statement = "Moved the depot.", change = {}) =>
  proposeEvidence(context, {
    ...{ competencyId: world.routing.id, level: 4, statement, link: "https://wiki.example/depot" },
    ...{ happenedOn: "2026-11-02", ...change },
  });
const newestId = async () => (await listOwnProposals(world.staff)).find(({ state }) => state === "open")?.id ?? "";
const acceptance = { level: 3, source: "supervisor" as const, assessorId: null, evidence: "Seen too.", answer: "A 3." };
const levels = async () =>
  listAssessmentHistory(world.organisation.db, world.organisation.organisationId, world.ana.id);

beforeAll(async () => {
  world = await setting();
});

describe("evidence that a person proposes", () => {
  it("waits for whoever may judge it, counts nowhere, and is sealed", async () => {
    const { staff, manager, stranger, hr, organisation, ana } = world;
    expect(await propose(staff)).toMatchObject({ ok: true });
    expect(await propose(staff, "Later.", { happenedOn: "2027-02-01" })).toMatchObject({ field: "happenedOn" });
    expect(await propose(staff, "More.", { level: 6 })).toMatchObject({ field: "level" });
    expect([
      (await countForShell(manager)).proposals,
      (await countForShell(hr)).proposals,
      (await countForShell(stranger)).proposals,
    ]).toEqual([1, 1, 0]);
    expect((await countForShell(staff)).proposals).toBe(0);
    expect((await loadProposals(manager, 1)).proposals[0]).toMatchObject({ level: 4, statement: "Moved the depot." });
    expect(await levels()).toEqual([]);
    const [row] = await listProposalsOf(organisation.db, organisation.organisationId, ana.id);
    expect([row?.proposal.statement, row?.proposal.link].every((text) => isSealed(text ?? ""))).toBe(true);
  });

  it("becomes an assessment by the one who accepts it, at the level that they see, once", async () => {
    const { staff, manager, stranger } = world;
    const id = await newestId();
    await expect(acceptProposal(stranger, id, acceptance)).rejects.toMatchObject(notFound);
    expect(await acceptProposal(manager, id, acceptance)).toMatchObject({ ok: true });
    expect(await acceptProposal(manager, id, acceptance)).toMatchObject({ ok: false });
    expect(await withdrawProposal(staff, id)).toMatchObject({ ok: false });
    const [entry] = await levels();
    expect(entry).toMatchObject({
      ...{ level: 3, source: "supervisor", assessor: world.mara.id, assessedOn: "2026-11-02" },
    });
    expect((await listOwnProposals(staff))[0]).toMatchObject({ state: "accepted", answer: "A 3.", settledBy: "Mara" });
    expect(await exportOwnRecord(staff)).toContain("Moved the depot.");
  });

  it("is declined with words alone, and taken back by the person alone", async () => {
    const { staff, manager, hr } = world;
    await propose(staff, "Read a book.");
    const declined = await newestId();
    expect(await declineProposal(hr, declined, " ")).toMatchObject({ ok: false, field: "answer" });
    expect(await declineProposal(hr, declined, "Show it at work.")).toMatchObject({ ok: true });
    await propose(staff, "Wrote the guide.");
    const open = await newestId();
    await expect(withdrawProposal(manager, open)).rejects.toMatchObject(notFound);
    expect(await withdrawProposal(staff, open)).toMatchObject({ ok: true });
    expect((await listOwnProposals(staff)).map(({ state }) => state).sort()).toEqual(
      ["accepted", "declined", "withdrawn"].sort(),
    );
    expect(await levels()).toHaveLength(1);
  });

  it("is nobody's own to settle", async () => {
    const { manager, hr } = world;
    await propose(manager, "Led the move.");
    expect((await loadProposals(manager, 1)).proposals).toEqual([]);
    const [own] = (await loadProposals(hr, 1)).proposals;
    await expect(acceptProposal(manager, own?.id ?? "", acceptance)).rejects.toMatchObject(notFound);
    expect(await acceptProposal(hr, own?.id ?? "", { ...acceptance, source: "test" })).toMatchObject({ ok: true });
  });

  it("is unreadable and waits for nobody once the person is erased", async () => {
    const { organisation, staff, manager, ana } = world;
    await propose(staff, "Ran the cutover.");
    await organisation.database.transaction((tx) =>
      eraseRecord(tx, {
        ...{ organisationId: organisation.organisationId, personId: ana.id },
        ...{ erasedAt: organisation.context.now, erasedBy: null },
      }),
    );
    expect((await countForShell(manager)).proposals).toBe(0);
    const rows = await listProposalsOf(organisation.db, organisation.organisationId, ana.id);
    expect(rows.map(({ key }) => key)).toEqual(rows.map(() => null));
  });
});
