import { renderToStaticMarkup } from "react-dom/server";
import { decisionTitle } from "#app/components/promotion/case-words.ts";
import { evidenceLines } from "#app/components/promotion/evidence-lines.ts";
import { formulaSafe } from "#app/domain/exports/formula-safe.ts";
import { formatDay } from "#app/lib/format.ts";
import type { DecisionMemo, downloadPackage } from "#app/services/decisions/load-decision.server.ts";
import type { PackedFile } from "#app/services/decisions/zip-files.server.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import { MemoDocument } from "./memo-document.tsx";

type Found = NonNullable<Awaited<ReturnType<typeof downloadPackage>>>;

const safe = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.map(formulaSafe));

function evidenceCsv({ snapshot }: DecisionMemo, locale: string): string {
  const { input, result } = snapshot.candidate;
  return writeCsv({
    headings: ["Source", "Rating", "Age in months", "Effect in standard deviations"],
    rows: evidenceLines(input.evidence, result, locale).map(({ source, rating, ageMonths, effect }) => [
      ...[formulaSafe(source), formulaSafe(rating), ageMonths.toFixed(1), effect.toFixed(4)],
    ]),
  });
}

function viewsCsv({ views, dissents }: DecisionMemo): string {
  const roleOf = ({ isProposer, isDecider }: DecisionMemo["views"][number]) =>
    [isProposer && "proposer", isDecider && "decider"].filter(Boolean).join(", ") || "reviewer";
  return writeCsv({
    headings: ["Kind", "Written by", "As", "On", "Chance in 100", "Words"],
    rows: safe([
      ...views.map((view) => [
        view.passedOver ? "own view, passed over" : "own view, before the result",
        ...[view.by ?? "", roleOf(view), view.on],
        ...[view.probability === null ? "" : String(Math.round(view.probability * 100)), view.words ?? ""],
      ]),
      ...dissents.map(({ by, on, words }) => ["dissent", by ?? "", "reviewer", on, "", words ?? ""]),
    ]),
  });
}

/** The files of a package and what its list says first. Money only where the reader may see pay. */
export function packedFiles({ memo, file }: Found, organisation: { name: string; currency: string }, locale: string) {
  const { choice, person, targetTitle, chosenName, decidedOn, number, contentHash } = memo;
  const title = decisionTitle(choice, { person: person.name, targetTitle, chosenName });
  const document = MemoDocument({ memo, title, organisation, locale });
  const files: PackedFile[] = [
    {
      name: "memo.html",
      purpose: "The memo, to be read and printed in any browser; it needs nothing from outside.",
      text: `<!doctype html>\n${renderToStaticMarkup(document)}\n`,
    },
    {
      name: "snapshot.json",
      purpose:
        "All that the decision rested on, frozen; people by id. “npm run --silent model -- verify snapshot.json” recomputes it.",
      text: `${JSON.stringify(file, null, 2)}\n`,
    },
    {
      name: "evidence.csv",
      purpose: "Each kind of evidence with its rating where it may be shown, its age and its effect.",
      text: evidenceCsv(memo, locale),
    },
    {
      name: "views.csv",
      purpose: "What everybody thought before they saw the result, and what reviewers held against it.",
      text: viewsCsv(memo),
    },
  ];
  const head = [
    `${organisation.name}: ${title}`,
    `Decision ${number} of ${formatDay(decidedOn, locale)}. Confidential.`,
    `Content hash of the frozen snapshot: ${contentHash}`,
    ...("costSnapshot" in file || memo.costs.length === 0
      ? []
      : ["Amounts of money are left out: whoever made this package may not see pay."]),
    "Advice by a rule that people set; not a verdict on a person, not legal advice.",
  ].join("\n");
  return { head, files };
}
