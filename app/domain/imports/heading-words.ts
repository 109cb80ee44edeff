/**
 * The words of a heading in a form that can be compared: lower case, without accents or punctuation, camel case
 * and digits split, `#` and `n°` as "number".
 * @example headingWords("EmployeeNumber") // ["employee", "number"]
 * @example headingWords("Prénom") // ["prenom"]
 */
export function headingWords(heading: string): string[] {
  const split = heading
    .replace(/[#№]|\bn[°º]/gi, " number ")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2");
  return split
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

/**
 * A heading as one key, so that "E-Mail", "e mail" and "EMAIL" are the same.
 * @example headingKey("Employee #") // "employeenumber"
 */
export function headingKey(heading: string): string {
  return headingWords(heading).join("");
}

/** What a heading is called in messages; a column without a heading gets its place. */
export function headingLabel(headings: readonly string[], index: number): string {
  const text = (headings[index] ?? "").replace(/\s+/g, " ").trim();
  return text === "" ? `Column ${index + 1}` : text;
}
