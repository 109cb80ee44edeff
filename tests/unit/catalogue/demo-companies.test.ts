import { describe, expect, it } from "vitest";
import { LEADERSHIP_COMPETENCIES } from "#app/domain/competency/catalogue/leadership.ts";
import { pricingProblem } from "#app/domain/sourcing/quote-fee.ts";
import { DEMO_COMPANIES } from "#db/seed/companies/demo-companies.ts";
import type { DemoCompany } from "#db/seed/companies/demo-company.ts";

const leadershipCodes = new Set<string>(LEADERSHIP_COMPETENCIES.map((competency) => competency.code));
const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

/** Keys of everybody above a person, the direct manager first. */
function lineAbove(company: DemoCompany, personKey: string): string[] {
  const above: string[] = [];
  let key = company.people.find((person) => person.key === personKey)?.managerKey ?? null;
  while (key !== null && !above.includes(key)) {
    above.push(key);
    const manager = key;
    key = company.people.find((person) => person.key === manager)?.managerKey ?? null;
  }
  return above;
}

describe.each(DEMO_COMPANIES.map((company) => [company.name, company] as const))("%s", (_name, company) => {
  const person = new Map(company.people.map((entry) => [entry.key, entry]));
  const account = new Map(company.accounts.map((entry) => [entry.email, entry]));

  it("has people with unique keys and names, who all report to one head in the end", () => {
    expect(unique(company.people.map((entry) => entry.key))).toBe(true);
    expect(unique(company.people.map((entry) => entry.name))).toBe(true);
    const heads = company.people.filter((entry) => entry.managerKey === null);
    expect(heads).toHaveLength(1);
    for (const entry of company.people) {
      if (entry !== heads[0]) expect(lineAbove(company, entry.key)).toContain(heads[0]?.key);
    }
  });

  it("pays every member a different, plausible amount and records none for others", () => {
    const members = company.people.filter((entry) => entry.kind === "member");
    const pay = members.map((entry) => entry.salaryAnnualCents ?? 0);
    expect(unique(pay)).toBe(true);
    for (const cents of pay) {
      expect(cents).toBeGreaterThanOrEqual(40_000_00);
      expect(cents).toBeLessThanOrEqual(200_000_00);
    }
    for (const entry of company.people) if (entry.kind === "reporting-only") expect(entry.salaryAnnualCents).toBeNull();
  });

  it("has accounts at reserved domains, an owner among them, linked to its own people", () => {
    expect(account.size).toBe(company.accounts.length);
    expect(company.accounts.filter((entry) => entry.role === "owner")).toHaveLength(1);
    for (const { email, personKey } of company.accounts) {
      expect(email).toMatch(/\.example$/);
      if (personKey !== null) expect(person.has(personKey)).toBe(true);
    }
  });

  it("rates members only, in competencies that it uses, on the scale of each", () => {
    const used = new Set<string>(company.technical.map((competency) => competency.code));
    for (const { personKey, levels, evidence } of company.assessments) {
      expect(person.get(personKey)?.kind).toBe("member");
      for (const [code, level] of Object.entries(levels)) {
        expect(used.has(code) || leadershipCodes.has(code)).toBe(true);
        expect(Number.isInteger(level)).toBe(true);
        expect(level).toBeGreaterThanOrEqual(leadershipCodes.has(code) ? 1 : 0);
        expect(level).toBeLessThanOrEqual(5);
      }
      for (const code of Object.keys(evidence ?? {})) expect(Object.keys(levels)).toContain(code);
    }
  });

  it("has assessors who stand to the person as their source says", () => {
    for (const { personKey, assessor, source } of company.assessments) {
      const above = lineAbove(company, personKey);
      if (source === "test") expect(assessor).toMatch(/^import:/);
      else expect(person.has(assessor)).toBe(true);
      if (source === "self") expect(assessor).toBe(personKey);
      if (source === "supervisor") expect(above).toContain(assessor);
      if (source === "report") expect(lineAbove(company, assessor)).toContain(personKey);
      if (source === "peer") {
        expect(assessor).not.toBe(personKey);
        expect(above).not.toContain(assessor);
        expect(lineAbove(company, assessor)).not.toContain(personKey);
      }
    }
  });

  it("dates nothing before the people concerned had started", () => {
    const started = (key: string) => person.get(key)?.startedDaysAgo ?? Number.POSITIVE_INFINITY;
    for (const { personKey, assessor, daysAgo } of company.assessments) {
      expect(daysAgo).toBeGreaterThan(0);
      expect(daysAgo).toBeLessThan(Math.min(started(personKey), started(assessor)));
    }
    for (const { personKey, daysAgo } of company.leadershipEvidence) expect(daysAgo).toBeLessThan(started(personKey));
  });

  it("scores leadership evidence between 1 and 5 and gives a length to lead trials only", () => {
    for (const { personKey, kind, score, assessors, months } of company.leadershipEvidence) {
      expect(person.get(personKey)?.kind).toBe("member");
      expect(score).toBeGreaterThanOrEqual(1);
      expect(score).toBeLessThanOrEqual(5);
      expect(assessors).toBeGreaterThanOrEqual(1);
      expect(months !== undefined).toBe(kind === "acting_lead");
    }
  });

  it("opens each case before its own view and its decision, about people and by accounts that it has", () => {
    for (const { personKey, candidates, openedBy, openedDaysAgo, submittedDaysAgo, views, decision } of company.cases) {
      const named = [personKey, ...candidates.map((candidate) => candidate.personKey)];
      expect(unique(named)).toBe(true);
      for (const key of named) expect(person.get(key)?.kind).toBe("member");
      expect(account.has(openedBy)).toBe(true);
      expect(account.get(openedBy)?.personKey).not.toBe(personKey);
      expect(submittedDaysAgo).toBeLessThanOrEqual(openedDaysAgo);
      for (const view of views) {
        expect(view.daysAgo).toBeLessThanOrEqual(openedDaysAgo);
        expect(account.get(view.by)?.personKey).not.toBe(personKey);
      }
      if (decision === null) continue;
      expect(account.has(decision.decidedBy)).toBe(true);
      expect(decision.decidedBy).not.toBe(openedBy);
      expect(decision.decidedDaysAgo).toBeLessThanOrEqual(Math.min(...views.map(({ daysAgo }) => daysAgo)));
    }
  });

  it("keeps quotes in whole cents that are still valid", () => {
    for (const quote of company.quotes) {
      expect(quote.validForDays).toBeGreaterThan(quote.receivedDaysAgo);
      const price = quote.pricing ?? { kind: "per-user" as const, priceCents: quote.feePerUserMonthCents ?? -1 };
      expect(pricingProblem(price)).toBeNull();
      for (const cents of [quote.onboardingCents, quote.escalatorBasisPoints]) {
        expect(Number.isSafeInteger(cents)).toBe(true);
      }
      expect(company.providers?.map(({ name }) => name)).toContain(quote.provider);
    }
  });
});
