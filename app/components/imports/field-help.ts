import type { ImportKind } from "#app/domain/shared/vocabulary.ts";

interface FieldHelp {
  field: string;
  text: string;
}

/** One line for each field of a file: what it may hold and what happens without it. */
export const FIELD_HELP: Record<ImportKind, FieldHelp[]> = {
  people: [
    { field: "Employee number", text: "Finds the person again next time. Leading zeros count." },
    { field: "Name", text: "“Ana Lee” or “Lee, Ana”; or first and last name in two columns." },
    { field: "E-mail", text: "Finds the person where there is no number." },
    {
      field: "Title, Department",
      text: "As they are to be shown. You can keep only some of them, such as your IT department.",
    },
    { field: "Manager", text: "By number, e-mail or name; in this file or on record already." },
    { field: "Start date", text: "2024-03-31, 31.03.2024, 03/31/2024, 31 March 2024. You see how the order was read." },
  ],
  levels: [
    { field: "Person", text: "Somebody on record, by number, e-mail or name." },
    { field: "Competency", text: "By name or code; or a column for each competency with the levels in it." },
    { field: "Level", text: "0 to 5, for leadership 1 to 5. Empty means not rated, which is not 0." },
    { field: "Date", text: "The day of the assessment; one date for the whole file can be given later." },
    { field: "Source", text: "Self, supervisor, peer, report or test; one for the whole file can be given later." },
    { field: "Assessor, Evidence", text: "Who assessed, and what was seen. Both may be empty." },
  ],
  competencies: [
    { field: "Name", text: "Finds the competency again where there is no reference; at most 80 characters." },
    { field: "Kind", text: "Technical or leadership; technical when empty. It never changes later." },
    { field: "Group, IT function", text: "Where the matrix shows it, and which of the IT functions it serves." },
    { field: "Description", text: "What it is, at most 2,000 characters." },
    {
      field: "Levels",
      text: "Level 0 to Level 5: what each looks like; leadership begins at 1. General words stand in where a level has none.",
    },
    {
      field: "Numbers",
      text: "Required level, minimum cover, critical, half-life: how much of it you need. Empty leaves what is on record; new ones start at 3, 2, no and 18 months.",
    },
    {
      field: "Reference, List",
      text: "Its code in the list that it comes from: a newer release of the list finds it by that.",
    },
  ],
  occupations: [
    {
      field: "File",
      text: "Skills.xlsx or Skills.txt, as O*NET publishes it, unchanged. You choose occupations by title or code; the rest of the file is not kept.",
    },
    { field: "Required level", text: "The published level of 0 to 7, times 5/7 and rounded; at least 1." },
    {
      field: "Left out",
      text: "Skills of an importance below 3, and figures that the publisher advises against or marks as not relevant.",
    },
  ],
  tickets: [
    {
      field: "Ticket number",
      text: "Finds the ticket again. The same number twice is one ticket: the last row counts.",
    },
    {
      field: "Opened, Resolved",
      text: "2026-03-31 14:05, 31.03.2026, 3/31/2026 2:05 PM, with or without a zone, seconds since 1970 or a spreadsheet’s number. Without Resolved the ticket is open.",
    },
    {
      field: "Category, Priority, Assignment group",
      text: "As your service desk calls them. Leave out columns that name people.",
    },
    { field: "Channel", text: "Phone, chat, mail, portal: tells which tickets arrive while somebody waits." },
    {
      field: "Requester",
      text: "Only counts different people. A keyed code takes its place before anything is stored.",
    },
    { field: "Handle time", text: "Time worked, in minutes, hours or as 1:30; 0 and empty are not recorded." },
    { field: "Reopened", text: "How often; without it, it is counted from rows with the same number." },
  ],
  pay: [
    { field: "Person", text: "Somebody on record, by number, e-mail or name." },
    { field: "Pay", text: "85000, 85,000.00, 85.000,00 or $85k. Empty leaves recorded pay as it is." },
    {
      field: "Currency",
      text: "Your organisation’s, or empty. Amounts in another currency are refused, not converted.",
    },
    { field: "Per", text: "Year, month or hour; year when empty, unless the heading says another." },
    { field: "Hours a week", text: "Needed for pay an hour: it counts 52 weeks." },
    { field: "Effective date", text: "Today when empty. An earlier day than the recorded one does not replace it." },
  ],
};
