import type { DemoCompany } from "./demo-company.ts";
import { HARROW } from "./harrow.ts";
import { TIDEWELL } from "./tidewell.ts";

export const DEMO_COMPANIES: readonly DemoCompany[] = [TIDEWELL, HARROW];
