import type { DemoAccount, DemoPerson } from "./demo-company.ts";

const member = (
  key: string,
  name: string,
  title: string,
  department: string,
  managerKey: string,
  startedDaysAgo: number,
  salaryAnnualCents: number,
): DemoPerson => ({ key, name, title, department, kind: "member", managerKey, startedDaysAgo, salaryAnnualCents });

export const TIDEWELL_PEOPLE: readonly DemoPerson[] = [
  {
    key: "helen",
    name: "Helen Marchetti",
    title: "Chief financial officer",
    department: "Finance",
    kind: "reporting-only",
    managerKey: null,
    startedDaysAgo: 3_320,
    salaryAnnualCents: null,
  },
  { ...member("devon", "Devon Okafor", "Head of IT", "IT", "helen", 4_120, 171_850_00), leavesInDays: 96 },
  member("priya", "Priya Raman", "Systems lead", "Infrastructure", "devon", 2_480, 118_350_00),
  member("marta", "Marta Lindqvist", "Senior network engineer", "Infrastructure", "devon", 3_390, 123_900_00),
  member("tomas", "Tomás Herrera", "Identity and cloud engineer", "Infrastructure", "devon", 1_560, 112_250_00),
  member("grace", "Grace Oyelaran", "Security analyst", "Infrastructure", "devon", 1_130, 108_750_00),
  member("samir", "Samir Haddad", "Systems administrator", "Infrastructure", "priya", 1_890, 84_150_00),
  member("weilin", "Wei-Lin Tsai", "Systems engineer", "Infrastructure", "priya", 2_210, 98_450_00),
  member("noah", "Noah Petrov", "Network technician", "Infrastructure", "priya", 870, 63_650_00),
  member("ingrid", "Ingrid Solheim", "Site technician", "Infrastructure", "priya", 2_930, 57_950_00),
  member("russell", "Russell Tate", "Applications and service manager", "Applications", "devon", 3_050, 127_550_00),
  member("lena", "Lena Brandt", "Warehouse systems specialist", "Applications", "russell", 3_710, 104_350_00),
  member("joan", "Joan Whitfield", "Service desk lead", "Service desk", "russell", 1_740, 76_450_00),
  member("ruth", "Ruth Castellanos", "Service desk analyst", "Service desk", "joan", 1_020, 58_650_00),
  member("kofi", "Kofi Mensah", "Service desk analyst", "Service desk", "joan", 40, 47_350_00),
];

export const TIDEWELL_ACCOUNTS: readonly DemoAccount[] = [
  { name: "Helen Marchetti", email: "helen.marchetti@tidewell.example", role: "owner", personKey: "helen" },
  { name: "Dana Whitlock", email: "dana.whitlock@tidewell.example", role: "hr", personKey: null },
  { name: "Devon Okafor", email: "devon.okafor@tidewell.example", role: "manager", personKey: "devon" },
  { name: "Russell Tate", email: "russell.tate@tidewell.example", role: "manager", personKey: "russell" },
  { name: "Noah Petrov", email: "noah.petrov@tidewell.example", role: "staff", personKey: "noah" },
  { name: "Ellis Grant", email: "ellis.grant@tidewell.example", role: "auditor", personKey: null },
];
