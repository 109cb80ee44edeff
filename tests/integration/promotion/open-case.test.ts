import { describe, expect, it } from "vitest";
import { passOverOwnView } from "#app/services/promotion/change-stage.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { openUsualCase, teamWithAStar } from "./team-with-a-star.ts";

describe("x", () => {
  it("y", async () => {
    const team = await teamWithAStar();
    const id = await openUsualCase(team);
    console.log(JSON.stringify(await loadCase(team.context, id), null, 1));
    console.log(await passOverOwnView(team.context, id));
    console.log(JSON.stringify(await loadCase(team.context, id), null, 1));
    expect(1).toBe(1);
  });
});
