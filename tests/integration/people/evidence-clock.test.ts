import { describe, expect, it } from "vitest";
import { loadCoverReport, TODAY_WITH_ALL } from "#app/services/matrix/load-cover-report.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { loadEvidenceClock, pauseEvidence, removePause } from "#app/services/people/evidence-clock.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "../matrix/rate.ts";

const PAUSE = { from: "2026-03-01", to: "2026-06-01" };

/** Two of one mind: the first was rated 92 days earlier than the second and is to be paused for as long. */
async function twins() {
  const made = await testOrganisation();
  const { database, organisationId, accountId } = made.context;
  const team = { database, organisationId, accountId };
  const dns = await made.competency({ name: "DNS", requiredLevel: 4, halfLifeMonths: 9 });
  const [paused, other] = [await made.person({ name: "Ana" }), await made.person({ name: "Ann" })];
  await rate(team, [
    { personId: paused.id, competencyId: dns.id, level: 4, assessedOn: "2026-01-15" },
    { personId: paused.id, competencyId: dns.id, level: 5, assessedOn: "2026-02-10", source: "test" },
    { personId: other.id, competencyId: dns.id, level: 4, assessedOn: "2026-04-17" },
    { personId: other.id, competencyId: dns.id, level: 5, assessedOn: "2026-05-13", source: "test" },
  ]);
  return { ...made, paused, other, dns };
}

describe("the evidence clock", () => {
  it("makes paused and unpaused twins come out equal, in the matrix, on their pages and in cover", async () => {
    const { context, paused, other } = await twins();
    const levels = async () => (await loadTeamMatrix(context)).rows;
    const [before, twin] = await levels();
    expect(before).not.toEqual(twin);
    expect(await pauseEvidence(context, paused.id, PAUSE)).toMatchObject({ ok: true });
    const [after] = await levels();
    expect(after).toEqual(twin);
    const [ana, ann] = [await loadPerson(context, paused.id), await loadPerson(context, other.id)];
    expect(ana?.technicalLevel).toEqual(ann?.technicalLevel);
    const cover = await loadCoverReport(context, TODAY_WITH_ALL);
    expect(cover?.groups[0]?.competencies[0]?.holders.map(({ name }) => name)).toEqual(["Ana", "Ann"]);
  });

  it("goes on as if nothing had been once the pause is removed", async () => {
    const { context, paused } = await twins();
    const [before] = (await loadTeamMatrix(context)).rows;
    await pauseEvidence(context, paused.id, PAUSE);
    const [pause] = (await loadEvidenceClock(context, paused.id))?.pauses ?? [];
    await removePause(context, paused.id, pause!.id);
    expect((await loadTeamMatrix(context)).rows[0]).toEqual(before);
    expect((await loadEvidenceClock(context, paused.id))?.pauses).toEqual([]);
  });

  it("refuses an end that is not after the beginning, and pauses nobody outside the team or oneself", async () => {
    const { context, paused, person } = await twins();
    expect(await pauseEvidence(context, paused.id, { from: "2026-03-01", to: "2026-03-01" })).toMatchObject({
      ok: false,
      field: "to",
    });
    expect(await pauseEvidence(context, paused.id, { from: "2026-03-01", to: "2040-03-01" })).toMatchObject({
      ok: false,
      field: "to",
    });
    const head = await person({ name: "Head", kind: "reporting-only" });
    expect(await loadEvidenceClock(context, head.id)).toBeNull();
    expect(await loadEvidenceClock({ ...context, personId: paused.id }, paused.id)).toBeNull();
  });

  it("is shown to nobody who looks at the person, the matrix or cover", async () => {
    const { context, paused } = await twins();
    await pauseEvidence(context, paused.id, PAUSE);
    const shown = JSON.stringify([
      await loadPerson(context, paused.id),
      (await loadTeamMatrix(context)).everybody,
      await loadCoverReport(context, TODAY_WITH_ALL),
    ]);
    expect(shown).not.toContain(PAUSE.from);
    expect(shown).not.toContain(PAUSE.to);
    expect(shown).not.toContain("pause");
  });
});
