import { capitalised, fieldWords } from "./field-words.ts";

type Values = Record<string, unknown>;

export interface ChangedValues {
  before?: Values | null;
  after?: Values | null;
}

/** One field before and after; null where there was no value. Amounts are cents and carry no text. */
export interface EventDetail {
  field: string;
  before: string | null;
  after: string | null;
  isMoney: boolean;
}

const MONEY = /Cents$/;
const LONGEST = 400;

/** A stored value as a reader understands it: ids as names, lists as lists. Null for nothing. */
function valueText(value: unknown, nameOf: (id: string) => string | null): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return (nameOf(value) ?? value).slice(0, LONGEST);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((item) =>
      typeof item === "string" ? (nameOf(item) ?? fieldWords(item)) : JSON.stringify(item),
    );
    return parts.length ? parts.join(", ").slice(0, LONGEST) : null;
  }
  return JSON.stringify(value).slice(0, LONGEST);
}

/** Every field that these values name, in the order in which they come; a field without any value is left out. */
export function eventDetails(parts: readonly ChangedValues[], nameOf: (id: string) => string | null): EventDetail[] {
  return parts.flatMap(({ before, after }) => {
    const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    return fields.flatMap((field): EventDetail[] => {
      const detail = {
        field: capitalised(fieldWords(field)),
        before: valueText(before?.[field], nameOf),
        after: valueText(after?.[field], nameOf),
        isMoney: MONEY.test(field),
      };
      return detail.before === null && detail.after === null ? [] : [detail];
    });
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Every id that stands in these values, to look up what it is called. */
export function idsIn(value: unknown): string[] {
  if (typeof value === "string") return UUID.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return value && typeof value === "object" ? Object.values(value).flatMap(idsIn) : [];
}
