import { describe, expect, test } from "vitest";
import { headingKey, headingLabel, headingWords } from "#app/domain/imports/heading-words.ts";

describe("headings are compared by their words", () => {
  test("camel case, accents, digits and the number sign come apart", () => {
    expect(headingWords("EmployeeNumber")).toEqual(["employee", "number"]);
    expect(headingWords("Prénom")).toEqual(["prenom"]);
    expect(headingWords("personIdExternal")).toEqual(["person", "id", "external"]);
    expect(headingWords("HRManagerID")).toEqual(["hr", "manager", "id"]);
    expect(headingWords("Over18")).toEqual(["over", "18"]);
    expect(headingWords("Straße")).toEqual(["strasse"]);
    expect(headingWords("N° matricule")).toEqual(["number", "matricule"]);
    expect(headingWords("  ")).toEqual([]);
  });

  test("spellings of one heading share a key", () => {
    expect(new Set(["E-Mail", "e mail", "EMAIL", "Email ", "e_mail"].map(headingKey))).toEqual(new Set(["email"]));
    expect(headingKey("Employee #")).toBe("employeenumber");
  });

  test("a column without a heading is called by its place", () => {
    expect(headingLabel(["Name", "  "], 1)).toBe("Column 2");
    expect(headingLabel(["Full\nname"], 0)).toBe("Full name");
  });
});
