import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { loadOverview } from "#app/services/overview/load-overview.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAssessments } from "#db/queries/assessments.ts";
import { insertCaseView } from "#db/queries/case-reviews.ts";
import { insertCase, type NewPromotionCase } from "#db/queries/promotion-cases.ts";
import { TEST_NOW, type testOrganisation } from "#tests/support/organisation.ts";

type Organisation = Awaited<ReturnType<typeof testOrganisation>>;

export async function rate(
  { database, organisationId, accountId }: Organisation,
  personId: string,
  competencyId: string,
  level: number,
  { source = "supervisor" as AssessmentSource, assessedOn = "2026-11-20" } = {},
): Promise<void> {
  const row = { id: crypto.randomUUID(), organisationId, personId, competencyId, source, level, assessedOn };
  await database.transaction((tx) =>
    insertAssessments(tx, [{ ...row, assessor: crypto.randomUUID(), recordedBy: accountId, recordedAt: TEST_NOW }]),
  );
}

export async function openCaseOf(
  organisation: Organisation,
  personId: string,
  { view, ...details }: Partial<NewPromotionCase> & { view?: "written" | "passed-over" } = {},
) {
  const { database, organisationId, accountId } = organisation;
  const row: NewPromotionCase = {
    id: crypto.randomUUID(),
    organisationId,
    number: 1,
    personId,
    targetRole: "manager",
    targetTitle: "Network manager",
    span: 7,
    peopleShare: 0.7,
    willing: "yes",
    backfill: false,
    baseRate: 0.6,
    state: "draft",
    createdBy: accountId,
    createdAt: TEST_NOW,
    ...details,
  };
  await database.transaction(async (tx) => {
    await insertCase(tx, row);
    if (!view) return;
    await insertCaseView(tx, {
      id: crypto.randomUUID(),
      organisationId,
      caseId: row.id,
      accountId,
      ...(view === "written" ? { words: "Good.", probability: 0.7 } : { passedOver: true }),
      caseVersion: 1,
      writtenAt: TEST_NOW,
    });
  });
  return row;
}

export async function teamOverview(context: ServiceContext) {
  const overview = await loadOverview(context);
  if (overview.stage !== "team") throw new Error(`The overview is at ${overview.stage}.`);
  return overview;
}
