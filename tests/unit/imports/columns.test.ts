import { describe, expect, test } from "vitest";
import { guessColumns, mappingOfGuesses } from "#app/domain/imports/columns.ts";
import { LEVELS_HEADINGS } from "#app/domain/imports/levels-headings.ts";
import { PEOPLE_HEADINGS } from "#app/domain/imports/people-headings.ts";
import { sampleEmployeesBytes, tableOf } from "#tests/support/hr-files/open-hr-file.ts";

function people(headings: string, ...sample: string[]) {
  const rows = sample.map((row) => row.split("|").map((cell) => cell.trim()));
  const guesses = guessColumns(
    "people",
    headings.split("|").map((heading) => heading.trim()),
    rows,
  );
  return Object.fromEntries(guesses.map(({ heading, field, match }) => [heading, field ?? match]));
}

describe("columns are guessed from their headings", () => {
  test("the match says how sure the guess is", () => {
    expect(guessColumns("people", ["EmployeeNumber", "JobRole", "Age", "Shoe size", "Employee manager"], [])).toEqual([
      { heading: "EmployeeNumber", index: 0, field: "employeeNumber", match: "exact" },
      { heading: "JobRole", index: 1, field: "title", match: "similar" },
      { heading: "Age", index: 2, field: null, match: "protected" },
      { heading: "Shoe size", index: 3, field: null, match: "none" },
      { heading: "Employee manager", index: 4, field: "manager", match: "guessed" },
    ]);
  });

  test("every synonym on its own finds its field", () => {
    for (const { field, exact, similar } of PEOPLE_HEADINGS) {
      for (const heading of `${exact} | ${similar}`.split("|").map((text) => text.trim())) {
        expect([heading, guessColumns("people", [heading], [])[0]?.field]).toEqual([heading, field]);
      }
    }
    for (const { field, exact, similar } of LEVELS_HEADINGS) {
      for (const heading of `${exact} | ${similar}`.split("|").map((text) => text.trim())) {
        expect([heading, guessColumns("levels", [heading], [])[0]?.field]).toEqual([heading, field]);
      }
    }
  });

  test("the sample of employees gives number, title and department and leaves the rest alone", () => {
    const { headings, rows } = tableOf(sampleEmployeesBytes());
    const guesses = guessColumns("people", headings, rows.slice(0, 50));
    expect(mappingOfGuesses(guesses)).toEqual({ employeeNumber: 9, title: 15, department: 4 });
    expect(guesses.filter(({ match }) => match === "protected").map(({ heading }) => heading)).toEqual([
      "Age",
      "DistanceFromHome",
      "Gender",
      "MaritalStatus",
      "Over18",
      "OverTime",
    ]);
  });

  test("pay is left out", () => {
    expect(people("Name | Annual salary | Pay rate | Base pay | Monthly income | Gehalt | Salaire")).toEqual({
      Name: "name",
      "Annual salary": "none",
      "Pay rate": "none",
      "Base pay": "none",
      "Monthly income": "none",
      Gehalt: "none",
      Salaire: "none",
    });
  });

  test.each([
    [
      "Employee ID | Worker | Email - Primary Work | Business Title | Supervisory Organization | Worker's Manager | Hire Date | Date of Birth",
      ["employeeNumber", "name", "email", "title", "department", "manager", "startedOn", "protected"],
    ],
    [
      "STATUS | USERID | FIRSTNAME | LASTNAME | GENDER | EMAIL | MANAGER | DEPARTMENT | TITLE | HIREDATE",
      [
        "none",
        "employeeNumber",
        "firstName",
        "lastName",
        "protected",
        "email",
        "manager",
        "department",
        "title",
        "startedOn",
      ],
    ],
    [
      "Associate ID | Payroll Name | Work Contact: Work Email | Job Title Description | Home Department Description | Reports To Name | Hire Date | Annual Salary",
      ["employeeNumber", "name", "email", "title", "department", "manager", "startedOn", "none"],
    ],
    [
      "Personalnummer | Vorname | Nachname | E-Mail | Position | Abteilung | Vorgesetzte/r | Eintrittsdatum | Steuerklasse",
      ["employeeNumber", "firstName", "lastName", "email", "title", "department", "manager", "startedOn", "protected"],
    ],
    [
      "Matricule | Nom | Prénom | Courriel | Intitulé du poste | Service | Responsable hiérarchique | Date d’embauche | Sexe",
      ["employeeNumber", "lastName", "firstName", "email", "title", "department", "manager", "startedOn", "protected"],
    ],
    [
      "N° de empleado | Nombre | Apellidos | Correo electrónico | Puesto | Departamento | Jefe directo | Fecha de ingreso | Estado civil",
      ["employeeNumber", "firstName", "lastName", "email", "title", "department", "manager", "startedOn", "protected"],
    ],
  ])("%s", (headings, fields) => {
    expect(Object.values(people(headings))).toEqual(fields);
  });
});

describe("columns that compete for a field", () => {
  test("each field gets one column, the work address before the private one", () => {
    expect(people("Personal email | Work email | Home email")).toEqual({
      "Personal email": "none",
      "Work email": "email",
      "Home email": "none",
    });
    expect(people("Title | Job title")).toEqual({ Title: "title", "Job title": "none" });
  });

  test("the manager is taken by number, then e-mail, then name, as far as people have them", () => {
    expect(people("Employee ID | Name | Manager | Manager ID")).toMatchObject({
      Manager: "none",
      "Manager ID": "manager",
    });
    expect(people("E-mail | Name | Manager | Manager ID | Manager email")).toMatchObject({
      Manager: "none",
      "Manager ID": "none",
      "Manager email": "manager",
    });
    expect(people("Name | Manager | Manager ID")).toMatchObject({ Manager: "manager", "Manager ID": "none" });
  });

  test("“Name” beside a first name is the last name, unless it holds both", () => {
    expect(people("Vorname | Name", "Ana | Müller")).toEqual({ Vorname: "firstName", Name: "lastName" });
    expect(people("First name | Name", "Ana | Ana Müller")).toEqual({ "First name": "firstName", Name: "name" });
  });

  test("values decide where the heading says only “employee” or “ID”", () => {
    expect(people("Employee | ID", "Ana Müller | 17", "Eli Stone | 18")).toEqual({
      Employee: "name",
      ID: "employeeNumber",
    });
    expect(people("Employee | Team", "ana@firm.example | IT")).toEqual({ Employee: "email", Team: "department" });
    expect(people("Employee | Team", "E-17 | IT", "E-18 | IT")).toEqual({
      Employee: "employeeNumber",
      Team: "department",
    });
  });

  test("a column of addresses under an unknown heading is guessed as the e-mail, a private one is not", () => {
    expect(guessColumns("people", ["Login"], [["ana@firm.example"], [""], ["eli@firm.example"]])[0]).toMatchObject({
      field: "email",
      match: "guessed",
    });
    expect(guessColumns("people", ["Private contact"], [["ana@home.example"]])[0]).toMatchObject({
      field: null,
      match: "none",
    });
  });

  test("a file of levels takes the person by number before e-mail and name", () => {
    const guesses = guessColumns(
      "levels",
      ["Employee name", "Employee ID", "Skill", "Rating", "Date", "Rater type", "Rater", "Comment"],
      [],
    );
    expect(guesses.map(({ field }) => field)).toEqual([
      null,
      "person",
      "competency",
      "level",
      "date",
      "source",
      "assessor",
      "evidence",
    ]);
  });
});
