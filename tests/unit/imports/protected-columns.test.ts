import { describe, expect, test } from "vitest";
import { LEVELS_HEADINGS } from "#app/domain/imports/levels-headings.ts";
import { PEOPLE_HEADINGS } from "#app/domain/imports/people-headings.ts";
import { blankProtectedColumns, isProtectedHeading } from "#app/domain/imports/protected-columns.ts";
import type { Table } from "#app/domain/imports/table.ts";

const PROTECTED = `Age | DOB | Date of birth | dateofbirth | Birth Date | BirthDate | Sex | Gender | GENDER | Pronouns | Marital Status | MaritalStatus |
  Race | Race/Ethnicity | EEO Ethnic Code | Nationality | Citizenship | Country of birth | Religion | Disability | Disabled? | Health insurance |
  Veteran status | Trade union | Union member | Pregnancy | Maternity leave | Sexual orientation | Photo | Photo URL | Home address | Address |
  Street | ZIP | Postal code | DistanceFromHome | Over18 | OverTime | Overtime hours | Over time | Absence days | Sick days | Leave type | Leave date |
  Vacation balance | Holiday entitlement | PTO | Time off | Retirement date | Social security number | SSN | Number of children | Salutation |
  Alter | Geburtsdatum | Geschlecht | Familienstand | Staatsangehörigkeit | Konfession | Schwerbehinderung | Grad der Behinderung | Krankheitstage |
  Krankenkasse | Gewerkschaft | Schwangerschaft | Elternzeit | Urlaubsanspruch | Überstunden | Ueberstunden | Fehlzeiten | Anrede | Steuerklasse |
  Kinderfreibeträge | Privatadresse | Anschrift | PLZ | Bild | Foto |
  Âge | Sexe | Date de naissance | Nationalité | Situation familiale | État civil | Handicap | RQTH | Syndicat | Grossesse | Congés | Adresse |
  Heures supplémentaires | Numéro de sécurité sociale | Civilité | Maladie | Enfants |
  Edad | Sexo | Género | Fecha de nacimiento | Estado civil | Nacionalidad | Discapacidad | Religión | Sindicato | Embarazo | Horas extra |
  Vacaciones | Domicilio | Dirección | Hijos | Enfermedad`;

const HARMLESS = `Manager | Manager ID | Language of work | Stage | Usage | Storage | Package | Essex office | Sector | Reunion | Trace | E-mail address |
  E-Mail-Adresse | Adresse e-mail | Dirección de correo electrónico | IP address | Work address | Home department | Ausbildung | Weiterbildung |
  Gerente | Referent | Location | Office | Job family | Job level | Cost centre | Identidad | Propiedad | Kalender | Parent department |
  Grade | Level | Competency | Evidence | MonthlyIncome | YearsAtCompany | BusinessTravel | EducationField | JobRole | Department | StandardHours`;

const list = (text: string) => text.split("|").map((heading) => heading.trim());

describe("protected columns are known by their headings", () => {
  test.each(list(PROTECTED))("%s is protected", (heading) => expect(isProtectedHeading(heading)).toBe(true));
  test.each(list(HARMLESS))("%s is not protected", (heading) => expect(isProtectedHeading(heading)).toBe(false));

  test("none of the headings that feed a field is taken for protected", () => {
    const all = [...PEOPLE_HEADINGS, ...LEVELS_HEADINGS].flatMap(({ exact, similar }) => [
      ...list(exact),
      ...list(similar),
    ]);
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(isProtectedHeading)).toEqual([]);
  });

  test("their cells are emptied and everything else stays in its place", () => {
    const table: Table = {
      encoding: "utf-8",
      delimiter: ",",
      headingRow: 1,
      headings: ["Age", "Name", "Gender"],
      rows: [["41", "Ana", "f"], ["42"], ["43", "Eli", "m", "beyond"]],
      marked: false,
      problems: [],
      sheet: null,
      sheets: [],
    };
    expect(blankProtectedColumns(table).rows).toEqual([["", "Ana", ""], [""], ["", "Eli", "", "beyond"]]);
    expect(blankProtectedColumns(table).headings).toEqual(["Age", "Name", "Gender"]);
    expect(table.rows[0]).toEqual(["41", "Ana", "f"]);
  });
});
