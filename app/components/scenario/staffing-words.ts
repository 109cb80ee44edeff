import { formatCount, formatList } from "#app/lib/format.ts";

interface Staffing {
  staying: number;
  names: string[];
  going: {
    name: string;
    fate: { kind: "moves"; lastMonth: number } | { kind: "leaves"; lastMonth: number; severance: number };
  }[];
}

const MOST_NAMES = 8;

export function stayingWords({ staying, names, going }: Staffing): string {
  if (staying === 0) return "Nobody";
  const who = names.length > 0 ? formatList(names) : formatCount(staying, "person", "people");
  return going.length === 0 ? `Everybody: ${who}` : who;
}

/** "Ana Ruiz leaves after month 6, with $12,000; 3 more" */
export function goingWords({ going }: Staffing, money: (amount: number) => string): string {
  if (going.length === 0) return "Nobody";
  const words = going.slice(0, MOST_NAMES).map(({ name, fate }) => {
    const severance = fate.kind === "leaves" && fate.severance > 0 ? `, with ${money(fate.severance)}` : "";
    return `${name} ${fate.kind === "leaves" ? "leaves" : "moves to other work"} after month ${fate.lastMonth}${severance}`;
  });
  const rest = going.length - words.length;
  return [...words, ...(rest > 0 ? [`${rest} more`] : [])].join("; ");
}
