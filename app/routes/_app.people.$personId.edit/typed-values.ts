import type { PersonFormValues } from "#app/components/people/person-form.tsx";

interface PersonOnRecord {
  name: string;
  employeeNumber: string | null;
  email: string | null;
  title: string;
  department: string;
  kind: string;
  managerId: string | null;
  roleProfileId: string | null;
  startedOn: string | null;
}

/** A person as the fields of the form, pay without a currency sign so that it can be typed over. */
export function typedValues(
  person: PersonOnRecord,
  salaryAnnualCents: number | null,
  locale: string,
): PersonFormValues {
  const amount = (cents: number) =>
    new Intl.NumberFormat(locale, {
      numberingSystem: "latn",
      minimumFractionDigits: cents % 100 ? 2 : 0,
      maximumFractionDigits: 2,
    }).format(cents / 100);
  return {
    name: person.name,
    employeeNumber: person.employeeNumber ?? "",
    email: person.email ?? "",
    title: person.title,
    department: person.department,
    kind: person.kind,
    managerId: person.managerId ?? "",
    roleProfileId: person.roleProfileId ?? "",
    startedOn: person.startedOn ?? "",
    pay: salaryAnnualCents === null ? "" : amount(salaryAnnualCents),
  };
}
