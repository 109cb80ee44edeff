import { afterAll, describe, expect, it } from "vitest";
import { recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import { decideCase } from "#app/services/decisions/decide-case.server.ts";
import { readStored } from "#app/services/scenarios/stored-result.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { findCase } from "#db/queries/promotion-cases.ts";
import { findScenario } from "#db/queries/scenarios.ts";
import { caseAboutAna, computed, granted, newScenario, pricedTeam } from "./priced-team.ts";

afterAll(closeSimulationWorkers);

describe("a decision", () => {
  it("freezes costs as they are on its day, also when nobody opened the scenario since the evidence changed", async () => {
    const team = await pricedTeam();
    const { context, db, organisationId, people } = team;
    const caseId = await caseAboutAna(team);
    const scenarioId = await newScenario(team, { caseId });
    const before = await computed(context, scenarioId);
    granted(
      await recordEvidence(context, people.ana.id, {
        kind: "structured_interview",
        score: 4.8,
        assessors: 2,
        months: null,
        observedOn: "2026-11-20",
        evidence: "Clear about people",
      }),
    );
    const record = await findCase(db, organisationId, context.accountId, caseId);
    const decisionId = granted(
      await decideCase(context, caseId, {
        choice: "promote-after-backfill",
        chosenPersonId: null,
        reasons: "The interview settled what was open.",
        alternatives: "Hiring, which costs more.",
        dissent: "",
        conditions: "",
        reviewOn: "2027-02-20",
        caseVersion: record?.promotionCase.version ?? 0,
        correctsId: null,
        decidesAlone: true,
      }),
    );
    const kept = readStored((await findScenario(db, organisationId, scenarioId))?.scenario.stored ?? null);
    const frozen = JSON.stringify((await findDecision(db, organisationId, decisionId))?.decision.costSnapshot);
    expect(kept?.inputHash.startsWith(before.resultKey)).toBe(false);
    expect(frozen).toContain(kept?.inputHash);
  });
});
