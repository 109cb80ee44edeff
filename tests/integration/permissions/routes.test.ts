import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ACCOUNT_ROLES } from "#app/domain/shared/vocabulary.ts";
import { sourceFiles } from "#tests/support/source-files.ts";
import { ask, routeModules } from "./ask-route.ts";
import { type Handler, idsOf, type Route } from "./route-parts.ts";
import { ROUTES } from "./route-table.ts";
import { POSITIONS, type Position, recordsAt, type SmallWorld, smallWorld } from "./small-world.ts";

/** Addresses that work without a session: `tests/unit/architecture/routes.test.ts` says what protects each. */
const isPublic = (name: string) => /^_auth|^sign-out$|^theme$/.test(name);

let here: SmallWorld;
let elsewhere: SmallWorld;

beforeAll(async () => {
  here = await smallWorld();
  elsewhere = await smallWorld();
});

const guarded = [...routeModules.keys()].filter((name) => !isPublic(name));

const handlersOf = (name: string, route: Route): { title: string; handler: Handler; intent: string | null }[] => [
  ...(route.loader ? [{ title: `${name} loader`, handler: route.loader, intent: null }] : []),
  ...Object.entries(route.actions ?? {}).map(([intent, handler]) => ({
    title: `${name} action ${intent}`,
    handler,
    intent,
  })),
];

describe("the table of routes", () => {
  it("has an entry for every guarded route, and none for a route that is not there", () => {
    expect(Object.keys(ROUTES).sort()).toEqual(guarded.sort());
  });

  it.each(guarded)("names loader and action of %s as the file has them", async (name) => {
    const module = await routeModules.get(name)?.();
    const route = ROUTES[name];
    expect({ loader: route?.loader !== undefined, action: route?.actions !== undefined }).toEqual({
      loader: module?.loader !== undefined,
      action: module?.action !== undefined,
    });
  });

  it("names the record of every address that has one", () => {
    const isOfRecord = (name: string) => name.includes("$") && !name.includes("$kind");
    const wrong = Object.entries(ROUTES).filter(([name, route]) => isOfRecord(name) !== route.hasId);
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it("names every intent that a route answers by a case of its own", () => {
    const missing = sourceFiles("app/routes")
      .filter(({ path }) => /\/route\.tsx?$/.test(path))
      .flatMap(({ path }) => {
        const name = path.split("/")[2] ?? "";
        if (isPublic(name)) return [];
        const intents = [...readFileSync(path, "utf8").matchAll(/^ {4}case "([a-z-]+)":/gm)].map((match) => match[1]);
        return intents.filter((intent) => !(intent! in (ROUTES[name]?.actions ?? {}))).map((one) => `${name} ${one}`);
      });
    expect(missing).toEqual([]);
  });
});

const cases = Object.entries(ROUTES).flatMap(([name, route]) =>
  handlersOf(name, route).flatMap((entry) => ACCOUNT_ROLES.map((role) => ({ name, route, role, ...entry }))),
);

/** Every case of the table in the same order of roles, so that a change made by one is seen by the next. */
describe.each(cases)("$title for the $role", ({ name, route, role, handler, intent }) => {
  const formOf = (ids: Parameters<NonNullable<Handler["form"]>>[0]) =>
    intent === null ? undefined : { ...(intent ? { intent } : {}), ...handler.form?.(ids) };

  it.each(POSITIONS.slice(0, route.hasId && !route.isOfAll ? 3 : 1))(
    "at the position: %s",
    async (position: Position) => {
      const records = route.hasId && !route.isOfAll ? recordsAt(here, role, position) : here.records.lin;
      if (!records) return;
      const ids = idsOf(here, records);
      const { status } = await ask(here.actors[role], name, route.params(ids), {
        query: handler.query,
        form: formOf(ids),
      });
      const expected = handler.answers[role].includes(position);
      expect(status === 404 ? "404" : "answers").toBe(expected ? "answers" : "404");
      expect(status).toBeLessThan(500);
    },
  );

  it.runIf(route.hasId)("answers 404 to ids of another organisation and to unknown ones, alike", async () => {
    const foreign = idsOf(elsewhere, elsewhere.records.lin);
    const params = route.params(foreign);
    const unknown = Object.fromEntries(Object.keys(params).map((key) => [key, crypto.randomUUID()]));
    const options = { query: handler.query, form: formOf(foreign) };
    const answers = await Promise.all([
      ask(here.actors[role], name, params, options),
      ask(here.actors[role], name, unknown, options),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(404);
  });
});
