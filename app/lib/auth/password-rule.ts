import { z } from "zod";
import { WALKS, WELL_KNOWN_PHRASES, WELL_KNOWN_WORDS } from "./well-known-words.ts";

/** Fewer different characters than this are found by trying. */
const LEAST_DIFFERENT = 5;
/** What must be left once well-known words, walks and numbers are taken away. */
const LEAST_LEFT = 4;
const SHORTEST_WALK = 3;
const SHORT_WORD = 3;

const STANDS_FOR: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
const SIGNS_FOR_LETTERS: Record<string, string> = { "@": "a", $: "s", "!": "i" };

const reversed = (text: string) => [...text].reverse().join("");
const walks = [...WALKS, ...WALKS.map(reversed)];
const words = [...new Set(WELL_KNOWN_WORDS)].sort((a, b) => b.length - a.length);
const longWords = words.filter((word) => word.length > SHORT_WORD);
const shortWords = words.filter((word) => word.length <= SHORT_WORD);

/** Takes every walk of at least three steps along a keyboard row, the alphabet or the digits out of the text. */
function withoutWalks(text: string): string {
  let rest = "";
  for (let at = 0; at < text.length; ) {
    let length = SHORTEST_WALK;
    const isWalk = () => at + length <= text.length && walks.some((walk) => walk.includes(text.slice(at, at + length)));
    while (isWalk()) length += 1;
    if (length > SHORTEST_WALK) at += length - 1;
    else rest += text[at++];
  }
  return rest;
}

/** What is left of the text without well-known words; only a text without spaces loses the short ones too. */
function withoutWords(text: string, own: string[]): string {
  let rest = text;
  for (const word of [...own, ...longWords]) rest = rest.replaceAll(word, " ");
  rest = rest
    .split(" ")
    .map((part) => (shortWords.includes(part) ? "" : part))
    .join("");
  return rest.replace(/\d/g, "");
}

/**
 * Why this password would be guessed early, or null. It is when it repeats a short piece, has few different characters,
 * or consists of nothing but well-known words, keyboard paths, numbers and `own` words, written with or without
 * digits and signs in place of letters.
 */
export function weakness(password: string, own: string[] = []): string | null {
  const text = password.toLowerCase();
  if (new Set(text).size < LEAST_DIFFERENT) return "Too few different characters; a sentence is fine.";
  if (/^(.{1,8}?)\1+.?$/s.test(text)) return "One piece over and over is guessed early; a sentence is fine.";
  const known = own.map((word) => word.toLowerCase()).filter((word) => word.length > SHORT_WORD);
  const plain = text.replace(/[^\p{L}\p{N}]/gu, "");
  const letters = [...text].map((sign) => STANDS_FOR[sign] ?? SIGNS_FOR_LETTERS[sign] ?? sign).join("");
  const spellings = [plain, letters.replace(/[^\p{L}\p{N}]/gu, "")];
  const isKnown = spellings.some(
    (spelling) =>
      WELL_KNOWN_PHRASES.some((phrase) => spelling.includes(phrase) && spelling.length - phrase.length < LEAST_LEFT) ||
      withoutWords(withoutWalks(spelling), known).length < LEAST_LEFT ||
      withoutWalks(withoutWords(spelling, known)).length < LEAST_LEFT,
  );
  return isKnown ? "Made of words and rows that are guessed first; a sentence of your own is fine." : null;
}

/** The one rule for a new password. */
export const passwordRule = z
  .string("Choose a password.")
  .min(12, "At least 12 characters; a sentence is fine.")
  .max(500, "At most 500 characters.")
  .superRefine((password, context) => {
    const reason = password.length < 12 ? null : weakness(password, ["rightrung"]);
    if (reason) context.addIssue({ code: "custom", message: reason });
  });

/** Words that belong to the account and are tried first: its name, the parts of its address, its organisation. */
export const ownWords = (...texts: string[]): string[] => texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
