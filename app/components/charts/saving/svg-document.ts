/** A picture that is made of SVG elements alone, with what stands around it in the file. */
export interface SvgPicture {
  title: string;
  /** What the picture shows, in words. */
  finding: string;
  /** Where it is from and of which day, at the foot. */
  source: string;
  width: number;
  height: number;
  /** Elements as text, drawn from the upper left corner of the picture. */
  body: string;
  ink: { text: string; muted: string; paper: string };
}

const MARGIN = 24;
const TITLE_LINE = 24;
const WORDS_LINE = 18;
const FONT = "Inter, system-ui, sans-serif";
/** Mean width of a character, as a share of its size: errs to the wide side, so that nothing runs over the edge. */
const CHARACTER = 0.56;

export const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows no such characters, escaped or not
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

/**
 * Words in lines that fit a width at a size, both in pixels. A word that is longer than a line has one for itself.
 * @example wrapWords("one two three", 60, 12) // ["one two", "three"]
 */
export function wrapWords(text: string, width: number, size: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * CHARACTER)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const textLines = (lines: string[], top: number, step: number, look: string): string =>
  lines
    .map((line, at) => `<text x="${MARGIN}" y="${top + step * (at + 1) - step / 4}" ${look}>${escapeXml(line)}</text>`)
    .join("\n");

/** The picture as a file of its own: title above, finding and source below, nothing from outside. */
export function svgDocument({ title, finding, source, width, height, body, ink }: SvgPicture): string {
  const full = Math.ceil(width) + 2 * MARGIN;
  const titleLines = wrapWords(title, width, 17);
  const wordLines = wrapWords(finding, width, 13);
  const pictureTop = MARGIN + titleLines.length * TITLE_LINE + 8;
  const wordsTop = pictureTop + Math.ceil(height) + 12;
  const sourceTop = wordsTop + wordLines.length * WORDS_LINE + 4;
  const bottom = sourceTop + WORDS_LINE + MARGIN;
  const face = `font-family="${FONT}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${full}" height="${bottom}" viewBox="0 0 ${full} ${bottom}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(finding)}</desc>`,
    `<rect width="${full}" height="${bottom}" fill="${ink.paper}"/>`,
    textLines(titleLines, MARGIN, TITLE_LINE, `${face} font-size="17" font-weight="600" fill="${ink.text}"`),
    `<g transform="translate(${MARGIN} ${pictureTop})">\n${body}\n</g>`,
    textLines(wordLines, wordsTop, WORDS_LINE, `${face} font-size="13" fill="${ink.text}"`),
    textLines([source], sourceTop, WORDS_LINE, `${face} font-size="11" fill="${ink.muted}"`),
    "</svg>",
    "",
  ].join("\n");
}

/**
 * A name for the file.
 * @example fileNameOf("Chance, by base rate", "2026-11-22", "svg") // "chance-by-base-rate-2026-11-22.svg"
 */
export const fileNameOf = (title: string, day: string, ending: string): string =>
  `${[title.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"), day].join("-").replace(/^-+|-+$/g, "") || "chart"}.${ending}`;
