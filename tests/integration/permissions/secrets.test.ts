import { beforeAll, describe, expect, it } from "vitest";
import { EXPORT_KINDS } from "#app/domain/exports/export-kinds.ts";
import { ACCOUNT_ROLES, type AccountRole } from "#app/domain/shared/vocabulary.ts";
import { ask } from "./ask-route.ts";
import { type Ids, idsOf } from "./route-parts.ts";
import { ROUTES } from "./route-table.ts";
import {
  ALL_SALARIES,
  PEER_WORDS,
  POSITIONS,
  recordsAt,
  type SmallWorld,
  salarySpellings,
  smallWorld,
  supervisorWords,
} from "./small-world.ts";

let world: SmallWorld;

beforeAll(async () => {
  world = await smallWorld();
});

/** Everything that any address of the product sends to this role, by address. */
async function everyAnswer(role: AccountRole): Promise<{ at: string; body: string }[]> {
  const answers: { at: string; body: string }[] = [];
  const read = async (name: string, params: Record<string, string>, query = "") => {
    const { status, body } = await ask(world.actors[role], name, params, { query });
    if (status === 200) answers.push({ at: `${name} ${JSON.stringify(params)}`, body });
  };
  for (const [name, route] of Object.entries(ROUTES)) {
    if (!route.loader) continue;
    const asked: Ids[] = POSITIONS.flatMap((position) => {
      const records = recordsAt(world, role, position);
      return records ? [idsOf(world, records)] : [];
    });
    if (name.startsWith("exports.$kind")) {
      for (const kind of EXPORT_KINDS) await read(name, { kind });
      continue;
    }
    for (const ids of route.hasId ? asked : asked.slice(0, 1)) await read(name, route.params(ids), route.loader.query);
  }
  return answers;
}

/** Ids, hashes and tokens are drawn at random, and five figures of a salary stand in one of thousands by chance. */
const RANDOM = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w+/-]{40,}/gi;

const leaks = (answers: { at: string; body: string }[], secrets: string[]) =>
  answers.flatMap(({ at, body }) => {
    const said = body.replace(RANDOM, "");
    return secrets.filter((secret) => said.includes(secret)).map((secret) => `${at}: ${secret}`);
  });

describe.each(["manager", "staff", "auditor"] as const)(
  "what the %s is sent, page by page and file by file",
  (role) => {
    it("holds nobody's pay, in no spelling, but the reader's own in their own record", async () => {
      const answers = await everyAnswer(role);
      expect(answers.length).toBeGreaterThan(10);
      const own = answers.filter(({ at }) => at.includes("my-record"));
      const others = answers.filter(({ at }) => !at.includes("my-record"));
      const spellings = ALL_SALARIES.flatMap(salarySpellings);
      expect(leaks(others, spellings)).toEqual([]);
      const ownPay = { manager: 1, staff: 3, auditor: -1 }[role];
      const foreign = ALL_SALARIES.filter((_, place) => place !== ownPay).flatMap(salarySpellings);
      expect(leaks(own, foreign)).toEqual([]);
    });
  },
);

describe.each(ACCOUNT_ROLES)("what the %s is sent", (role) => {
  it("holds no word of a single peer", async () => {
    expect(leaks(await everyAnswer(role), [PEER_WORDS])).toEqual([]);
  });
});

describe("what a supervisor wrote about somebody", () => {
  it("reaches the manager of their line, and no manager of another", async () => {
    const answers = await everyAnswer("manager");
    expect(leaks(answers, [supervisorWords("lin")]).length).toBeGreaterThan(0);
    expect(leaks(answers, ["fay", "otto", "hana", "oda"].map(supervisorWords))).toEqual([]);
  });

  it("reaches themself in their own record, and nothing about others does", async () => {
    const answers = await everyAnswer("staff");
    expect(leaks(answers, [supervisorWords("sam")]).length).toBeGreaterThan(0);
    expect(leaks(answers, ["fay", "lin", "mara", "dee"].map(supervisorWords))).toEqual([]);
  });
});

describe("the pay of everybody", () => {
  it("is where owner and HR look for it: the search does find what is there, in every kind of file", async () => {
    for (const role of ["owner", "hr"] as const) {
      const found = leaks(await everyAnswer(role), ALL_SALARIES.flatMap(salarySpellings));
      for (const file of ["exports.$kind.table[.]csv", "exports.$kind.table[.]xlsx", "exports.archive[.]json"])
        expect(found.filter((leak) => leak.startsWith(file)).length, `${role} ${file}`).toBeGreaterThan(3);
    }
  });
});
