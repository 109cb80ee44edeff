/** Countries with one clock, or where most firms share one. Elsewhere the file's own zone is kept until somebody says. */
const ZONES: Readonly<Record<string, string>> = {
  US: "America/New_York",
  CA: "America/Toronto",
  GB: "Europe/London",
  IE: "Europe/Dublin",
  DE: "Europe/Berlin",
  AT: "Europe/Vienna",
  CH: "Europe/Zurich",
  FR: "Europe/Paris",
  ES: "Europe/Madrid",
  IT: "Europe/Rome",
  NL: "Europe/Amsterdam",
  BE: "Europe/Brussels",
  DK: "Europe/Copenhagen",
  SE: "Europe/Stockholm",
  NO: "Europe/Oslo",
  FI: "Europe/Helsinki",
  PL: "Europe/Warsaw",
  PT: "Europe/Lisbon",
  IN: "Asia/Kolkata",
  JP: "Asia/Tokyo",
  SG: "Asia/Singapore",
  NZ: "Pacific/Auckland",
  ZA: "Africa/Johannesburg",
};

/**
 * The zone whose clock most firms of a country go by, to start from.
 * @example usualTimeZone("DE") // "Europe/Berlin"
 */
export const usualTimeZone = (country: string): string => ZONES[country] ?? "UTC";
