/** Whose list it is, where its publisher asks that this be said wherever it is shown. */
const PUBLISHERS: { begins: string; words: (release: string) => string }[] = [
  {
    begins: "O*NET",
    words: (release) =>
      `O*NET ${release} Database, US Department of Labor, Employment and Training Administration (USDOL/ETA), used under CC BY 4.0. Levels are recomputed here to 1 to 5; USDOL/ETA has not approved the changes.`,
  },
  {
    begins: "NICE",
    words: () =>
      "Workforce Framework for Cybersecurity (NICE Framework), National Institute of Standards and Technology, US Department of Commerce.",
  },
];

export function ListAttribution({ name, release }: { name: string; release: string | null }) {
  const publisher = PUBLISHERS.find(({ begins }) => name.startsWith(begins));
  return publisher ? <p className="caption">{publisher.words(release ?? "").replace("  ", " ")}</p> : null;
}
