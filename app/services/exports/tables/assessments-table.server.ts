import { cleanCell } from "#app/domain/imports/cell-text.ts";
import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type Competency, listAllCompetencies } from "#db/queries/competencies.ts";
import { countExportedAssessments, type ExportedAssessment, listExportedAssessments } from "#db/queries/exports.ts";
import { groupAnswers } from "../answer-groups.ts";
import type { ExportScope } from "../export-scope.server.ts";
import { type ExportRow, type ExportTable, piecesOf } from "../export-table.ts";

const PEOPLE_AT_ONCE = 50;

const HEADINGS = [
  "Person",
  "Full name",
  "Competency",
  "Level",
  "Date",
  "Source",
  "Assessor",
  "Evidence",
  "Retracted on",
  "Answers",
  "Group level",
];

/**
 * Every assessment on record, retracted ones marked. What single peers and reports answered stays behind: they stand as
 * one row a competency and source with the number of answers, and with the group's level where the rule allows one.
 */
export async function assessmentsTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const { db } = context.database;
  const { organisationId } = context;
  const ids = scope.people.map(({ id }) => id);
  const [competencies, total] = await Promise.all([
    listAllCompetencies(db, organisationId),
    countExportedAssessments(db, organisationId, ids),
  ]);
  const competencyCell = cellsOfCompetencies(competencies);
  async function rowsOf(personIds: string[]): Promise<ExportRow[]> {
    const [found, keys] = await Promise.all([
      listExportedAssessments(db, organisationId, personIds),
      readSubjectKeys(db, organisationId, personIds),
    ]);
    const about = (row: { personId: string; competencyId: string }) => [
      scope.cellFor(row.personId),
      scope.nameOf(row.personId),
      competencyCell(row.competencyId),
    ];
    const named = found.filter(({ source }) => !isAnonymousSource(source));
    const single = named.map((row) => ({
      id: row.id,
      cells: [
        ...about(row),
        row.level,
        row.assessedOn,
        row.source,
        assessorCell(row, scope),
        unseal(keys.get(row.personId), row.evidence) ?? "",
        row.retractedAt?.toISOString().slice(0, 10) ?? null,
        null,
        null,
      ],
    }));
    const groups = groupAnswers(found).map((group) => ({
      id: group.id,
      cells: [...about(group), null, null, group.source, "", "", null, group.answers, group.level],
    }));
    return [...single, ...groups];
  }
  return {
    headings: HEADINGS,
    total,
    async *pieces() {
      for (const personIds of piecesOf(ids, PEOPLE_AT_ONCE)) yield await rowsOf(personIds);
    },
  };
}

/** Who assessed, as our importer finds them; empty where an account or a file stands for it. */
function assessorCell({ assessor }: ExportedAssessment, scope: ExportScope): string {
  return assessor.startsWith("named:") ? assessor.slice("named:".length) : scope.cellFor(assessor);
}

/** A name that two competencies share gives way to the code. */
function cellsOfCompetencies(competencies: readonly Competency[]): (competencyId: string) => string {
  const byId = new Map(competencies.map((competency) => [competency.id, competency]));
  const times = new Map<string, number>();
  for (const { name } of competencies) times.set(cleanCell(name), (times.get(cleanCell(name)) ?? 0) + 1);
  return (competencyId) => {
    const competency = byId.get(competencyId);
    if (!competency) return "";
    return times.get(cleanCell(competency.name)) === 1 ? competency.name : (competency.code ?? competency.name);
  };
}
