const NAMES: readonly string[] = [
  "jan january januar janner jaenner janvier janv enero ene gennaio gen",
  "feb february februar feber fevrier fevr fev febrero febbraio",
  "mar march marz maerz mrz mars marzo",
  "apr april avril avr abril abr aprile",
  "may mai mayo maggio mag",
  "jun june juni juin junio giugno giu",
  "jul july juli juillet juil julio luglio lug",
  "aug august aout agosto ago",
  "sep sept september septembre septiembre set settembre",
  "oct october okt oktober octobre octubre ottobre ott",
  "nov november novembre noviembre",
  "dec december dez dezember decembre dic diciembre dicembre",
];

/** Months by name and abbreviation in English, German, French, Spanish and Italian, without accents: 1 to 12. */
export const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);
