import { describe, expect, it } from "vitest";
import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { dutiesOf, LEGAL_DUTIES } from "#app/domain/sourcing/duties.ts";
import { legalGate } from "#app/domain/sourcing/legal-gate.ts";
import { isBlocking, type MoveInput, moveFindings } from "#app/domain/sourcing/moves.ts";
import { CONDITIONS, REGIME_IDS } from "#app/domain/sourcing/regimes.ts";

const NOTHING = { inForce: [], proposed: [] };

describe("the catalogue of duties", () => {
  it("covers every regime, names functions that exist, and uses each id once", () => {
    const codes = new Set<string>(IT_FUNCTIONS.map(({ id }) => id));
    expect(REGIME_IDS.filter((id) => !LEGAL_DUTIES.some(({ regime }) => regime === id))).toEqual([]);
    expect(LEGAL_DUTIES.flatMap(({ functions }) => functions.filter((code) => !codes.has(code)))).toEqual([]);
    expect(new Set(LEGAL_DUTIES.map(({ id }) => id)).size).toBe(LEGAL_DUTIES.length);
    expect(LEGAL_DUTIES.filter(({ article, stays, mayMove }) => !article || !stays || !mayMove)).toEqual([]);
  });

  it("gives a function the duties of the regimes that were chosen, and none without a choice", () => {
    expect(dutiesOf("incident-response", [])).toEqual(NOTHING);
    expect(dutiesOf(null, ["gdpr", "hipaa"])).toEqual(NOTHING);
    expect(dutiesOf("incident-response", ["gdpr"]).inForce.map(({ article }) => article)).toEqual(["GDPR article 33"]);
  });

  it("keeps proposals apart: they are shown and ask for nothing", () => {
    const duties = dutiesOf("backup-and-recovery", ["hipaa"]);
    expect(duties.proposed.map(({ id }) => id)).toEqual(["hipaa-proposed-security-rule"]);
    const gate = legalGate({ accountableSeat: "owner", isSeatHeld: true, duties, met: [] });
    expect(gate.articles).not.toContain("Proposed Security Rule of January 2025");
    expect(gate.conditions.map(({ kind }) => kind)).toEqual(["agreement", "flow-down", "incident-notice"]);
    // The proposal's 24 hours would give 8: no law gives an hour here.
    expect(gate.conditions.find(({ kind }) => kind === "incident-notice")?.noticeHours).toBeNull();
    const alone = legalGate({
      ...{ accountableSeat: "", isSeatHeld: false, met: [] },
      duties: { inForce: [], proposed: duties.proposed },
    });
    expect(alone).toMatchObject({ seatStays: false, open: [], conditions: [] });
  });
});

describe("the legal gate", () => {
  it("keeps a seat where a duty bears on the function, though the catalogue knows none", () => {
    const duties = dutiesOf("network-operations", ["pci-dss"]);
    const gate = legalGate({ accountableSeat: "", isSeatHeld: false, duties, met: ["agreement"] });
    expect(gate.seatStays).toBe(true);
    expect(gate.open).toEqual(["seat", "yearly-check", "matrix"]);
  });

  it("is open until the seat is named and every condition is met", () => {
    const duties = dutiesOf("incident-response", ["gdpr", "cmmc"]);
    const of = (isSeatHeld: boolean, met: readonly (typeof CONDITIONS)[number][]) =>
      legalGate({ accountableSeat: "decides", isSeatHeld, duties, met });
    expect(of(false, []).open).toEqual(["seat", "agreement", "flow-down", "incident-notice"]);
    expect(of(true, ["agreement", "flow-down", "incident-notice"]).open).toEqual([]);
    expect(of(true, []).conditions.find(({ kind }) => kind === "incident-notice")).toEqual({
      ...{ kind: "incident-notice", isMet: false, noticeHours: 24 },
      articles: ["DFARS 252.204-7012", "GDPR article 33"],
    });
  });
});

describe("what an option moves", () => {
  const duties = dutiesOf("incident-response", ["gdpr"]);
  const gate = (isSeatHeld: boolean, met: readonly (typeof CONDITIONS)[number][]) =>
    legalGate({ accountableSeat: "decides", isSeatHeld, duties, met });
  const input = (more: Partial<MoveInput<string>>): MoveInput<string> => ({
    ...{ option: "managed", functionId: "f", name: "Incident response", move: "outsource", stance: "outsource" },
    gate: gate(true, [...CONDITIONS]),
    ...more,
  });
  const kinds = (more: Partial<MoveInput<string>>) => moveFindings([input(more)]).map(({ kind }) => kind);

  it("is free where the gate is closed, and where nothing moves", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ move: "keep", gate: gate(false, []), stance: "keep" })).toEqual([]);
  });

  it("is blocked with the article where a seat goes along, whatever the stance says", () => {
    const [finding] = moveFindings([input({ move: "outsource-with-seat" })]);
    expect(finding).toEqual({
      ...{ option: "managed", functionId: "f", name: "Incident response", kind: "seat-moved" },
      articles: ["GDPR article 33"],
    });
    expect(finding && isBlocking(finding)).toBe(true);
    const noSeat = legalGate({ accountableSeat: "", isSeatHeld: false, duties: NOTHING, met: [] });
    expect(kinds({ move: "outsource-with-seat", gate: noSeat })).toEqual([]);
  });

  it("is blocked where nobody holds the seat or a condition is open, shared work included", () => {
    expect(kinds({ gate: gate(false, []) })).toEqual(["seat-empty", "condition-open"]);
    expect(kinds({ move: "co-manage", gate: gate(true, []) })).toEqual(["condition-open"]);
    expect(moveFindings([input({ gate: gate(true, []) })])[0]).toMatchObject({
      ...{ condition: "incident-notice", noticeHours: 24, articles: ["GDPR article 33"] },
    });
  });

  it("is told, and not blocked, where it goes beyond the plan", () => {
    const findings = moveFindings([input({ stance: "co-manage" }), input({ move: "co-manage", stance: "co-manage" })]);
    expect(findings.map(({ kind }) => kind)).toEqual(["beyond-stance"]);
    expect(findings.every((finding) => !isBlocking(finding))).toBe(true);
    expect(kinds({ stance: null })).toEqual([]);
  });
});
