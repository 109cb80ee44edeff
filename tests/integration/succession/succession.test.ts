import { describe, expect, it } from "vitest";
import { loader as newScenarioLoader } from "#app/routes/_app.scenarios.new/route.tsx";
import { loader } from "#app/routes/_app.succession/route.tsx";
import { recordLeaving } from "#app/services/people/record-leaving.server.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { addRole } from "#app/services/role-profiles/save-role.server.ts";
import { loadSuccession } from "#app/services/succession/load-succession.server.ts";
import { signedIn } from "../promotion/signed-in.ts";
import { accountOf, openUsualCase, type TeamWithAStar, teamWithAStar } from "../promotion/team-with-a-star.ts";

const ALL = { managerId: "", page: 1 };
const seatsOf = async (team: TeamWithAStar) => (await loadSuccession(team.context, ALL)).seats;

describe("succession", () => {
  it("starts with the manager who leaves, and says who could stand in from the record", async () => {
    const team = await teamWithAStar();
    const { devon, bo } = team.people;
    const left = await recordLeaving(team.context, devon.id, devon.version, "2027-03-01");
    expect(left).toMatchObject({ ok: true });
    const [first, second, ...rest] = await seatsOf(team);
    expect(first?.holder).toEqual({ id: devon.id, name: "Devon Head", leavesOn: "2027-03-01" });
    expect(first).toMatchObject({ reports: 5, standing: "nobody-ready", cases: [] });
    expect(first?.practised).toMatchObject([
      { personId: bo.id, name: "Bo Calm", leads: 6, trials: [{ months: 6, until: "2026-09-23" }] },
    ]);
    expect(first?.assessedOnly, "Ana has neither led nor been interviewed").toEqual([]);
    expect(second).toMatchObject({ title: "Systems lead", reports: 6 });
    expect(rest).toEqual([]);
    const page = await loader(await signedIn(team.context, "/succession", {}));
    expect(page).toMatchObject({ mayCompare: true, total: 2 });
  });

  it("puts a case at the seat of its title, with its answer once the own view is there", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team, { targetTitle: "systems lead " });
    const seatOf = async () => (await seatsOf(team)).find(({ title }) => title === "Systems lead");
    const before = await seatOf();
    expect(before).toMatchObject({
      standing: "not-open-yet",
      cases: [{ id: caseId, isWithheld: true, answer: null, label: null }],
    });
    await passOverOwnView(team.context, caseId);
    expect(await seatOf()).toMatchObject({ standing: "nobody-ready", cases: [{ label: "unproven", isOpen: true }] });
  });

  it("shows roles of the management track that nobody is in, and titles that only a case knows", async () => {
    const team = await teamWithAStar();
    const role = { purpose: "", rung: 4 };
    await addRole(team.context, { ...role, track: "management", title: "Head of IT" }, null);
    await addRole(team.context, { ...role, track: "specialist", title: "Principal engineer" }, null);
    await openUsualCase(team);
    const seats = await seatsOf(team);
    expect(seats.map(({ title, holder }) => [title, holder?.name ?? null])).toEqual([
      ["Manager", "Devon Head"],
      ["Systems lead", "Bo Calm"],
      ["Infrastructure manager", null],
      ["Head of IT", null],
    ]);
  });

  it("holds a manager to their own seat and their line, and to cases that they may see", async () => {
    const team = await teamWithAStar();
    const { bo, ana } = team.people;
    await openUsualCase(team);
    const manager = await accountOf(team, "manager", bo.id);
    const page = await loadSuccession(manager, ALL);
    expect(page).toMatchObject({ mayCompare: false, seats: [{ title: "Systems lead", practised: [] }] });
    const self = await accountOf(team, "owner", ana.id);
    expect(JSON.stringify(await loadSuccession(self, ALL))).not.toContain("Ana Star");
  });

  it("leads into a scenario named after the seat", async () => {
    const team = await teamWithAStar();
    const start = await newScenarioLoader(await signedIn(team.context, "/scenarios/new?seat=Head%20of%20IT", {}));
    expect(start).toMatchObject({
      case: null,
      seat: "Head of IT",
      preselected: ["stay-as-is", "hire-manager", "co-managed", "fully-managed"],
    });
  });
});
