import writeXlsx from "write-excel-file/node";
import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";
import { writeCsv } from "./reading/write-csv.ts";

const TEMPLATE_KINDS = ["people", "levels", "levels-wide", "pay", "competencies", "tickets"] as const;
type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The kind that an address asks for; people where it asks for none. */
export const templateKindOf = (text: string | null): TemplateKind =>
  TEMPLATE_KINDS.find((kind) => kind === text) ?? "people";

const [first, second, third] = TECHNICAL_COMPETENCIES.map(({ name }) => name);

const TEMPLATES: Record<TemplateKind, { headings: string[]; rows: string[][] }> = {
  people: {
    headings: ["Employee number", "Name", "E-mail", "Title", "Department", "Manager", "Start date"],
    rows: [
      ["1001", "Bo Example", "bo@firm.example", "Head of IT", "IT", "", "2016-09-01"],
      ["1002", "Example, Ana", "ana@firm.example", "Systems administrator", "IT", "bo@firm.example", "2022-03-01"],
      ["0003", "Cem Example", "cem@firm.example", "Help desk", "IT", "1002", "2024-11-15"],
    ],
  },
  levels: {
    headings: ["Person", "Competency", "Level", "Date", "Source", "Assessor", "Evidence"],
    rows: [
      ["ana@firm.example", first ?? "", "3", "2026-10-15", "supervisor", "bo@firm.example", "Led the rule review"],
      ["1002", second ?? "", "4", "2026-10-15", "self", "", ""],
      ["Cem Example", first ?? "", "2", "2026-09-30", "test", "", "Practical test"],
    ],
  },
  "levels-wide": {
    headings: ["Person", "Date", "Source", first ?? "", second ?? "", third ?? ""],
    rows: [
      ["ana@firm.example", "2026-10-15", "supervisor", "3", "4", ""],
      ["cem@firm.example", "2026-10-15", "supervisor", "2", "", "1"],
    ],
  },
  competencies: {
    headings: [
      ...["Reference", "Name", "Kind", "Group", "IT function", "Description"],
      ...[0, 1, 2, 3, 4, 5].map((level) => `Level ${level}`),
      ...["Required level", "Minimum cover", "Critical", "Half-life, months"],
    ],
    rows: [
      [
        ...["T-01", "Badge systems", "technical", "security", "network-operations", "Doors, readers and who may pass"],
        ...["Has not done it", "Swaps a reader with help", "Adds and blocks badges", "Runs it alone"],
        ...["Finds faults nobody else finds", "Decides how it is done here", "3", "2", "no", "18"],
      ],
      [
        ...["L-01", "Speaking up", "leadership", "", "", "Says what others need to hear, in time", ""],
        ...["Stays silent", "Speaks when asked", "Speaks up in time", "Makes it easy for others", "Others copy it"],
        ...["3", "1", "", ""],
      ],
    ],
  },
  tickets: {
    headings: [
      ...["Ticket number", "Opened", "Resolved", "Category", "Priority", "Assignment group", "Channel", "Requester"],
      ...["Handle time, minutes", "Reopened"],
    ],
    rows: [
      [
        ...["INC-1001", "2026-03-02 08:55", "2026-03-02 09:20", "Password", "3", "Service desk", "Phone"],
        ...["ana@firm.example", "12", "0"],
      ],
      [
        ...["INC-1002", "2026-03-02T10:05:00+01:00", "2026-03-04T16:30:00+01:00", "VPN", "2", "Network", "Portal"],
        ...["cem@firm.example", "1:30", "1"],
      ],
      ["INC-1003", "2026-03-03 14:10", "", "Laptop", "4", "Service desk", "Mail", "bo@firm.example", "", ""],
    ],
  },
  pay: {
    headings: ["Person", "Pay", "Currency", "Per", "Hours a week", "Effective date"],
    rows: [
      ["1002", "60000", "", "year", "", "2026-01-01"],
      ["cem@firm.example", "3,500.00", "", "month", "", "2026-04-01"],
      ["Bo Example", "42.50", "", "hour", "38", "2026-01-01"],
    ],
  },
};

/** A file with the headings that are always recognised and rows that show the forms that are understood. */
export const csvTemplate = (kind: TemplateKind): string => writeCsv(TEMPLATES[kind]);

/** The same as a workbook. Every cell is text, so that numbers keep their leading zeros and dates their form. */
export function xlsxTemplate(kind: TemplateKind): Promise<Buffer> {
  const { headings, rows } = TEMPLATES[kind];
  const heading = headings.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const body = rows.map((cells) => cells.map((value) => (value === "" ? null : { value, type: String, format: "@" })));
  const columns = headings.map((text) => ({ width: Math.max(14, text.length + 2) }));
  return writeXlsx([heading, ...body], { columns, stickyRowsCount: 1 }).toBuffer();
}
