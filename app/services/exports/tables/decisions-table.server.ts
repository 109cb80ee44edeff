import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches } from "#app/services/shared/reach.server.ts";
import { listExportedDecisions } from "#db/queries/exports.ts";
import type { ExportScope } from "../export-scope.server.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

/** Decisions with their reasons. What they froze stays in the memo and in the archive. */
export async function decisionsTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const { db } = context.database;
  const found = await listExportedDecisions(db, context.organisationId);
  const rows = found.filter(({ person }) => scope.has(person.id));
  const keys = await readSubjectKeys(db, context.organisationId, [...new Set(rows.map(({ person }) => person.id))]);
  const words = ({ person }: (typeof rows)[number], text: string) => unseal(keys.get(person.id), text);
  return tableOf(
    [
      ["Decision", ({ decision }) => decision.number],
      ["Case", ({ caseNumber }) => caseNumber],
      ["Person", ({ person }) => scope.cellFor(person.id)],
      ["Full name", ({ person }) => person.name],
      ["Target title", ({ targetTitle }) => targetTitle],
      ["Choice", ({ decision }) => decision.choice],
      [
        "Chosen person",
        ({ decision, chosenName }) =>
          decision.chosenPersonId && reaches(scope.reach, decision.chosenPersonId) ? chosenName : null,
      ],
      ["Reasons", (row) => words(row, row.decision.reasons)],
      ["Alternatives", (row) => words(row, row.decision.alternatives)],
      ["Dissent", (row) => words(row, row.decision.dissent)],
      ["Conditions", (row) => words(row, row.decision.conditions)],
      ["Decided on", ({ decision }) => decision.decidedAt.toISOString().slice(0, 10)],
      ["Decided by", ({ deciderName }) => deciderName],
      ["Review on", ({ decision }) => decision.reviewOn],
      [
        "Corrects",
        ({ decision }) => found.find((row) => row.decision.id === decision.correctsId)?.decision.number ?? null,
      ],
      ["Content hash", ({ decision }) => decision.contentHash],
    ],
    rows,
    ({ decision }) => decision.id,
  );
}
