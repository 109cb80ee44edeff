import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { caseAccess } from "#app/services/scenarios/scenario-access.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listExportedScenarios } from "#db/queries/exports.ts";
import { type CaseRecord, listCases } from "#db/queries/promotion-cases.ts";
import type { ExportScope } from "./export-scope.server.ts";

/**
 * Scenarios that the reader may know of, the last changed first. Those of a case follow the case: left out where it is
 * an open one about the reader or about somebody out of reach, without an answer until the own view is written. Those of no case are about the
 * whole organisation.
 */
export async function visibleScenarios(context: ServiceContext, scope: ExportScope) {
  const { db } = context.database;
  const [rows, cases] = await Promise.all([
    listExportedScenarios(db, context.organisationId),
    listCases(db, context.organisationId, context.accountId),
  ]);
  const caseOf = new Map<string, CaseRecord>(cases.map((record) => [record.promotionCase.id, record]));
  return rows.flatMap((scenario) => {
    const record = scenario.caseId ? (caseOf.get(scenario.caseId) ?? null) : null;
    const access = caseAccess(record, context.role, scope.reach);
    if (access === "hidden") return [];
    return [{ scenario, caseNumber: record?.promotionCase.number ?? null, isWithheld: access !== "open" }];
  });
}

/** What is computed from single salaries goes only to those who may read pay. */
export const mayHaveAmounts = (context: ServiceContext): boolean => mayForAll(context.role, "pay:read");
