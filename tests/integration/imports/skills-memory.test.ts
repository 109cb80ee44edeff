import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type SkillFigure, skillsWorkbook } from "#tests/support/skills-file.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const OCCUPATIONS = 900;
const SKILLS = 35;
const MOST_MEGABYTES = 400;

/** As many rows as the published file: 900 occupations by 35 skills by two scales. */
function* figures(): Generator<SkillFigure> {
  for (let place = 0; place < OCCUPATIONS; place += 1)
    for (let skill = 0; skill < SKILLS; skill += 1)
      yield {
        code: `15-${1000 + place}.00`,
        title: `Occupation ${place} of many kinds`,
        id: `2.A.${skill}`,
        name: `Skill ${skill} of an occupation`,
        importance: 1 + ((place * 7 + skill) % 17) / 4,
        level: ((place + skill * 5) % 29) / 4,
      };
}

const READ = `
  import { readFileSync } from "node:fs";
  import { inspectFile } from "#app/services/imports/planning/inspect-file.ts";
  const found = await inspectFile({ bytes: readFileSync(process.argv[1]), kind: "occupations", name: "skills_29_3.xlsx" });
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ok: found.ok, rows: found.rowsTotal, kept: found.condensed?.length, memory }));
`;

it("a file of skills of the published size is read within 400 MB, and kept in short", () => {
  const folder = temporaryFolder("skills");
  try {
    const file = join(folder, "skills.xlsx");
    writeFileSync(file, skillsWorkbook(figures()));
    const options = ["--import", "tsx", "--input-type=module", "--eval", READ, file];
    const told = JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8", timeout: 60_000 }));
    expect(told).toMatchObject({ ok: true, rows: OCCUPATIONS });
    expect(told.kept).toBeLessThan(6_000_000);
    expect(told.memory).toBeGreaterThan(50);
    expect(told.memory).toBeLessThan(MOST_MEGABYTES);
  } finally {
  }
}, 90_000);
