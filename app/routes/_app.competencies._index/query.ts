export interface CatalogueQuery {
  text: string;
  by: "group" | "function";
}

/** Part of a name or description, and whether headings are subjects or IT functions. */
export function readCatalogueQuery(url: URL): CatalogueQuery {
  return {
    text: url.searchParams.get("q")?.trim().slice(0, 80) ?? "",
    by: url.searchParams.get("by") === "function" ? "function" : "group",
  };
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether every word that was typed stands in one of these texts, accents and case aside. */
export function fits(query: CatalogueQuery, ...texts: string[]): boolean {
  const all = plain(texts.join(" "));
  return plain(query.text)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
