import type { BenchRow } from "./bench-row.ts";
import { benchImport } from "./import.ts";
import { benchImportBesideOthers } from "./import-beside-others.ts";
import { benchMatrix } from "./matrix.ts";
import { benchModels } from "./models.ts";
import { benchSimulation } from "./simulation.ts";

const PARTS: [string, () => Promise<BenchRow[]>][] = [
  ["Models", benchModels],
  ["Simulation", benchSimulation],
  ["Competency matrix", benchMatrix],
  ["Import", benchImport],
  ["Import beside others", benchImportBesideOthers],
];

/** Prints one Markdown table a part. Times are of this machine at this moment: compare rows of one run only. */
for (const [title, bench] of PARTS) {
  const rows = await bench();
  process.stdout.write(`\n### ${title}\n\n| what | figure | note |\n| --- | --- | --- |\n`);
  for (const row of rows) process.stdout.write(`| ${row.name} | ${row.value} | ${row.note ?? ""} |\n`);
}
