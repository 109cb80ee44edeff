import type { DemoCertificate } from "./demo-company.ts";

/** One that holds for long, one that runs out soon, and one that has expired. */
export const TIDEWELL_CERTIFICATES: readonly DemoCertificate[] = [
  {
    personKey: "marta",
    name: "Expert network engineer, written and lab exam",
    issuer: "Continental Networking Board",
    issuedDaysAgo: 1_040,
    expiresInDays: 55,
    codes: ["network-routing", "wan-links"],
  },
  {
    personKey: "grace",
    name: "Security operations analyst",
    issuer: "Institute of Information Security",
    issuedDaysAgo: 410,
    expiresInDays: 685,
    codes: ["alert-triage", "incident-handling"],
  },
  {
    personKey: "tomas",
    name: "Cloud administrator, associate",
    issuer: "Northway Cloud",
    issuedDaysAgo: 790,
    expiresInDays: -60,
    codes: ["cloud-platform"],
  },
];
