import { describe, expect, it } from "vitest";
import { contestEntry } from "#app/services/contests/contest-entry.server.ts";
import { askAboutContest, replyAboutContest } from "#app/services/contests/contest-messages.server.ts";
import { settleContest } from "#app/services/contests/end-contest.server.ts";
import { loadContests } from "#app/services/contests/load-contests.server.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import { isSealed } from "#app/services/privacy/sealing.server.ts";
import { listContestMessages } from "#db/queries/contests.ts";
import { account } from "#tests/integration/audit/accounts.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

async function contested() {
  const organisation = await testOrganisation();
  const ana = await organisation.person({ name: "Ana" });
  const ben = await organisation.person({ name: "Ben" });
  const staff = await account(organisation, { name: "Ana", role: "staff", personId: ana.id });
  const other = await account(organisation, { name: "Ben", role: "staff", personId: ben.id });
  const hr = await account(organisation, { name: "Hedda", role: "hr" });
  await contestEntry(staff, { kind: "person", entryId: ana.id, fact: "title", statement: "It is Engineer II." });
  const contestId = (await loadContests(hr, "open", 1)).contests[0]?.id ?? "";
  const shown = async () => (await loadOwnRecord(staff, { mostLooks: 1 }))?.contests[0];
  return { organisation, staff, other, hr, contestId, shown };
}

describe("a contest about which somebody asks back", () => {
  it("is answered by the person alone, each in turn, and both texts stay", async () => {
    const { organisation, staff, other, hr, contestId, shown } = await contested();
    expect((await shown())?.mayReply).toBe(false);
    expect(await replyAboutContest(staff, contestId, "Since June.")).toMatchObject({ ok: false });
    expect(await askAboutContest(hr, contestId, "Since when?")).toMatchObject({ ok: true });
    expect(await askAboutContest(hr, contestId, "And by whom?")).toMatchObject({ ok: false });
    await expect(replyAboutContest(other, contestId, "I know.")).rejects.toMatchObject({ init: { status: 404 } });
    await expect(askAboutContest(staff, contestId, "Me?")).rejects.toThrow("contests:settle");
    expect((await shown())?.mayReply).toBe(true);
    expect(await replyAboutContest(staff, contestId, " Since June. ")).toMatchObject({ ok: true });
    expect((await shown())?.messages.map(({ isFromPerson, text, by }) => [isFromPerson, text, by])).toEqual([
      [false, "Since when?", "Hedda"],
      [true, "Since June.", "Ana"],
    ]);
    expect((await loadContests(hr, "open", 1)).contests[0]?.messages).toHaveLength(2);
    const rows = await listContestMessages(organisation.db, organisation.organisationId, contestId);
    expect(rows.every(({ text }) => isSealed(text))).toBe(true);
    expect(await exportOwnRecord(staff)).toContain("Since June.");
  });

  it("can be answered once more when the entry is kept, and no longer when it is corrected", async () => {
    const kept = await contested();
    await settleContest(kept.hr, kept.contestId, { outcome: "kept", answer: "The contract says so." });
    expect(await replyAboutContest(kept.staff, kept.contestId, "The contract is old.")).toMatchObject({ ok: true });
    expect(await replyAboutContest(kept.staff, kept.contestId, "Again.")).toMatchObject({ ok: false });
    expect(await kept.shown()).toMatchObject({ state: "kept", answer: "The contract says so.", mayReply: false });
    const corrected = await contested();
    await settleContest(corrected.hr, corrected.contestId, { outcome: "corrected", answer: "Done." });
    expect(await replyAboutContest(corrected.staff, corrected.contestId, "Thanks.")).toMatchObject({ ok: false });
  });
});
