/** A form as it came, before any page has read it. */
export interface SentForm {
  /** Path and query as the browser would send them again. */
  path: string;
  body: string;
}

/** Every password box of a page behind sign-in has one of these names; a test holds the pages to it. */
export const PASSWORD_FIELDS: ReadonlySet<string> = new Set(["password", "current", "again"]);

/** What of a form may be kept: name and value in order. Null for one with a password, which is never kept. */
export function fieldsToKeep(body: string): [string, string][] | null {
  const fields = [...new URLSearchParams(body)];
  if (fields.length === 0) return null;
  return fields.some(([name]) => PASSWORD_FIELDS.has(name)) ? null : fields;
}

/** The address that a page itself sends its form to: scripts send it with an ending of their own. */
export function pageAddress(originalUrl: string): string | null {
  const url = new URL(originalUrl, "http://rightrung.invalid");
  if (url.host !== "rightrung.invalid") return null;
  const path = url.pathname.replace(/\/_root\.data$/, "/").replace(/\.data$/, "");
  // Taking one out writes the others anew: done only where it is there.
  if (url.searchParams.has("_routes")) url.searchParams.delete("_routes");
  return path.startsWith("//") ? null : path + (url.search === "?" ? "" : url.search);
}
