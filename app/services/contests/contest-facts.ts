/** Facts about a person that can be contested, as they are called in the record. */
export const CONTESTABLE_FACTS = {
  name: "Name",
  title: "Title",
  department: "Department",
  manager: "Reports to",
  email: "E-mail",
  employeeNumber: "Employee number",
  startedOn: "Start date",
  leftOn: "Leaving date",
  pay: "Yearly pay",
} as const;
export type ContestableFact = keyof typeof CONTESTABLE_FACTS;

export const isContestableFact = (text: string): text is ContestableFact => Object.hasOwn(CONTESTABLE_FACTS, text);

export const LONGEST_TEXT = 1_000;
