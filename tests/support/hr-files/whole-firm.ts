/** A firm of 600 as its HR system writes it, of which 45 are the IT department under a CIO who reports to the CFO. */
export const WHOLE_FIRM = { people: 600, it: 45, department: "Information Technology" } as const;

export interface FirmRow {
  number: string;
  name: string;
  email: string;
  title: string;
  department: string;
  manager: string;
  start: string;
}

const OTHERS = ["Finance", "Sales", "Operations", "Human Resources", "Legal", "Marketing"] as const;
const FIRST = ["Ana", "Bo", "Cem", "Dora", "Élodie", "Filip", "Gül", "Hanna", "Íñigo", "Jörg", "Kei", "Łukasz"];
const LAST = ["Adler", "Bergström", "Çelik", "Dvořák", "Eriksen", "Fuchs", "García", "Höfer", "Ionescu", "Jansen"];
const IT_TITLES = [
  "Systems Administrator",
  "Network Engineer",
  "Help Desk",
  "Database Administrator",
  "Security Analyst",
];

const person = (index: number, title: string, department: string, manager: string): FirmRow => ({
  number: String(index).padStart(5, "0"),
  name: `${LAST[index % LAST.length]}, ${FIRST[index % FIRST.length]} ${index}`,
  email: `p${index}@whole-firm.example`,
  title,
  department,
  manager,
  start: `${String((index % 28) + 1).padStart(2, "0")}.${String((index % 12) + 1).padStart(2, "0")}.${2005 + (index % 20)}`,
});

/** The rows in the order of the file: whoever reports stands before their manager as often as behind. */
export function wholeFirmRows(): FirmRow[] {
  const ceo = person(1, "Chief Executive Officer", "Executive", "");
  const cfo = person(2, "Chief Financial Officer", "Finance", ceo.number);
  const cio = person(3, "Chief Information Officer", WHOLE_FIRM.department, cfo.number);
  const teamLeads = [4, 5, 6, 7].map((index) => person(index, "Team Lead", WHOLE_FIRM.department, cio.number));
  const heads = OTHERS.map((department, place) =>
    person(8 + place, `Head of ${department}`, department, department === "Finance" ? cfo.number : ceo.number),
  );
  const rows = [ceo, cfo, cio, ...teamLeads, ...heads];
  const inIt = () => rows.filter(({ department }) => department === WHOLE_FIRM.department).length;
  while (inIt() < WHOLE_FIRM.it) {
    const index = rows.length + 1;
    const title = IT_TITLES[index % IT_TITLES.length] ?? "";
    rows.push(person(index, title, WHOLE_FIRM.department, teamLeads[index % teamLeads.length]?.number ?? ""));
  }
  while (rows.length < WHOLE_FIRM.people) {
    const index = rows.length + 1;
    const head = heads[index % heads.length];
    rows.push(person(index, "Clerk", head?.department ?? "", head?.number ?? ""));
  }
  return rows.map((_, place) => rows[(place * 7) % rows.length] as FirmRow);
}

/** The file as CSV with semicolons, Windows line ends, day-first dates and columns that are nobody's business. */
export function wholeFirmCsv(): Uint8Array {
  const headings = [
    "Personalnummer",
    "Name",
    "E-Mail",
    "Position",
    "Abteilung",
    "Vorgesetzter",
    "Eintrittsdatum",
    "Geburtsdatum",
  ];
  const lines = wholeFirmRows().map((row) =>
    [row.number, `"${row.name}"`, row.email, row.title, row.department, row.manager, row.start, "01.02.1980"].join(";"),
  );
  return new TextEncoder().encode(`\uFEFF${[headings.join(";"), ...lines].join("\r\n")}\r\n`);
}
