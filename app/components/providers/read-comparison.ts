import type { ComparisonAddress } from "#app/lib/paths.ts";

const number = (text: string | null): number | null => {
  if (text === null || text.trim() === "") return null;
  return Number(text.replace(",", "."));
};

/** What the address of the comparison asks. A text that is no number stays one that the comparison refuses by name. */
export function readComparison(url: URL) {
  const { searchParams } = url;
  const quoteIds = searchParams.getAll("quote");
  const without = searchParams.getAll("without");
  const text = (name: string) => searchParams.get(name) ?? undefined;
  const address: ComparisonAddress = {
    ...{ quote: quoteIds, without, months: text("months"), users: text("users") },
    ...{ devices: text("devices"), hours: text("hours") },
  };
  return {
    address,
    asked: {
      ...{ quoteIds, without },
      months: number(searchParams.get("months")),
      users: number(searchParams.get("users")),
      devices: number(searchParams.get("devices")),
      supportHours: number(searchParams.get("hours")),
    },
  };
}
