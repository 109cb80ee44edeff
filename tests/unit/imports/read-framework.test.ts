import { describe, expect, it } from "vitest";
import { planImport } from "#app/services/imports/planning/plan-import.ts";
import { readFile } from "#app/services/imports/reading/read-file.ts";

const element = (element_identifier: string, element_type: string, title: string, text = "") => ({
  ...{ doc_identifier: "NICE_2", element_identifier, element_type, title, text },
});
const tie = (source_element_identifier: string, dest_element_identifier: string) => ({
  ...{ relationship_identifier: "projection", source_element_identifier, dest_element_identifier },
});
const COMPONENTS = {
  documents: [{ doc_identifier: "NICE_2", name: "NICE Framework Components", version: "2.0.0", website: "" }],
  relationship_types: [],
  elements: [
    element("OG-WRL-014", "work_role", "Systems Security Management", "Looks after the security of a system."),
    element("NF-COM-002", "competency_area", "Cloud Security"),
    element("T0001", "task", "", "Acquire resources"),
    element("K0001", "knowledge", "", "Knowledge of networks"),
  ],
  relationships: [tie("OG-WRL-014", "T0001"), tie("OG-WRL-014", "K0001"), tie("OG-WRL-014", "NF-COM-002")],
};
const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

describe("components of a framework", () => {
  it.each([
    ["plain", COMPONENTS],
    ["in an answer", { response: { elements: COMPONENTS } }],
  ])(
    "%s offer work roles and areas with the number of their statements, and say which release they are",
    async (_, content) => {
      const table = await readFile(bytesOf(content), { name: "nice.json" });
      expect(table).toMatchObject({
        ok: true,
        list: { name: "NICE Framework Components", release: "2.0.0" },
        rows: [
          ["OG-WRL-014", "Systems Security Management", "Looks after the security of a system."],
          ["NF-COM-002", "Cloud Security", ""],
        ],
        choices: [
          { key: "OG-WRL-014", detail: "OG-WRL-014, work role, 2 statements" },
          { key: "NF-COM-002", detail: "NF-COM-002, competency area" },
        ],
      });
    },
  );

  it("bring only what is chosen, and nothing of the list is missing that the file holds", async () => {
    const known = {
      ...{ id: "cloud", kind: "technical" as const, code: null, name: "Cloud Security", description: "", anchors: [] },
      ...{
        groupCode: "x",
        functionCode: null,
        requiredLevel: 3,
        minimumCover: 1,
        isCritical: false,
        halfLifeMonths: 18,
      },
      ...{ listName: "NICE Framework Components", reference: "NF-COM-002", isArchived: false, version: 1 },
    };
    const plan = await planImport({
      ...{
        bytes: bytesOf(COMPONENTS),
        mapping: { reference: 0, name: 1, description: 2 },
        dateOrder: "dmy",
        sheet: null,
      },
      ...{ filter: { departments: [], titles: [] }, fixed: {}, leaveOutStrangers: false, today: "2026-11-22" },
      record: {
        kind: "competencies",
        existing: [known, { ...known, id: "old", name: "Old", reference: "NF-COM-099" }],
      },
      list: { name: "NICE Framework Components", release: "2.0.0" },
      ...{ chosen: ["OG-WRL-014"], search: "cloud" },
      want: { verdict: "created", from: 0, count: 10 },
    });
    expect(plan).toMatchObject({
      ok: true,
      counts: { created: 1, changed: 0, rejected: 0 },
      rows: [{ competency: { name: "Systems Security Management", values: { reference: "OG-WRL-014" } } }],
      missing: [{ id: "old" }],
      choices: { total: 2, chosen: [{ key: "OG-WRL-014" }], found: [{ key: "NF-COM-002" }], fitting: 1 },
    });
  });

  it("of another shape are refused in words", async () => {
    for (const content of [{ people: [] }, { ...COMPONENTS, elements: [element("T0001", "task", "", "Acquire")] }])
      expect(await readFile(bytesOf(content))).toMatchObject({
        ok: false,
        message: expect.stringMatching(/JSON|work role/),
      });
    expect(await readFile(new TextEncoder().encode("{ not JSON"))).toMatchObject({ ok: false });
  });
});
