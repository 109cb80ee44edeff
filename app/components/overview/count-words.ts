import { formatNumber } from "#app/lib/format.ts";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "three decisions", "one seat", "no case", "23 ratings": words up to ten, then figures in the reader's way. */
export const countWords = (count: number, one: string, many: string, locale = "en-GB"): string =>
  `${WORDS[count] ?? formatNumber(count, locale)} ${count === 1 ? one : many}`;

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
