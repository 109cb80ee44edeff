import type { HeadingSlot } from "./import-fields.ts";
import { EMAIL_HEADINGS, EMPLOYEE_NUMBER_HEADINGS, NAME_HEADINGS } from "./people-headings.ts";

/** Headings by which a file about people who are recorded already names them; `alsoName` are words of that file alone. */
export const personHeadings = (alsoName = ""): readonly HeadingSlot<"person">[] => [
  {
    slot: "personNumber",
    field: "person",
    exact: "Person number",
    similar: `${EMPLOYEE_NUMBER_HEADINGS.exact} | ${EMPLOYEE_NUMBER_HEADINGS.similar}`,
  },
  {
    slot: "personEmail",
    field: "person",
    exact: "Person e-mail",
    similar: `${EMAIL_HEADINGS.exact} | ${EMAIL_HEADINGS.similar} | Employee email | Worker email`,
  },
  {
    slot: "personName",
    field: "person",
    exact: "Person",
    similar: `${NAME_HEADINGS.exact} | ${NAME_HEADINGS.similar}${alsoName}`,
  },
];
