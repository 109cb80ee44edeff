import { describe, expect, it } from "vitest";
import { sourceFiles } from "#tests/support/source-files.ts";

const files = sourceFiles("app", "db");
const importersOf = (path: string) => files.filter(({ imports }) => imports.includes(path)).map((file) => file.path);

/** Every file that can be reached from these by imports, with the way to it. */
function reachedFrom(starts: string[]): Map<string, string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ways = new Map(starts.map((path) => [path, path]));
  for (const [path, way] of ways) {
    for (const next of byPath.get(path)?.imports ?? []) {
      if (!ways.has(next) && byPath.has(next)) ways.set(next, `${way} → ${next}`);
    }
  }
  return ways;
}

describe("what people say of themselves for fairness reports", () => {
  it("is read by the reports, by the person's own pages and by what removes it, and by nothing else", () => {
    expect(importersOf("db/schema/fairness.ts").sort()).toEqual([
      "db/queries/erasure.ts",
      "db/queries/fairness.ts",
      "db/queries/organisations.ts",
      "db/schema/index.ts",
    ]);
    expect(importersOf("db/queries/fairness.ts").sort()).toEqual([
      "app/services/fairness/attributes.server.ts",
      "app/services/fairness/reports.server.ts",
    ]);
    expect(importersOf("app/services/fairness/attributes.server.ts").sort()).toEqual([
      "app/routes/_app.about-yourself/route.tsx",
      "app/routes/_app.fairness._index/route.tsx",
      "app/services/own-record/export-own-record.server.ts",
    ]);
  });

  it("is on no way from the promotion model, its cases, its decisions or its pages", () => {
    const model = files
      .map(({ path }) => path)
      .filter((path) =>
        /^app\/(domain\/promotion|services\/(promotion|decisions|scenarios|overview|matrix|people)|components\/promotion|cli\/model\/promotion|routes\/_app\.(cases|decisions|people|matrix|overview|_index))/.test(
          path,
        ),
      );
    expect(model.length).toBeGreaterThan(100);
    const ways = reachedFrom(model);
    const stores = ["db/queries/fairness.ts", "app/services/fairness/attributes.server.ts"];
    expect(stores.flatMap((store) => ways.get(store) ?? [])).toEqual([]);
  });
});
