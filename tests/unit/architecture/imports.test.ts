import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "#tests/support/source-files.ts";

interface Layer {
  folder: string;
  /** What a file of the layer may import; a project file by its folder, a package by its name. */
  allows: (imported: string, file: SourceFile) => boolean;
}

const under =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`) || path === folder);
const isProject = under("app", "db", "tests");
const isPackage = (path: string) => !isProject(path);
const clientSafe = (path: string) => path.startsWith("app/lib/") && !/\.server\.tsx?$/.test(path);
const routeFolder = (path: string) => path.split("/").slice(0, 3).join("/");

const LAYERS: Layer[] = [
  {
    folder: "app/domain",
    // The generator is a pure library, and one file alone wraps it.
    allows: (path, file) =>
      under("app/domain")(path) || (file.path === "app/domain/shared/random.ts" && path.startsWith("pure-rand")),
  },
  {
    folder: "db/schema",
    allows: (path) => under("db/schema", "app/domain")(path) || path.startsWith("drizzle-orm"),
  },
  {
    folder: "db/queries",
    allows: (path) =>
      under("db/schema", "db/queries", "db/connection", "app/domain")(path) || path.startsWith("drizzle-orm"),
  },
  {
    folder: "app/services",
    allows: (path) =>
      under("app/domain", "app/services", "app/lib", "db/queries", "db/connection", "db/seed")(path) ||
      (isPackage(path) && !path.startsWith("drizzle-orm") && !path.startsWith("@remix-run")),
  },
  {
    folder: "app/components",
    allows: (path) => under("app/domain", "app/components")(path) || clientSafe(path) || isPackage(path),
  },
  {
    folder: "app/lib",
    allows: (path) =>
      under("app/domain", "app/lib")(path) ||
      under("app/services", "db/client.server.ts", "db/connection")(path) ||
      isPackage(path),
  },
  {
    folder: "app/routes",
    allows: (path, file) =>
      (under("app/routes")(path)
        ? routeFolder(path) === routeFolder(file.path)
        : !under("tests", "db/schema", "db/queries")(path)) && !path.startsWith("drizzle-orm"),
  },
];

const files = sourceFiles("app", "db");

describe("imports point inward", () => {
  it.each(LAYERS)("from $folder", ({ folder, allows }) => {
    const own = files.filter((file) => file.path.startsWith(`${folder}/`));
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.flatMap((file) =>
      file.imports.filter((imported) => !allows(imported, file)).map((imported) => `${file.path} → ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it("names the offending edge when a layer is crossed", () => {
    const domain = LAYERS[0]!;
    const crossing = { path: "app/domain/cost/x.ts", text: "", imports: ["react"] };
    expect(crossing.imports.filter((imported) => !domain.allows(imported, crossing))).toEqual(["react"]);
  });
});

describe("house rules", () => {
  it("keeps every file of the product at 300 lines or fewer", () => {
    expect(files.filter((file) => file.text.split("\n").length > 301).map((file) => file.path)).toEqual([]);
  });

  it("reads no clock and no random numbers in the domain", () => {
    const impure = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\.randomUUID)\b/;
    const domain = files.filter((file) => file.path.startsWith("app/domain/"));
    expect(domain.filter((file) => impure.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it("reads process.env only where the configuration is parsed and where a process starts", () => {
    const readers = files.filter((file) => /process\.env/.test(file.text)).map((file) => file.path);
    expect(readers.filter((path) => !["app/lib/env.server.ts", "app/server/start.ts"].includes(path))).toEqual([]);
  });

  it("gives no folder or file a name that says nothing", () => {
    expect(
      files.filter((file) => /(^|\/)(utils|helpers|misc|common)(\/|\.)/.test(file.path)).map((f) => f.path),
    ).toEqual([]);
  });

  it("writes no colour outside the tokens", () => {
    const literal = /(?:#[0-9a-f]{3,8}\b|rgba?\(|hsla?\()/i;
    const own = files.filter((file) => file.path.endsWith(".tsx"));
    const found = own.filter((file) =>
      literal.test(file.text.replace(/import .*?["'].*?["']/g, "").replace(/(href|url|to)=\S+/g, "")),
    );
    expect(found.map((file) => file.path)).toEqual([]);
  });
});
