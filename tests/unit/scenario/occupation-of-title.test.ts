import { expect, it } from "vitest";
import { occupationOfTitle } from "#app/services/scenarios/occupation-of-title.ts";

it.each([
  ["IT manager", "it-manager"],
  ["Service desk manager", "it-manager"],
  ["Head of infrastructure", "it-manager"],
  ["Senior network engineer", "administrator"],
  ["Network architect", "network-architect"],
  ["Security analyst", "security-analyst"],
  ["Help desk technician", "user-support"],
  ["Database administrator", "database-administrator"],
  ["Software developer", "developer"],
  ["QA engineer", "tester"],
  ["ERP analyst", "systems-analyst"],
  ["Cloud platform engineer", "administrator"],
  ["Barista", null],
  ["", null],
])("%s belongs to %s", (title, occupation) => {
  expect(occupationOfTitle(title)).toBe(occupation);
});
