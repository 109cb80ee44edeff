import { existsSync, readdirSync } from "node:fs";

const ROUTES = new URL("../../app/routes/", import.meta.url);

export interface RouteAddress {
  folder: string;
  /** `/people/:personId/edit`; an optional part as `:part?`. */
  pattern: string;
  kind: "page" | "file" | "action only";
}

const isLayout = (segment: string) => segment.startsWith("_");

function patternOf(folder: string): string {
  const parts = folder
    .replaceAll("[.]", "\0")
    .split(".")
    .filter((part) => !isLayout(part))
    .map((part) =>
      part
        .replaceAll("\0", ".")
        .replace(/^\((.*)\)$/, "$1?")
        .replace(/^\$/, ":"),
    );
  return `/${parts.join("/")}`;
}

/** Every address of the product, read off the folders of its routes: a new page is in it without being told. */
export function routeAddresses(): RouteAddress[] {
  return readdirSync(ROUTES)
    .filter((folder) => !folder.split(".").every(isLayout) || folder.endsWith("_index"))
    .filter((folder) => ["route.tsx", "route.ts"].some((file) => existsSync(new URL(`${folder}/${file}`, ROUTES))))
    .map((folder) => {
      const pattern = patternOf(folder);
      const isFile = /\.[a-z]+$/.test(pattern);
      const isActionOnly = ["/sign-out", "/theme"].includes(pattern);
      return { folder, pattern, kind: isActionOnly ? "action only" : isFile ? "file" : "page" };
    });
}

/** Fills the named parts of a pattern. Throws for a part that no example is known for. */
export function fillAddress(pattern: string, examples: Record<string, string>): string {
  return pattern
    .split("/")
    .map((part) => {
      if (!part.startsWith(":")) return part;
      const name = part.slice(1).replace(/\?$/, "");
      const example = examples[name];
      if (!example) throw new Error(`${pattern}: give an example of ${name} to visit this page with`);
      return example;
    })
    .join("/");
}
