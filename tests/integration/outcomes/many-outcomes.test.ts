import { expect, it } from "vitest";
import { loadTrackRecord } from "#app/services/track-record/load-track-record.server.ts";
import { insertPeople } from "#db/queries/people.ts";
import { decisions } from "#db/schema/decisions.ts";
import { observationStarts, observations, outcomeChecks } from "#db/schema/observations.ts";
import { caseViews, promotionCases } from "#db/schema/promotion-cases.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { levels } from "./observed-team.ts";

const OUTCOMES = 85;
const CHANCES = [0.45, 0.55, 0.65, 0.75, 0.85];

/** 85 promotions a year ago, 17 at each chance, of which 7, 9, 11, 13 and 15 went well; everybody's own view was .6. */
async function seenThrough() {
  const organisation = await testOrganisation();
  const { database, organisationId, accountId, context } = organisation;
  const of = Array.from({ length: OUTCOMES }, (_, index) => ({
    ...{ personId: crypto.randomUUID(), caseId: crypto.randomUUID(), decisionId: crypto.randomUUID() },
    ...{ observationId: crypto.randomUUID(), number: index + 1, chance: CHANCES[Math.floor(index / 17)]! },
    wentWell: index % 17 < 7 + 2 * Math.floor(index / 17),
  }));
  const then = new Date("2025-11-01T10:00:00Z");
  await database.transaction(async (tx) => {
    await insertPeople(
      tx,
      of.map(({ personId, number }) => ({
        ...{ id: personId, organisationId, name: `Person ${number}`, createdAt: then, updatedAt: then },
      })),
    );
    await tx.insert(promotionCases).values(
      of.map(({ personId, caseId, number }) => ({
        ...{ id: caseId, organisationId, number, personId, targetRole: "manager" as const, targetTitle: "Manager" },
        ...{ span: 5, peopleShare: 0.7, willing: "yes" as const, backfill: true, baseRate: 0.6 },
        ...{ state: "reviewed" as const, createdBy: accountId, createdAt: then },
      })),
    );
    await tx.insert(decisions).values(
      of.map(({ personId, caseId, decisionId, number, chance }) => ({
        ...{
          id: decisionId,
          organisationId,
          caseId,
          number,
          choice: "promote" as const,
          reasons: "",
          alternatives: "",
        },
        ...{ reviewOn: "2026-11-01", decidedBy: accountId, decidedAt: then, contentHash: "" },
        snapshot: {
          baseRates: { middle: 0.6 },
          candidate: { personId, result: { probability: chance, label: "moderate" } },
          others: [],
        },
      })),
    );
    await tx.insert(caseViews).values(
      of.map(({ caseId }) => ({
        ...{ id: crypto.randomUUID(), organisationId, caseId, accountId, probability: 0.6, caseVersion: 1 },
        writtenAt: then,
      })),
    );
    await tx.insert(observations).values(
      of.map(({ observationId, caseId, decisionId, personId }) => ({
        ...{ id: observationId, organisationId, caseId, decisionId, personId, openedBy: accountId, openedAt: then },
      })),
    );
    await tx.insert(observationStarts).values(
      of.map(({ observationId }) => ({
        ...{ organisationId, observationId, place: 0, startsOn: "2025-11-01", recordedBy: accountId, recordedAt: then },
      })),
    );
    await tx.insert(outcomeChecks).values(
      of.map(({ observationId, wentWell }) => ({
        ...{ id: crypto.randomUUID(), organisationId, observationId, day: 365 as const, place: 0 },
        ...{ standing: "in-role" as const, levels: levels(wentWell ? 3 : 2), regrettedExits: [] },
        ...{ recordedBy: accountId, recordedAt: context.now },
      })),
    );
  });
  return organisation;
}

it("scores 85 outcomes from what the decisions froze, against base rate and people, by groups", async () => {
  const { context } = await seenThrough();
  const { promotions, record } = await loadTrackRecord(context);
  expect(promotions).toHaveLength(OUTCOMES);
  expect(record).toMatchObject({ outcomes: 85, wentWell: 55, missing: 0 });
  // Σ(p − o)² at one chance with k of 17: k(1 − p)² + (17 − k)p².
  const errors = CHANCES.map((p, group) => (7 + 2 * group) * (1 - p) ** 2 + (10 - 2 * group) * p ** 2);
  const model = errors.reduce((sum, error) => sum + error, 0) / 85;
  const always = (55 * 0.16 + 30 * 0.36) / 85;
  expect(record.scores?.model).toBeCloseTo(model, 10);
  expect(record.scores?.baseRate).toBeCloseTo(always, 10);
  expect(record.scores?.skill).toBeCloseTo(1 - model / always, 10);
  expect(record.scores?.decider).toMatchObject({ count: 85, people: record.scores?.baseRate });
  expect(record.scores?.bins.map(({ said, count, happenedCount }) => [said.toFixed(2), count, happenedCount])).toEqual([
    ["0.45", 17, 7],
    ["0.55", 17, 9],
    ["0.65", 17, 11],
    ["0.75", 17, 13],
    ["0.85", 17, 15],
  ]);
});
