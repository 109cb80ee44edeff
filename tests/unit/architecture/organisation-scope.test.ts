import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as schema from "#db/schema/index.ts";
import { sourceFiles } from "#tests/support/source-files.ts";

/** Tables without a column for the organisation, and why. */
const OF_NO_ORGANISATION: Record<string, string> = {
  organisations: "is the organisation itself",
  kept_forms: "whose it is was not known when it came; it is sealed with a key that only the sender's browser has",
};

/** Files whose statements are about the whole installation, and why. */
const OF_THE_INSTALLATION: Record<string, string> = {
  "db/queries/archive.ts": "a backup holds every organisation",
  "db/queries/restore.ts": "a restore brings every organisation back",
  "db/queries/health.ts": "asks whether the database answers",
  "db/queries/kept-forms.ts": "a kept form is found by a key and belongs to no organisation",
};

/** Single functions that look across organisations, and why. */
const ACROSS_ORGANISATIONS: Record<string, string> = {
  findOpenLink: "the token of the address says which organisation it is",
  findInvitationByEmail: "an e-mail address signs in to one organisation of the installation",
  findAccountByEmail: "an e-mail address signs in to one organisation of the installation",
  findSession: "the token of the cookie says which organisation it is",
  findSessionAccountId: "the token of the cookie says whose session it was",
  deleteExpiredSessions: "sweeps by time alone",
  discardStaleUploads: "sweeps by time alone",
  listUncountedTicketImports: "sweeps by the state of the import alone",
  deleteOldLevelChanges: "sweeps by age alone",
  fromCountedImport: "a part of a condition: the statement around it names the organisation",
  listLongHistories: "lists organisations alone, for work in the background that goes on with each",
  listLeftOpening: "looks at start for rounds that a stopped process left half-way, of every organisation",
  listGeneratedOrganisations: "lists demo companies, which anybody may open",
  findDemoOrganisation: "finds a demo company by its key, before anybody has signed in",
  analyseRounds: "tells the planner the sizes of whole tables",
  analyseTables: "statistics of the database",
  listEveryErasure: "the list beside the database is of the installation",
  listDueRounds: "planned rounds of every organisation are opened by the process on their day",
  listErasures: "the list beside the database is of the installation",
  listUnapplied: "erases again at start whoever is on the list of the installation",
  countRealOrganisations: "tells a first start from a later one",
  listOrganisationIds: "work at start is done for each organisation in turn",
  countOrganisations: "backups ask whether there are several",
  lockFirstStart: "the first organisation does not exist yet",
};

const tables = Object.values(schema)
  .filter((exported) => is(exported, PgTable))
  .map((table) => getTableConfig(table));
const isOfAnOrganisation = (name: string) => !(name in OF_NO_ORGANISATION);

describe("every table", () => {
  it("names its organisation, always, but for those that can have none", () => {
    const without = tables
      .filter(({ columns }) => !columns.some((column) => column.name === "organisation_id" && column.notNull))
      .map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(OF_NO_ORGANISATION).sort());
    expect(tables.length).toBeGreaterThan(20);
  });

  it("refers to rows of its own organisation alone", () => {
    const wrong = tables.flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .map((key) => key.reference())
        .filter(({ foreignTable }) => isOfAnOrganisation(getTableConfig(foreignTable).name))
        .filter(
          ({ columns, foreignColumns }) =>
            columns[0]?.name !== "organisation_id" || foreignColumns[0]?.name !== "organisation_id",
        )
        .map(({ foreignTable }) => `${name} → ${getTableConfig(foreignTable).name}`),
    );
    expect(wrong).toEqual([]);
  });
});

interface Query {
  name: string;
  /** Takes the organisation, or whole rows to insert, which cannot be without one. */
  isScoped: boolean;
}

const namesOrganisation = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && node.text === "organisationId") ||
  (ts.forEachChild(node, (child) => namesOrganisation(child) || undefined) ?? false);

/** The functions of a file that get the database or a transaction first and are seen from outside. */
function queriesIn(path: string, text: string): Query[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Query[] = [];
  const look = (name: string, work: ts.SignatureDeclaration & { body?: ts.Node | undefined }) => {
    const first = work.parameters[0]?.type?.getText(source);
    if (first !== "Db" && first !== "Tx") return;
    const body = work.body?.getText(source) ?? "";
    const insertsRows = /\.insert\(/.test(body) && !/\.(?:select|update|delete|execute)\(/.test(body);
    const takesOne = work.parameters.some(namesOrganisation);
    const usesOne = work.body !== undefined && namesOrganisation(work.body);
    // An object of a named type, which brings the organisation along.
    const bringsOne = work.parameters
      .slice(1)
      .some(({ type }) => type && ts.isTypeReferenceNode(type) && type.getText(source) !== "Date");
    found.push({ name, isScoped: (usesOne && (takesOne || bringsOne)) || insertsRows });
  };
  for (const statement of source.statements) {
    const isExported = ts.canHaveModifiers(statement) && /^export\b/.test(statement.getText(source));
    if (!isExported) continue;
    if (ts.isFunctionDeclaration(statement)) look(statement.name?.text ?? "", statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer && ts.isArrowFunction(initializer)) look(name.getText(source), initializer);
  }
  return found;
}

const queries = sourceFiles("db/queries")
  .filter(({ path }) => !(path in OF_THE_INSTALLATION))
  .flatMap(({ path, text }) => queriesIn(path, text));

describe("every query", () => {
  it("takes the organisation and uses it, but for those that look across organisations", () => {
    const without = queries.filter(({ isScoped }) => !isScoped).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(ACROSS_ORGANISATIONS).sort());
    expect(queries.length).toBeGreaterThan(120);
  });

  it("is found out when it forgets the organisation, or takes it and leaves it aside", () => {
    const text = `
      export const all = (db: Db) => db.select().from(people);
      export async function one(db: Db, organisationId: string, id: string) { return db.select().from(people); }
      export const two = (tx: Tx, organisationId: string) => tx.delete(people).where(eq(people.organisationId, organisationId));
      const own = (db: Db) => db.select().from(people);`;
    expect(queriesIn("x.ts", text)).toEqual([
      { name: "all", isScoped: false },
      { name: "one", isScoped: false },
      { name: "two", isScoped: true },
    ]);
  });
});
