import type { ItFunctionId } from "../competency/catalogue/it-functions.ts";

/** Words of categories and groups by the IT function that they mean (J); the first that fits counts. */
export const FUNCTION_WORDS: readonly { functionId: ItFunctionId; words: RegExp }[] = [
  { functionId: "wireless", words: /\b(?:wi-?fi|wlan|wireless|access points?)\b/i },
  {
    functionId: "security-monitoring",
    words: /\b(?:security alerts?|siem|soc|edr|malware|virus|phishing|sicherheit\w*)\b/i,
  },
  { functionId: "incident-response", words: /\b(?:security incidents?|breach|ransomware)\b/i },
  { functionId: "vulnerability-management", words: /\b(?:vulnerabilit\w*|scan findings?|pentest)\b/i },
  {
    functionId: "identity-and-access",
    words:
      /\b(?:access|accounts?|passwords?|password reset|identity|sso|mfa|log-?in|sign-?in|permissions?|onboarding|offboarding|joiners?|leavers?|new (?:starter|hire)|benutzerkonto|kennwort|passwort|berechtigung\w*|zugang)\b/i,
  },
  { functionId: "backup-and-recovery", words: /\b(?:backups?|restores?|recovery|datensicherung)\b/i },
  {
    functionId: "network-engineering",
    words: /\b(?:firewalls?|network (?:change|design|engineering|project)s?|routing|switch(?:es|ing)?)\b/i,
  },
  { functionId: "network-operations", words: /\b(?:networks?|vpn|internet|connectivity|wan|lan|dns|netzwerk)\b/i },
  { functionId: "database-administration", words: /\b(?:databases?|sql|oracle|dba|datenbank\w*)\b/i },
  {
    functionId: "cloud-operations",
    words: /\b(?:cloud|servers?|azure|aws|vmware|virtual\w*|storage|infrastructure|hosting|infrastruktur)\b/i,
  },
  { functionId: "patching", words: /\b(?:patch(?:es|ing)?|updates?|wsus)\b/i },
  {
    functionId: "communications",
    words: /\b(?:e-?mails?|outlook|exchange|teams|telephony|voip|calendar|collaboration|mailbox|telefonie)\b/i,
  },
  { functionId: "audio-visual", words: /\b(?:meeting rooms?|conference rooms?|projectors?|audio|video|av)\b/i },
  {
    functionId: "line-of-business",
    words: /\b(?:erp|sap|crm|warehouse|wms|tms|logistics|payroll system|line of business|lob)\b/i,
  },
  {
    functionId: "software-development",
    words: /\b(?:development|developers?|bugs?|release|devops|software change)\b/i,
  },
  {
    functionId: "application-support",
    words: /\b(?:applications?|apps?|software|office|excel|anwendung\w*|logiciel|aplicaci\w*)\b/i,
  },
  {
    functionId: "endpoint-management",
    words:
      /\b(?:hardware|laptops?|desktops?|workstations?|pcs?|devices?|printers?|printing|monitors?|mobiles?|phones?|endpoints?|drucker|gerät\w*)\b/i,
  },
  { functionId: "asset-management", words: /\b(?:assets?|inventory|licen[cs]es?|licensing)\b/i },
  { functionId: "vendor-management", words: /\b(?:procurement|purchas\w*|vendors?|orders?|beschaffung)\b/i },
  { functionId: "training-and-awareness", words: /\b(?:training|how[- ]to|awareness|schulung\w*)\b/i },
  { functionId: "privacy", words: /\b(?:privacy|gdpr|dsgvo|data subject)\b/i },
];
