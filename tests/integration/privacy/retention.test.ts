import { describe, expect, it } from "vitest";
import { action, loader } from "#app/routes/_app.settings.privacy/route.tsx";
import { countForShell } from "#app/services/organisations/count-for-shell.server.ts";
import { confirmCheck, countOpenChecks } from "#app/services/privacy/checklist.server.ts";
import { eraseAllDue } from "#app/services/privacy/erase-person.server.ts";
import { loadPrivacy } from "#app/services/privacy/load-privacy.server.ts";
import { changeRetention, setLegalHold } from "#app/services/privacy/retention.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { findPerson } from "#db/queries/people.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { signedIn, thrownStatus } from "../promotion/signed-in.ts";
import { countStatements } from "../scenarios/count-statements.ts";
import { erasuresFolder, granted } from "./storied-person.ts";

/** Today is 2026-11-22: four years ago to the day, one day less, and long ago. */
async function peopleWhoLeft() {
  const organisation = await testOrganisation();
  const { person } = organisation;
  return {
    ...organisation,
    onTheDay: await person({ name: "On the Day", leftOn: "2022-11-22" }),
    oneDayLess: await person({ name: "One Day Less", leftOn: "2022-11-23" }),
    longAgo: await person({ name: "Long Ago", leftOn: "2015-03-01" }),
    present: await person({ name: "Still Here" }),
  };
}

const dueNames = async (context: Parameters<typeof loadPrivacy>[0]) =>
  (await loadPrivacy(context)).due.map(({ name }) => name);

describe("retention", () => {
  it("ends four years after the day somebody left, and not a day earlier", async () => {
    const { context } = await peopleWhoLeft();
    const page = await loadPrivacy(context);
    expect(page.retentionYears).toBe(4);
    expect(page.due.map(({ name, dueOn }) => [name, dueOn])).toEqual([
      ["Long Ago", "2019-03-01"],
      ["On the Day", "2026-11-22"],
    ]);
    expect((await countForShell(context)).dueForErasure).toBe(2);
  });

  it("is set in whole years from one to ten, audited, and erases nothing by itself", async () => {
    const { context, db, organisationId, onTheDay } = await peopleWhoLeft();
    for (const years of [0, 11, 2.5, Number.NaN]) {
      expect(await changeRetention(context, years)).toMatchObject({ ok: false, field: "years" });
    }
    granted(await changeRetention(context, 10));
    expect(await dueNames(context)).toEqual(["Long Ago"]);
    granted(await changeRetention(context, 1));
    expect((await dueNames(context)).length).toBe(3);
    expect((await findPerson(db, organisationId, onTheDay.id))?.name).toBe("On the Day");
    const [event] = await listAuditEventsOfSubject(db, organisationId, "organisation", organisationId);
    expect(event).toMatchObject({ action: "privacy.change-retention", after: { retentionYears: 1 } });
  });

  it("lets all due records be erased at once, but for those that a hold keeps", async () => {
    const { context, db, organisationId, onTheDay, longAgo } = await peopleWhoLeft();
    granted(await setLegalHold(context, longAgo.id, "Pension claim."));
    const page = await loadPrivacy(context);
    expect(page.due.map(({ name }) => name)).toEqual(["On the Day"]);
    expect(page.holds).toMatchObject([{ name: "Long Ago", reason: "Pension claim.", isDue: true }]);
    expect(await eraseAllDue(context, 2, erasuresFolder())).toMatchObject({ ok: false, field: "count" });
    expect(await eraseAllDue(context, 1, erasuresFolder())).toEqual({ ok: true, value: { erased: 1, kept: [] } });
    expect(await findPerson(db, organisationId, onTheDay.id)).toMatchObject({ name: "Erased person" });
    expect(await findPerson(db, organisationId, longAgo.id)).toMatchObject({ name: "Long Ago" });
    expect((await countForShell(context)).dueForErasure).toBe(0);
    expect(await eraseAllDue(context, 0, erasuresFolder())).toMatchObject({ ok: false });
  });

  it("is read in at most four statements, however many are due", async () => {
    const { context, person } = await peopleWhoLeft();
    for (let n = 0; n < 5; n += 1) await person({ leftOn: "2010-01-01" });
    await confirmCheck(context, "purpose-told", true);
    const counted = countStatements(context);
    await loadPrivacy(counted.context);
    expect(counted.count()).toBe(4);
  });
});

describe("a legal hold", () => {
  it("needs a reason, which the trail keeps sealed, and is lifted once", async () => {
    const { context, db, organisationId, longAgo } = await peopleWhoLeft();
    expect(await setLegalHold(context, longAgo.id, "  ")).toMatchObject({ ok: false, field: "reason" });
    expect(await setLegalHold(context, longAgo.id, null)).toMatchObject({ ok: false });
    granted(await setLegalHold(context, longAgo.id, "Claim 12."));
    granted(await setLegalHold(context, longAgo.id, null));
    const events = await listAuditEventsOfSubject(db, organisationId, "person", longAgo.id);
    expect(events.map(({ action }) => action).sort()).toEqual(["person.hold", "person.lift-hold"]);
    expect(JSON.stringify(events)).not.toContain("Claim 12.");
    expect(events.every(({ sealed }) => sealed?.startsWith("sealed:1:"))).toBe(true);
  });
});

describe("the checklist before real people", () => {
  it("counts what is open, and keeps who confirmed a point and when until it is taken back", async () => {
    const { context } = await testOrganisation();
    expect(await countOpenChecks(context)).toBe(5);
    await Promise.all([confirmCheck(context, "purpose-told", true), confirmCheck(context, "impact-assessed", true)]);
    expect(await countOpenChecks(context)).toBe(3);
    const { checks } = await loadPrivacy(context);
    expect(checks[0]).toEqual({ check: "purpose-told", confirmed: { by: "Olga Owner", on: "2026-11-22" } });
    await confirmCheck(context, "purpose-told", false);
    expect(await countOpenChecks(context)).toBe(4);
  });

  it("reminds nobody who could not confirm it", async () => {
    const { context } = await testOrganisation({ role: "manager" });
    expect(await countOpenChecks(context)).toBe(0);
  });
});

describe("the privacy page", () => {
  it("is for owner and HR alone", async () => {
    const { context } = await testOrganisation();
    for (const role of ["manager", "staff", "auditor"] as const) {
      const other = await testOrganisation({ role });
      expect(await thrownStatus(loader(await signedIn(other.context, "/settings/privacy", {})))).toBe(404);
      await expect(loadPrivacy(other.context)).rejects.toThrow(NotPermittedError);
      await expect(changeRetention(other.context, 3)).rejects.toThrow(NotPermittedError);
      await expect(eraseAllDue(other.context, 1, "unused")).rejects.toThrow(NotPermittedError);
    }
    expect(await thrownStatus(loader(await signedIn(context, "/settings/privacy", {})))).toBeUndefined();
  });

  it("keeps what was typed when it is refused, and names the field", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const send = async (form: Record<string, string>) => {
      const answer = await action(await signedIn(context, "/settings/privacy", {}, form));
      return "data" in answer ? answer.data : answer.status;
    };
    expect(await send({ intent: "change-retention", years: "40" })).toMatchObject({ field: "years", typed: "40" });
    expect(await send({ intent: "change-retention", years: "six" })).toMatchObject({ field: "years", typed: "six" });
    expect(await send({ intent: "change-retention", years: " 6 " })).toBe(302);
    expect((await findOrganisation(db, organisationId))?.retentionYears).toBe(6);
    expect(await send({ intent: "confirm", check: "representatives-heard" })).toBe(302);
    expect(await countOpenChecks(context)).toBe(4);
  });
});
