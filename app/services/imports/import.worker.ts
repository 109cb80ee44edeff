export { inspectFile } from "./planning/inspect-file.ts";
export { planImport } from "./planning/plan-import.ts";
