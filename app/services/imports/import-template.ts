import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { writeCsv } from "./reading/write-csv.ts";

const TEMPLATES: Record<ImportKind, { headings: string[]; rows: string[][] }> = {
  people: {
    headings: ["Employee number", "Name", "E-mail", "Title", "Department", "Manager", "Start date"],
    rows: [["1001", "Ana Example", "ana@firm.example", "Systems administrator", "IT", "bo@firm.example", "2022-03-01"]],
  },
  levels: {
    headings: ["Person", "Competency", "Level", "Date", "Source", "Assessor", "Evidence"],
    rows: [
      [
        "ana@firm.example",
        TECHNICAL_COMPETENCIES[0]?.name ?? "",
        "3",
        "2026-10-15",
        "supervisor",
        "bo@firm.example",
        "Led the rule review",
      ],
    ],
  },
};

/** A file with the headings that are always recognised and one row that shows the form. */
export const importTemplate = (kind: ImportKind): string => writeCsv(TEMPLATES[kind]);
