import { z } from "zod";
import { decodeText } from "./decode-text.ts";
import { type ReadTableResult, refuse } from "./table-of-records.ts";

const schema = z.object({
  documents: z.array(z.object({ name: z.string().catch(""), version: z.coerce.string().catch("") })).catch([]),
  elements: z.array(
    z.object({
      element_identifier: z.string(),
      element_type: z.string(),
      title: z.string().nullish(),
      text: z.string().nullish(),
    }),
  ),
  relationships: z
    .array(z.object({ source_element_identifier: z.string(), dest_element_identifier: z.string() }))
    .catch([]),
});
type Framework = z.infer<typeof schema>;

/** Single statements: there are thousands, and nobody can rate a person in each. They are counted with what they belong to. */
const STATEMENTS = new Set(["task", "knowledge", "skill", "tks", "ability", "withdraw_reason"]);
const HEADINGS = ["Reference", "Name", "Description"];

/**
 * Reads the components of a framework as NIST publishes them for NICE: documents, elements and relationships. Work roles
 * and competency areas become rows to choose from; single tasks, knowledge and skills do not. Null for any other file.
 */
export function readFramework(bytes: Uint8Array): ReadTableResult | null {
  const { text } = decodeText(bytes);
  if (!/^\s*\{/.test(text)) return null;
  const framework = parsed(text);
  if (!framework) return refuse("not-text", "This JSON file does not hold the components of a framework.");
  const offered = framework.elements.filter(
    ({ element_type, title }) => !STATEMENTS.has(element_type) && title?.trim(),
  );
  if (offered.length === 0) return refuse("no-rows", "The file names no work role and no competency area.");
  const statements = countStatements(framework);
  const [document] = framework.documents;
  return {
    ok: true,
    ...{ encoding: "json", delimiter: "", headingRow: 1, headings: HEADINGS, marked: false, problems: [] },
    ...{ sheet: null, sheets: [] },
    rows: offered.map(({ element_identifier, title, text: words }) => [element_identifier, title ?? "", words ?? ""]),
    choices: offered.map(({ element_identifier, element_type, title }) => ({
      key: element_identifier,
      label: title ?? "",
      detail: detailOf(element_identifier, element_type, statements.get(element_identifier) ?? 0),
    })),
    list: document ? { name: document.name.slice(0, 80), release: document.version.slice(0, 40) } : null,
  };
}

function parsed(text: string): Framework | null {
  try {
    const content: unknown = JSON.parse(text);
    const wrapped = z.object({ response: z.object({ elements: schema }) }).safeParse(content);
    return wrapped.data?.response.elements ?? schema.safeParse(content).data ?? null;
  } catch {
    return null;
  }
}

const detailOf = (identifier: string, type: string, statements: number): string =>
  [
    identifier,
    type.replaceAll("_", " "),
    ...(statements ? [statements === 1 ? "1 statement" : `${statements} statements`] : []),
  ].join(", ");

/** How many single statements are tied to each element, in whichever direction. */
function countStatements({ elements, relationships }: Framework): ReadonlyMap<string, number> {
  const isStatement = new Set(
    elements
      .filter(({ element_type }) => STATEMENTS.has(element_type))
      .map(({ element_identifier }) => element_identifier),
  );
  const counts = new Map<string, number>();
  for (const { source_element_identifier: source, dest_element_identifier: dest } of relationships) {
    if (isStatement.has(source) === isStatement.has(dest)) continue;
    const owner = isStatement.has(dest) ? source : dest;
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}
