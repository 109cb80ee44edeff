import type { NewCompetency } from "../queries/competencies.ts";
import { generateCases } from "./generated-cases.ts";
import { generateCompetencies } from "./generated-competencies.ts";
import { generatedName } from "./generated-names.ts";
import { generatePeople } from "./generated-people.ts";
import { generateRatings } from "./generated-ratings.ts";
import { type GeneratedSize, generatedKey } from "./generated-size.ts";
import { numberedIds } from "./numbered-ids.ts";

const DAY_MS = 86_400_000;

/** Longer than the longest history of ratings. */
const KEPT_FOR_DAYS = 1_100;

/** A company of any size: the same rows for the same size, seed and day. Ratings come in batches, on demand. */
export function generateCompany(size: GeneratedSize, today: string, catalogue: readonly NewCompetency[]) {
  const key = generatedKey(size);
  const ids = numberedIds(key);
  const midnight = new Date(`${today}T00:00:00Z`);
  const moment = (daysAgo: number) => new Date(midnight.getTime() - daysAgo * DAY_MS);
  const day = (daysAgo: number) => moment(daysAgo).toISOString().slice(0, 10);
  const organisationId = ids.idOf("organisation", 0);
  const people = generatePeople(size, ids, { day, midnight });
  const competencies = generateCompetencies(size, catalogue, ids);
  const { cases, evidence } = generateCases({ size, people, competencies, ids, moment, day });
  return {
    ids,
    organisation: {
      id: organisationId,
      name: `Generated company, ${size.people.toLocaleString("en-GB")} people`,
      country: "US",
      currency: "USD",
      itUsers: size.people * 18,
      isDemo: true,
      demoKey: key,
      createdAt: midnight,
    },
    owner: {
      id: ids.idOf("account", 0),
      organisationId,
      email: `owner@${key}.example`,
      name: generatedName(size.people, size.seed),
      role: "owner" as const,
      personId: ids.idOf("person", size.people),
      passwordHash: null,
      createdAt: midnight,
    },
    // Managers before their reports: an insert in several statements needs them in this order.
    people: [...people.slice(-1), ...people.slice(0, -1)].map(({ row }) => row),
    pay: people.flatMap(({ row, salaryAnnualCents }) =>
      salaryAnnualCents === null
        ? []
        : [{ personId: row.id, organisationId, salaryAnnualCents, effectiveOn: day(120), updatedAt: midnight }],
    ),
    competencies: competencies.map(({ row }) => ({ ...row, createdAt: moment(KEPT_FOR_DAYS) })),
    cases,
    leadershipEvidence: evidence,
    ratings: (batchSize: number) => generateRatings({ size, people, competencies }, batchSize),
  };
}
