/** Text as it was typed, an empty line between paragraphs. Null is text that was erased with the person's record. */
export function Paragraphs({ text }: { text: string | null }) {
  if (text === null) return <p className="muted">Erased.</p>;
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
