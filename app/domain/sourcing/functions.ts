/** One part of what IT does for a firm. */
export interface ItFunction {
  code: string;
  name: string;
}

/** The functions of IT, in the order in which they are listed everywhere. */
export const IT_FUNCTIONS = [
  { code: "help-desk-l1", name: "Help desk, first line" },
  { code: "endpoint-management", name: "Endpoint management" },
  { code: "patching", name: "Patching" },
  { code: "identity-access", name: "Identity and access" },
  { code: "backup-dr", name: "Backup and recovery" },
  { code: "network-operations", name: "Network operations" },
  { code: "network-engineering", name: "Network engineering" },
  { code: "wi-fi", name: "Wi-Fi" },
  { code: "cloud-operations", name: "Cloud operations" },
  { code: "dba", name: "Database administration" },
  { code: "application-support", name: "Application support" },
  { code: "erp-line-of-business", name: "ERP and line-of-business systems" },
  { code: "software-development", name: "Software development" },
  { code: "security-monitoring", name: "Security monitoring" },
  { code: "vulnerability-management", name: "Vulnerability management" },
  { code: "incident-response", name: "Incident response" },
  { code: "grc-compliance-officer", name: "Governance and compliance" },
  { code: "privacy-dpo", name: "Privacy" },
  { code: "data-protection", name: "Data protection" },
  { code: "procurement-vendor-management", name: "Procurement and vendor management" },
  { code: "it-strategy-vcio", name: "IT strategy" },
  { code: "training-awareness", name: "Training and awareness" },
  { code: "telephony-uc", name: "Telephony" },
  { code: "audio-visual", name: "Audio-visual" },
  { code: "it-asset-management", name: "IT asset management" },
] as const satisfies readonly ItFunction[];

export type ItFunctionCode = (typeof IT_FUNCTIONS)[number]["code"];
