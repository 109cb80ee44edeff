import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function runModel(args: string[], stdin = "") {
  const command = ["--import", "tsx", "app/cli/model.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    input: stdin,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const level = { halfLifeMonths: 18, required: 4, assessments: [{ source: "supervisor", level: 4, ageMonths: 3 }] };

describe("the model command", () => {
  it("prints one JSON object for a file and ends with 0", () => {
    const folder = temporaryFolder("model-command");
    const file = path.join(folder, "level.json");
    writeFileSync(file, `\uFEFF${JSON.stringify(level)}`);
    const { status, stdout, stderr } = runModel(["level", file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ state: "rated", level: 4, gap: "meets" });
  });

  it("reads standard input for -", () => {
    const { status, stdout } = runModel(["promotion-risk", "-"], JSON.stringify({ evidence: [] }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ label: "unknown", probability: 0.6, advice: { rung: 1 } });
  });

  it.each<[string, string[], string, RegExp]>([
    [
      "a field that does not fit",
      ["promotion-risk", "-"],
      '{"evidence":[{"kind":"peer","score":9}]}',
      /^evidence\[0\]\.score: expected 1 to 5\n$/,
    ],
    ["nothing on standard input", ["level", "-"], "", /^input: expected JSON, got nothing\n$/],
    ["something else than JSON", ["level", "-"], '{"required":NaN}', /^input: expected JSON, got something else\n$/],
    [
      "a file that is not there",
      ["level", "no/such\nfile.json"],
      "",
      /^file: cannot read "no\/such\\nfile\.json" \(ENOENT\)\n$/,
    ],
    [
      "an unknown model",
      ["constructor", "-"],
      "{}",
      /^usage: npm run --silent model -- level\|promotion-risk\|[^\n]*\n$/,
    ],
    ["no file", ["level"], "", /^usage: [^\n]*\n$/],
  ])("ends with 2 and one line for %s", (_, args, stdin, line) => {
    const { status, stdout, stderr } = runModel(args, stdin);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(line);
  });
});
