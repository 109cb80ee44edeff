import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { type ExportedFile, exportFileName, recordDownload } from "#app/services/exports/export-file.server.ts";
import { type ExportTable, tableOf } from "#app/services/exports/export-table.ts";
import { csvOf, workbookOf } from "#app/services/exports/write-table.server.ts";
import { gapTitle } from "#app/services/providers/gap-title.ts";
import { gapPriceOf } from "#app/services/providers/stored-quote.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listAccountNames } from "#db/queries/accounts.ts";
import { listGapPrices } from "#db/queries/quotes.ts";
import { type GatheredScenario, gatherScenario } from "./gather-scenario.server.ts";
import { quotesInUse } from "./quotes-in-use.ts";
import { mayReadAmounts } from "./scenario-access.ts";
import { scenarioAssumptions } from "./scenario-assumptions.ts";

interface Entry {
  id: string;
  title: string;
  points: ThreePoints | null;
  unit: string;
  source: string;
  date: string;
  /** P: published. J: our judgement. O: the firm's own figure. */
  mark: "P" | "J" | "O";
  /** Account that set it; null for a default. */
  setBy: string | null;
  note: string;
  validUntil: string | null;
  isUsed: boolean;
}

function figureEntries({ facts, choices }: GatheredScenario): Entry[] {
  return scenarioAssumptions(facts, choices).map(({ value, note, default: _, isChanged: __, ...figure }) => ({
    ...figure,
    points: value,
    note: note ?? "",
    setBy: choices.assumptions[figure.id]?.setBy ?? null,
  }));
}

function usersEntry({ choices, organisation }: GatheredScenario): Entry {
  const { users } = choices;
  const own = organisation.itUsers;
  return {
    ...{ id: "users", title: "Users today", unit: "users", mark: "O", note: "", isUsed: true },
    points: users?.value ?? [own, own, own],
    ...{ source: users?.source ?? "the organisation's settings", date: users?.date ?? "" },
    ...{ setBy: users?.setBy ?? null, validUntil: users?.validUntil ?? null },
  };
}

/** Gaps of the options that were priced as a line of their own. */
function gapEntries({ choices }: GatheredScenario): Entry[] {
  return Object.entries(choices.gaps).flatMap(([key, decision]) =>
    "priceMonthly" in decision
      ? [
          {
            ...{ id: `gap ${key}`, title: `Priced gap: ${key}`, points: decision.priceMonthly, unit: "money a month" },
            ...{ source: "set in the scenario", date: "", mark: "O" as const, setBy: null },
            ...{ note: "", validUntil: null, isUsed: true },
          },
        ]
      : [],
  );
}

const UNITS = {
  user: "money per user and month",
  device: "money per device and month",
  month: "money a month",
} as const;

/** What the quotes in use leave out and was priced beside them, as it was taken over. */
async function quoteEntries({ database, organisationId }: ServiceContext, { choices }: GatheredScenario) {
  const used = Object.values(quotesInUse(choices));
  const ids = used.map(({ quoteId }) => quoteId);
  const prices = await listGapPrices(database.db, organisationId, ids);
  return used.flatMap(({ quoteId, provider, priced }) =>
    priced.map(({ code, title, basis, points }): Entry => {
      const row = prices.find((one) => one.quoteId === quoteId && one.item === code);
      const now = row && gapPriceOf(row);
      return {
        ...{ id: `${quoteId} ${code}`, title: `Left out by ${provider}: ${title}`, points, unit: UNITS[basis] },
        ...{ source: now?.source ?? "taken over with the quote", date: now?.date ?? "", mark: "O" },
        ...{ setBy: row?.pricedBy ?? null, validUntil: null, isUsed: true },
        note: now ? "" : `${gapTitle(code as Parameters<typeof gapTitle>[0])} is priced no longer on the quote.`,
      };
    }),
  );
}

function registerTable(entries: readonly Entry[], names: ReadonlyMap<string, string>): ExportTable {
  return tableOf(
    [
      ["Figure", ({ title }) => title],
      ["1 in 10 lower", ({ points }) => points?.[0] ?? null],
      ["Middle", ({ points }) => points?.[1] ?? null],
      ["1 in 10 higher", ({ points }) => points?.[2] ?? null],
      ["Unit", ({ unit }) => unit],
      ["Source", ({ source }) => source],
      ["Date", ({ date }) => date],
      ["Mark", ({ mark }) => mark],
      ["Owner", ({ setBy }) => (setBy === null ? "" : (names.get(setBy) ?? "an account that is gone"))],
      ["Note", ({ note }) => note],
      ["Valid until", ({ validUntil }) => validUntil],
      ["Used", ({ isUsed }) => (isUsed ? "yes" : "no")],
    ],
    entries,
    ({ id }) => id,
  );
}

/**
 * Every estimate that a scenario rests on or could: three points, unit, source, date, mark, who set it and note. Null as
 * for the scenario, before the own view of its case, and for whoever reads no amounts.
 */
export async function assumptionsRegister(
  context: ServiceContext,
  scenarioId: string,
  format: "csv" | "xlsx",
): Promise<ExportedFile | null> {
  if (!mayReadAmounts(context.role)) return null;
  const gathered = await gatherScenario(context, scenarioId);
  if (!gathered || gathered.isWithheld) return null;
  const entries = [
    usersEntry(gathered),
    ...figureEntries(gathered),
    ...(await quoteEntries(context, gathered)),
    ...gapEntries(gathered),
  ];
  const setters = [...new Set(entries.flatMap(({ setBy }) => (setBy === null ? [] : [setBy])))];
  const names = await listAccountNames(context.database.db, context.organisationId, setters);
  const table = registerTable(entries, new Map(names.map(({ id, name }) => [id, name])));
  await recordDownload(context, { kind: "assumptions", format, rows: table.total });
  return {
    name: exportFileName(gathered.scenario.name, "assumptions", todayOf(context), format),
    body: format === "csv" ? csvOf(table) : await workbookOf(table, "assumptions"),
  };
}
