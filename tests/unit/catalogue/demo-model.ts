import { LEADERSHIP_COMPETENCIES } from "#app/domain/competency/catalogue/leadership.ts";
import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";
import { assessLevel, type CompetencyLevel } from "#app/domain/competency/level.ts";
import { assessTechnicalLevel } from "#app/domain/competency/technical-level.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { buildRatingEvidence } from "#app/domain/promotion/rating-evidence.ts";
import type { TargetRole } from "#app/domain/shared/vocabulary.ts";
import type { DemoCompany } from "#db/seed/companies/demo-company.ts";

const DAYS_PER_MONTH = 30.4375;

/** What the company's competencies ask for: the catalogue with the company's own targets on top. */
export function targetsOf(company: DemoCompany) {
  return company.technical.map(({ code, ...own }) => {
    const definition = TECHNICAL_COMPETENCIES.find((competency) => competency.code === code);
    if (definition === undefined) throw new Error(`not in the catalogue: ${code}`);
    return { ...definition, ...own };
  });
}

export function levelOf(company: DemoCompany, personKey: string, code: string): CompetencyLevel {
  const target = targetsOf(company).find((competency) => competency.code === code);
  if (target === undefined) throw new Error(`not used by ${company.name}: ${code}`);
  const assessments = company.assessments
    .filter((sheet) => sheet.personKey === personKey)
    .flatMap(({ assessor, source, daysAgo, levels }) => {
      const level = levels[target.code];
      return level === undefined ? [] : [{ assessor, source, level, ageMonths: daysAgo / DAYS_PER_MONTH }];
    });
  return assessLevel({ halfLifeMonths: target.halfLifeMonths, required: target.requiredLevel, assessments });
}

export function technicalLevelOf(company: DemoCompany, personKey: string) {
  return assessTechnicalLevel(company.technical.map(({ code }) => levelOf(company, personKey, code)));
}

/** Leadership evidence about a person as it stood a number of days ago. */
export function evidenceAbout(
  company: DemoCompany,
  personKey: string,
  role: TargetRole,
  asOfDaysAgo = 0,
): EvidenceEntry[] {
  const required = LEADERSHIP_COMPETENCIES.filter((competency) => competency.requiredFor.includes(role));
  const known = <T extends { personKey: string; daysAgo: number }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.personKey === personKey && entry.daysAgo >= asOfDaysAgo);
  const ageMonths = (daysAgo: number) => (daysAgo - asOfDaysAgo) / DAYS_PER_MONTH;

  const ratings = known(company.assessments).flatMap(({ assessor, source, daysAgo, levels }) =>
    LEADERSHIP_COMPETENCIES.flatMap(({ code }) => {
      const level = levels[code];
      if (level === undefined) return [];
      return [{ raterId: assessor, source, competencyId: code, level, ageMonths: ageMonths(daysAgo) }];
    }),
  );
  const sheets = known(company.leadershipEvidence).map(
    ({ kind, score, assessors, months, daysAgo }): EvidenceEntry => ({
      kind,
      score,
      assessors,
      months,
      ageMonths: ageMonths(daysAgo),
    }),
  );
  const ratingEvidence = buildRatingEvidence(
    ratings,
    required.map((competency) => competency.code),
  );
  return [...ratingEvidence, ...sheets];
}
