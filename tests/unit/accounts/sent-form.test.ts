import { describe, expect, it } from "vitest";
import { fieldsToKeep, PASSWORD_FIELDS, pageAddress } from "#app/lib/auth/sent-form.ts";
import { sourceFiles } from "#tests/support/source-files.ts";

describe("what may be kept of a form", () => {
  it("is every field in order, and nothing of a form with a password", () => {
    expect(fieldsToKeep("b=1&a=2&b=%C3%BC+%26")).toEqual([
      ["b", "1"],
      ["a", "2"],
      ["b", "ü &"],
    ]);
    expect(fieldsToKeep("")).toBeNull();
    for (const name of PASSWORD_FIELDS) expect(fieldsToKeep(`x=1&${name}=secret`)).toBeNull();
  });

  it("knows every form of the product that has a password box", () => {
    const withPassword = sourceFiles("app").filter(({ text }) => /type="password"/.test(text));
    expect(withPassword.length).toBeGreaterThan(2);
    const unknown = withPassword.filter(({ text }) => {
      const boxes = [...text.matchAll(/<TextField\b[^>]*?type="password"/gs)].map(([box]) => box);
      const names = boxes.map((box) => /field=\{fields\.(\w+)\}/.exec(box)?.[1] ?? "");
      return !names.some((name) => PASSWORD_FIELDS.has(name));
    });
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });
});

it.each([
  ["/people/new", "/people/new"],
  ["/settings?index", "/settings?index"],
  ["/people/new.data?manager=1", "/people/new?manager=1"],
  ["/_root.data?index&_routes=routes%2F_app", "/?index="],
  ["//evil.example/x", null],
  ["/\\evil.example", null],
  ["https://evil.example/x", null],
])("the page address of %s is %s", (sent, address) => {
  expect(pageAddress(sent)).toBe(address);
});
