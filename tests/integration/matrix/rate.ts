import type { ImportState } from "#app/domain/shared/vocabulary.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { insertAssessments, type NewAssessment } from "#db/queries/assessments.ts";
import { insertImport } from "#db/queries/imports.ts";

interface Team {
  database: DatabaseHandle;
  organisationId: string;
  accountId: string;
}

type Rating = Pick<NewAssessment, "personId" | "competencyId" | "level"> & Partial<NewAssessment>;

let counter = 0;

/** Records ratings; without further words one of a supervisor, of the day of the test. */
export async function rate({ database, organisationId, accountId }: Team, ratings: Rating[]): Promise<void> {
  const rows = ratings.map((rating) => ({
    id: crypto.randomUUID(),
    organisationId,
    source: "supervisor" as const,
    assessor: `assessor-${++counter}`,
    assessedOn: "2026-11-22",
    evidence: "Seen at work.",
    recordedBy: accountId,
    recordedAt: new Date("2026-11-22T09:00:00Z"),
    ...rating,
  }));
  await database.transaction((tx) => insertAssessments(tx, rows));
}

/** An import in this state, for ratings that come from it. */
export async function importIn(team: Team, state: ImportState): Promise<string> {
  const id = crypto.randomUUID();
  await team.database.transaction((tx) =>
    insertImport(tx, {
      id,
      organisationId: team.organisationId,
      kind: "levels",
      state,
      fileName: "levels.csv",
      createdBy: team.accountId,
      createdAt: new Date("2026-11-22T09:00:00Z"),
    }),
  );
  return id;
}
