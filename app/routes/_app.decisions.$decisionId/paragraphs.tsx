/** Text as it was typed, an empty line between paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a paragraph is
    <p key={index} style={{ whiteSpace: "pre-line" }}>
      {paragraph}
    </p>
  ));
}
