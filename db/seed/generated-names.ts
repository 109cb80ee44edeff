const FIRST_NAMES =
  "Adele Amara Anders Anika Arun Astrid Bashir Beatriz Bram Camila Chidi Clara Daan Davina Dilan Dorota Edwin Elif Emeka Esther Fabian Farah Felix Freya Gareth Giulia Hanna Hideo Imani Ines Ivan Jamal Jana Jorge Kaito Karin Kwame Laila Lars Leila Liam Lucia Mairi Malik Mei Mikael Nadia Nikhil Nora Olek Olivia Omar Pilar Quentin Rania Reto Rosa Ruben Saskia Sena Sunil Tamar Teo Uma Valentin Vera Wanjiru Xavier Yara Zoltan".split(
    " ",
  );
const LAST_NAMES =
  "Abara Adler Almeida Arslan Baptiste Barrow Becker Bianchi Bose Brandvold Calder Castell Chaudhry Conti Dahl Danso Delgado Demir Dragan Eklund Eriksen Falk Ferreira Fontaine Forde Gallo Gandhi Garnier Gruber Hadley Haile Hartwig Hoang Horvat Ibarra Ilves Iyer Jansen Jarvis Kaplan Keita Kimura Kovacs Kruger Lacroix Larsen Lindholm Lowry Maher Marek Mbeki Mendes Moreau Murdoch Nakano Navarro Nkosi Novak Obi Okabe Olsen Ortega Osei Palmer Pereira Pham Quist Rahman Reiter Rivas Romano Saar Salazar Santos Sato Schreiber Shah Silva Stoica Tanaka Teller Thorne Torres Ueda Valdez Varga Vidal Weiss Whitford Yilmaz Zeller".split(
    " ",
  );

/** A prime that divides neither list: stepping by it meets every pair of names once before any comes back. */
const STEP = 3_571;

/** Name number `place` of a company; different for every place, from the 6,371st on with an initial. */
export function generatedName(place: number, seed: number): string {
  const pairs = FIRST_NAMES.length * LAST_NAMES.length;
  const pair = (place * STEP + seed * 97) % pairs;
  const first = FIRST_NAMES[Math.floor(pair / LAST_NAMES.length)];
  const last = LAST_NAMES[pair % LAST_NAMES.length];
  const round = Math.floor(place / pairs);
  return round === 0 ? `${first} ${last}` : `${first} ${String.fromCharCode(64 + round)}. ${last}`;
}

export interface GeneratedDepartment {
  name: string;
  /** Group of competencies that its people know best. */
  group: string;
  titles: readonly [manager: string, lead: string, ...specialists: string[]];
}

/** Departments below the head of IT, in the order in which they are filled. */
export const DEPARTMENTS: readonly GeneratedDepartment[] = [
  {
    name: "Infrastructure",
    group: "platform",
    titles: ["Infrastructure manager", "Platform lead", "Systems engineer", "Systems administrator", "Cloud engineer"],
  },
  {
    name: "Service desk",
    group: "service",
    titles: ["Service manager", "Service desk lead", "Service desk analyst", "Site technician", "Support specialist"],
  },
  {
    name: "Networks",
    group: "network",
    titles: ["Network manager", "Network lead", "Network engineer", "Network technician", "Wireless engineer"],
  },
  {
    name: "Business systems",
    group: "business-systems",
    titles: [
      "Applications manager",
      "Applications lead",
      "Application specialist",
      "Database administrator",
      "Developer",
    ],
  },
  {
    name: "Security",
    group: "security",
    titles: ["Security manager", "Security lead", "Security analyst", "Identity engineer", "Vulnerability analyst"],
  },
  {
    name: "Governance",
    group: "governance",
    titles: ["IT governance manager", "Vendor lead", "Compliance analyst", "IT buyer", "Asset manager"],
  },
];
