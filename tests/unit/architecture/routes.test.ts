import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "#app/lib/permissions/permissions.ts";
import { sourceFiles } from "#tests/support/source-files.ts";

/** Addresses that work without a session, each with what protects it instead. */
const WITHOUT_SESSION: Record<string, string> = {
  "_auth.sign-in": "limited attempts",
  "_auth.first-start": "closed once an organisation exists; set-up code",
  "_auth.invitation": "a secret in the address, once and for 7 days; limited attempts",
  "_auth.reset-password": "a secret in the address, once and for 24 hours; limited attempts",
  "_auth.demo": "only on this machine or with DEMO=1",
  "sign-out": "ends only the session that asks",
  theme: "a cookie of the reader",
  _auth: "layout without data",
};

const routes = sourceFiles("app/routes").filter((file) => /\/route\.tsx?$/.test(file.path));
const nameOf = (path: string) => path.split("/")[2] ?? "";

describe("every route", () => {
  it("is found", () => {
    expect(routes.length).toBe(readdirSync("app/routes").length);
  });

  it("guards each loader and action with a permission, or is on the list of those that need none", () => {
    const unguarded = routes.flatMap((file) => {
      if (nameOf(file.path) in WITHOUT_SESSION) return [];
      const asked = [...file.text.matchAll(/requireViewer\(\s*\w+,\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
      const handlers = [...file.text.matchAll(/export (?:async )?(?:function|const) (loader|action)\b/g)].length;
      const unknown = asked.filter((permission) => !(PERMISSIONS as readonly string[]).includes(permission));
      if (unknown.length) return [`${file.path} asks for ${unknown}`];
      return asked.length >= handlers && handlers > 0
        ? []
        : [`${file.path}: ${asked.length} guards for ${handlers} handlers`];
    });
    expect(unguarded).toEqual([]);
  });

  it("keeps to 200 lines and one shared error page", () => {
    expect(routes.filter((file) => file.text.split("\n").length > 201).map((file) => file.path)).toEqual([]);
    const pages = routes.filter((file) => /export default function/.test(file.text));
    expect(pages.filter((file) => !file.text.includes("ErrorPage as ErrorBoundary")).map((file) => file.path)).toEqual([
      "app/routes/_auth.first-start/route.tsx",
      "app/routes/_auth.sign-in/route.tsx",
    ]);
  });
});
