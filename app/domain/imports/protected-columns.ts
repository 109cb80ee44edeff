import { headingWords } from "./heading-words.ts";
import type { Table } from "./table.ts";

// English, German, French, Spanish and the nearest forms in Italian, Portuguese and Dutch; without accents.

/** Whole words: as parts of other words they are harmless ("manager", "Essex", "reunion"). */
const WORDS = new Set(
  `age alter edad idade leeftijd eta aged sex sexe sexo sesso genero genere race raca raza razza colour color caste tribe
  dob gebdatum union leave pto conge conges sante salud salute saude faith creed orientation lgbt lgbtq pronoun pronouns
  picture avatar bild lichtbild anrede salutation civilite tratamiento honorific ssn nss dni passport visa
  zip plz postcode street strasse calle commute hijos hijas enfants spouse wife husband rente
  military veteran reservist sick sickness illness disease injury political smoker rqth citizen`.split(/\s+/),
);

/** Long enough to be unmistakable anywhere in a heading, also in German compounds and headings without spaces. */
const STEMS = `birth geburt naissance nacimiento nascita nascimento geboorte gender geschlecht geslacht
  marital marriage married familienstand matrimonial familystatus familysituation statocivile estadocivil etatcivil civilstatus situationfamiliale
  burgerlijkestaat ethni racial hispanic latino hautfarbe skincolo nationalit nacionalid nationaleherkunft
  nationalorigin citizenship staatsang cittadinanza ciudadan residencepermit workpermit aufenthaltst arbeitserlaubnis
  immigration mothertongue muttersprache nativelanguage lenguamaterna languematernelle
  religi konfession confession kirche church gewerkschaft syndicat sindica sindacat tradeunion betriebsrat workscouncil
  health medical medizin gesundheit maladie enfermedad krank disab handicap discapac minusval invalid behinder
  sickday genetic bloodtype bloodgroup vaccin impfung
  pregnan schwanger grossesse embaraz matern mutterschutz paternit parental elternzeit
  sexual sexuell sexuel photo foto portrait homeaddress privateaddress privatadresse privatanschrift wohnort wohnadresse
  anschrift domicil domizil hometown homecity homephone homecountry homestate homezip postalcode codepostal codigopostal
  postleitzahl distancefromhome distancetowork arbeitsweg absen abwesen fehlzeit fehltag ausencia vacation
  vacances vacacion urlaub holiday timeoff overtime uberstunden ueberstunden heuressup horasextra extrahours
  mehrarbeit straordinari over18 under18 retire pension socialsecurity sozialversicherung securitesociale
  seguridadsocial nationalinsurance nationalid taxclass steuerklasse kinderfrei kinderzahl anzahlkinder dependents dependants
  numberofchildren children criminal conviction strafregister maidenname jeunefille nameprefix`
  .split(/\s+/)
  .filter((stem) => stem !== "");

const ADDRESS = new Set(["address", "addr", "adresse", "direccion", "indirizzo", "endereco", "adres"]);
const NOT_AT_HOME = [
  "mail",
  "correo",
  "courriel",
  "electroni",
  "elettronic",
  "office",
  "work",
  "business",
  "company",
  "buro",
];
const NOT_AT_HOME_WORDS = new Set(["ip", "web", "url", "mac"]);

/**
 * Whether a heading looks like a personal attribute that no decision here may rest on: age, sex, marital status,
 * origin, nationality, health, religion, union, pregnancy, orientation, photo, home address, absence, overtime and
 * what gives them away (form of address, tax class, retirement). Judged by the heading alone, in several languages,
 * on the safe side: a harmless column caught by it can be renamed in the file.
 * @example isProtectedHeading("DistanceFromHome") // true
 * @example isProtectedHeading("Manager") // false, although it holds "age"
 */
export function isProtectedHeading(heading: string): boolean {
  const words = headingWords(heading);
  const key = words.join("");
  if (words.some((word) => WORDS.has(word)) || STEMS.some((stem) => key.includes(stem))) return true;
  const isAddress = words.some((word) => ADDRESS.has(word));
  return (
    isAddress && !NOT_AT_HOME.some((part) => key.includes(part)) && !words.some((word) => NOT_AT_HOME_WORDS.has(word))
  );
}

/**
 * The same table with every cell under a protected heading emptied. Columns keep their places, so that the headings
 * can still be shown as "never read" and a file of rejected rows has the shape of the original.
 */
export function blankProtectedColumns(table: Table): Table {
  const indexes = table.headings.flatMap((heading, index) => (isProtectedHeading(heading) ? [index] : []));
  if (indexes.length === 0) return table;
  const rows = table.rows.map((cells) => {
    const kept = cells.slice();
    for (const index of indexes) if (index < kept.length) kept[index] = "";
    return kept;
  });
  return { ...table, rows };
}
