/** The reader's first language that `Intl` knows, else British English. */
export function localeOf(request: Request): string {
  const wanted = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((part) => part.split(";")[0]?.trim() ?? "")
    .filter((tag) => tag !== "" && tag !== "*");
  for (const tag of wanted) {
    try {
      const [known] = Intl.NumberFormat.supportedLocalesOf([tag]);
      if (known) return known;
    } catch {
      // A malformed tag is passed over.
    }
  }
  return "en-GB";
}
