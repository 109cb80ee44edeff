import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "#tests/support/source-files.ts";

/** Uses of the outer database inside the callback of `transaction(…)` or `write(…)`: `x.database.db`, `handle.db`, a bare `db`. */
function outerUses(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1} ${node.getText()}`);
  };
  const inside = (node: ts.Node): void => {
    const isOuterProperty = ts.isPropertyAccessExpression(node) && node.name.text === "db";
    const isBareDb =
      ts.isIdentifier(node) &&
      node.text === "db" &&
      !ts.isPropertyAccessExpression(node.parent) &&
      !ts.isParameter(node.parent);
    if (isOuterProperty || isBareDb) report(node);
    else ts.forEachChild(node, inside);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText();
      if (name === "transaction" || name === "write") {
        for (const argument of node.arguments) {
          if (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)) inside(argument.body);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("inside a transaction", () => {
  it("only the transaction is used, everywhere in the product", () => {
    const files = sourceFiles("app", "db").filter((file) => !file.path.startsWith("db/connection/"));
    expect(files.flatMap((file) => outerUses(file.path, file.text))).toEqual([]);
  });

  it("an outer handle is found, by property and by name", () => {
    const text = "write(context, 'x', async (tx) => { await a(context.database.db); await b(db); await c(tx); });";
    expect(outerUses("x.ts", text)).toEqual(["x.ts:1 context.database.db", "x.ts:1 db"]);
  });
});
