import { crc32, deflateRawSync } from "node:zlib";

const HEADINGS = [
  ...["O*NET-SOC Code", "Title", "Element ID", "Element Name", "Scale ID", "Scale Name", "Data Value", "N"],
  ...[
    "Standard Error",
    "Lower CI Bound",
    "Upper CI Bound",
    "Recommend Suppress",
    "Not Relevant",
    "Date",
    "Domain Source",
  ],
];

export interface SkillFigure {
  code: string;
  title: string;
  id: string;
  name: string;
  importance: number;
  level: number;
  suppress?: "Y" | "N";
  notRelevant?: "Y" | "N";
}

const rowsOf = ({ code, title, id, name, importance, level, suppress = "N", notRelevant = "N" }: SkillFigure) => {
  const row = (scale: string, scaleName: string, value: number, relevant: string) => [
    ...[code, title, id, name, scale, scaleName, value, 8, 0.125, value - 0.25, value + 0.25, suppress, relevant],
    ...["08/2023", "Analyst"],
  ];
  return [row("IM", "Importance", importance, "n/a"), row("LV", "Level", level, notRelevant)];
};

/** Figures of occupations as the tab-separated file that is published. */
export const skillsText = (figures: readonly SkillFigure[]): Uint8Array =>
  new TextEncoder().encode([HEADINGS, ...figures.flatMap(rowsOf)].map((cells) => cells.join("\t")).join("\n"));

/** The same as a workbook with one sheet and shared texts, as the published one is written. */
export function skillsWorkbook(figures: Iterable<SkillFigure>): Buffer {
  const places = new Map<string, number>();
  const shared = (text: string) => {
    if (!places.has(text)) places.set(text, places.size);
    return places.get(text);
  };
  const letter = (place: number) => String.fromCharCode(65 + place);
  const lines: string[] = [];
  const write = (cells: (string | number)[]) => {
    const row = lines.length + 1;
    const written = cells.map((cell, place) =>
      typeof cell === "number"
        ? `<c r="${letter(place)}${row}" s="2"><v>${cell}</v></c>`
        : `<c r="${letter(place)}${row}" s="1" t="s"><v>${shared(cell)}</v></c>`,
    );
    lines.push(`<row r="${row}" spans="1:15">${written.join("")}</row>`);
  };
  write(HEADINGS);
  for (const figure of figures) for (const cells of rowsOf(figure)) write(cells);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const texts = [...places.keys()].map((text) => `<si><t>${text}</t></si>`).join("");
  return zipped({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relationships}"><sheets><sheet name="Skills" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst ${main}>${texts}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${lines.join("")}</sheetData></worksheet>`,
  });
}

function zipped(parts: Record<string, string>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    files.push(Buffer.from("PK\x03\x04", "latin1"), facts, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, place, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
