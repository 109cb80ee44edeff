import type { BenchRow } from "./bench-row.ts";
import { benchGrid } from "./grid.ts";
import { benchImport } from "./import.ts";
import { benchImportBesideOthers } from "./import-beside-others.ts";
import { benchImportTickets } from "./import-tickets.ts";
import { benchMatrix } from "./matrix.ts";
import { benchModels } from "./models.ts";
import { benchOrganisations } from "./organisation.ts";
import { benchPyramid } from "./pyramid.ts";
import { benchRoundOpening } from "./round-opening.ts";
import { benchSampling } from "./sampling.ts";
import { benchSimulation } from "./simulation.ts";

interface Part {
  name: string;
  title: string;
  bench: () => Promise<BenchRow[]>;
  /** Takes too long to run unasked. */
  onlyWhenNamed?: boolean;
}

const company = (people: number, competencies: number, months = 24) => ({ people, competencies, months });

const PARTS: Part[] = [
  { name: "models", title: "Models", bench: benchModels },
  { name: "simulation", title: "Simulation", bench: benchSimulation },
  { name: "sampling", title: "Better draws instead of more", bench: benchSampling },
  { name: "pyramid", title: "Promotion-policy laboratory", bench: benchPyramid },
  { name: "matrix", title: "Competency matrix", bench: benchMatrix },
  {
    name: "organisation",
    title: "Pages of an organisation",
    bench: () => benchOrganisations([company(100, 50), company(1_000, 60, 1), company(1_000, 60)]),
  },
  {
    name: "large",
    title: "Pages of a large organisation",
    bench: () => benchOrganisations([company(5_000, 200)]),
    onlyWhenNamed: true,
  },
  { name: "grid", title: "Competency matrix in the browser", bench: benchGrid },
  { name: "import", title: "Import", bench: benchImport },
  { name: "round-opening", title: "Opening a large round", bench: benchRoundOpening, onlyWhenNamed: true },
  { name: "import-beside-others", title: "Import beside others", bench: benchImportBesideOthers },
  { name: "import-tickets", title: "Import of tickets beside others", bench: benchImportTickets, onlyWhenNamed: true },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(", ")}; there are ${PARTS.map(({ name }) => name).join(", ")}\n`);
  process.exit(2);
}

/** Prints one Markdown table a part. Times are of this machine at this moment: compare rows of one run only. */
for (const { name, title, bench, onlyWhenNamed } of PARTS) {
  if (asked.length > 0 ? !asked.includes(name) : onlyWhenNamed) continue;
  const rows = await bench();
  process.stdout.write(`\n### ${title}\n\n| what | figure | note |\n| --- | --- | --- |\n`);
  for (const row of rows) process.stdout.write(`| ${row.name} | ${row.value} | ${row.note ?? ""} |\n`);
}
