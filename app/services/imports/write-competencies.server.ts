import type { ListFacts } from "#app/domain/imports/competencies-import.ts";
import { positionAtEnd } from "#app/services/competencies/add-competency.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import type { NewAuditEvent } from "#db/queries/audit.ts";
import { type CatalogueChange, insertCatalogueChanges } from "#db/queries/catalogue-imports.ts";
import {
  type Competency,
  insertCompetencies,
  listAllCompetencies,
  type NewCompetency,
  updateCompetency,
} from "#db/queries/competencies.ts";
import { insertAuditEvents } from "#db/queries/import-changes.ts";
import { commitClaimedImport, recordProgress } from "#db/queries/imports.ts";
import { competencyBefore } from "./competency-before.ts";
import { finished, ImportCancelled, type Plan } from "./finished-import.ts";
import type { PlannedRow } from "./planning/plan-import.ts";

/** Adds and changes the competencies of the plan in one transaction, each with an event of its own in the trail. */
export async function writeCompetencies(
  context: ServiceContext,
  importId: string,
  plan: Plan,
  list: ListFacts,
): Promise<void> {
  const { organisationId, now } = context;
  await write(context, "competencies:write", async (tx, audit) => {
    const existing = await listAllCompetencies(tx, organisationId);
    const created = newCompetencies(context, plan, existing);
    if (created.length > 0) await insertCompetencies(tx, created);
    const kept: CatalogueChange[] = created.map(({ id }) => ({
      ...{ organisationId, importId, subjectKind: "competency" as const, subjectId: id },
      ...{ before: null, version: 1 },
    }));
    for (const row of plan.rows.filter(({ verdict }) => verdict === "changed"))
      kept.push(await changeOne(tx, context, importId, row, existing));
    await insertCatalogueChanges(tx, kept);
    await insertAuditEvents(tx, organisationId, eventsOf(context, importId, plan, created, list));
    await recordProgress(tx, organisationId, importId, plan.rows.length);
    const done = { ...finished(plan, now), listName: list.name || null, listRelease: list.release || null };
    if (!(await commitClaimedImport(tx, organisationId, importId, done))) throw new ImportCancelled();
    await audit({
      action: "import.commit",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: "competencies", ...listed(list), ...plan.counts },
    });
  });
}

const listed = ({ name, release }: ListFacts) => (name ? { list: name, release } : {});

function newCompetencies({ organisationId, now }: ServiceContext, plan: Plan, existing: Competency[]): NewCompetency[] {
  const placed: { groupCode: string; position: number }[] = [...existing];
  return plan.rows.flatMap(({ verdict, row, competency }) => {
    if (verdict !== "created") return [];
    if (!competency?.values) throw new Error(`Row ${row} is not complete.`);
    const position = positionAtEnd(placed, competency.values.groupCode);
    placed.push({ groupCode: competency.values.groupCode, position });
    return [
      {
        ...competency.values,
        ...{ id: crypto.randomUUID(), organisationId, requiredFor: [], position, createdAt: now },
      },
    ];
  });
}

async function changeOne(
  tx: Tx,
  { organisationId, now }: ServiceContext,
  importId: string,
  { row, competency, version, changes }: PlannedRow,
  existing: readonly Competency[],
): Promise<CatalogueChange> {
  const before = existing.find(({ id }) => id === competency?.competencyId);
  const isArchived = changes.some(({ field }) => field === "archived");
  const { kind: _kind, ...values } = competency?.values ?? {};
  const change = isArchived ? { archivedAt: now } : fieldsOf(values);
  const isWritten = before && (await updateCompetency(tx, organisationId, before.id, version ?? 0, change));
  if (!isWritten) throw new Error(`Somebody changed the competency of row ${row} meanwhile.`);
  return {
    ...{ organisationId, importId, subjectKind: "competency" as const, subjectId: before.id },
    ...{ before: { ...competencyBefore(before) }, version: before.version + 1 },
  };
}

/** A plan carries more about a competency on record than an import may set. */
const fieldsOf = (values: Partial<NewCompetency>): Partial<NewCompetency> => {
  const { name, description, anchors, groupCode, functionCode, requiredLevel, minimumCover } = values;
  const { isCritical, halfLifeMonths, listName, reference } = values;
  return {
    ...{ name, description, anchors, groupCode, functionCode, requiredLevel, minimumCover },
    ...{ isCritical, halfLifeMonths, listName, reference },
  } as Partial<NewCompetency>;
};

function eventsOf(
  { accountId, now, requestId }: ServiceContext,
  importId: string,
  plan: Plan,
  created: readonly NewCompetency[],
  list: ListFacts,
): NewAuditEvent[] {
  const origin = { at: now, accountId, requestId, action: "competency.import", subjectKind: "competency" };
  const from = { importId, ...listed(list) };
  const added = created.map(({ id, kind, name }) => ({ ...origin, subjectId: id, after: { ...from, kind, name } }));
  const changed = plan.rows.flatMap(({ verdict, competency, changes }) =>
    verdict === "changed" && competency?.competencyId
      ? [
          {
            ...origin,
            subjectId: competency.competencyId,
            before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
            after: { ...from, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) },
          },
        ]
      : [],
  );
  return [...added, ...changed];
}
