import type { TargetRole, Willingness } from "#app/domain/shared/vocabulary.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listPeopleByIds } from "#db/queries/people.ts";
import {
  type CaseRecord,
  findCase,
  insertCase,
  lockCase,
  nextCaseNumber,
  type PromotionCase,
  replaceCandidates,
  updateCase,
} from "#db/queries/promotion-cases.ts";
import type { ThreePointMultiple } from "./assess-case.ts";
import { isAboutViewer, isOpen } from "./case-access.ts";
import { refusalVerdict } from "./refusal-verdict.ts";
import { findVisibleCase } from "./visible-cases.server.ts";

const MOST_CANDIDATES = 4;

export interface CaseDetails {
  targetRole: TargetRole;
  targetTitle: string;
  span: number;
  peopleShare: number;
  willing: Willingness;
  backfill: boolean;
  baseRate: number;
  technicalMultiple: ThreePointMultiple | null;
  plannedOn: string | null;
  candidates: { personId: string; willing: Willingness | null }[];
}

/** The case and its candidates have to be members of the IT team who are here today, within the proposer's reach. */
async function checkPeople(tx: Tx, context: ServiceContext, personId: string, candidates: CaseDetails["candidates"]) {
  const ids = candidates.map((candidate) => candidate.personId);
  if (ids.length > MOST_CANDIDATES) stopped(`At most ${MOST_CANDIDATES} other people beside one case.`, "candidates");
  if (new Set([personId, ...ids]).size < ids.length + 1) {
    stopped("Each person stands once in a case.", "candidates");
  }
  if (!isRecordId(personId)) stopped("Choose a person who works in the IT team today.", "personId");
  const reach = await reachOf(context, "cases:write", tx);
  const known = await listPeopleByIds(tx, context.organisationId, [personId, ...ids]);
  const today = todayOf(context);
  const isMember = (id: string) =>
    reaches(reach, id) &&
    known.some((person) => person.id === id && person.kind === "member" && !(person.leftOn && person.leftOn <= today));
  if (!isMember(personId)) stopped("Choose a person who works in the IT team today.", "personId");
  if (!ids.every(isMember)) stopped("Only people who work in the IT team today can be candidates.", "candidates");
}

/** Whoever was asked looked at these facts: they change only after the case was taken back. */
function insistOnDraft(record: CaseRecord): void {
  if (!isOpen(record)) stopped("This case is closed: it can be read, not changed.");
  if (record.promotionCase.state === "in-review") {
    stopped("This case is in review. Take it back to the draft before you change it.");
  }
}

function checkMultiple(multiple: ThreePointMultiple | null): void {
  if (multiple && !(multiple.low <= multiple.middle && multiple.middle <= multiple.high)) {
    stopped("Low, middle and high have to be in this order.", "multipleMiddle");
  }
}

/** Numbers and choices for the audit trail; the title is free text about a person and goes into its sealed part. */
function auditable({ targetTitle: _, candidates, ...details }: CaseDetails): Record<string, unknown> {
  return { ...details, candidates: candidates.map(({ personId, willing }) => ({ personId, willing })) };
}

const asDetails = (row: PromotionCase, candidates: CaseDetails["candidates"]): CaseDetails => ({
  targetRole: row.targetRole,
  targetTitle: row.targetTitle,
  span: row.span,
  peopleShare: row.peopleShare,
  willing: row.willing,
  backfill: row.backfill,
  baseRate: row.baseRate,
  technicalMultiple: row.technicalMultiple,
  plannedOn: row.plannedOn,
  candidates,
});

/** Opens a case about somebody else. Returns its id. */
export async function openCase(
  context: ServiceContext,
  details: CaseDetails & { personId: string },
): Promise<Verdict<string>> {
  const caseId = crypto.randomUUID();
  const { personId, candidates, ...job } = details;
  try {
    return await write(context, "cases:write", async (tx, audit) => {
      if (context.personId === personId) {
        stopped("Nobody opens a case about themselves. Ask somebody else who may.", "personId");
      }
      await checkPeople(tx, context, personId, candidates);
      checkMultiple(job.technicalMultiple);
      await insertCase(tx, {
        ...job,
        id: caseId,
        organisationId: context.organisationId,
        number: await nextCaseNumber(tx, context.organisationId),
        personId,
        state: "draft",
        createdBy: context.accountId,
        createdAt: context.now,
      });
      await replaceCandidates(tx, context.organisationId, caseId, candidates);
      await audit({
        action: "case.open",
        subjectKind: "promotion-case",
        subjectId: caseId,
        personId,
        after: { personId, ...auditable({ ...job, candidates }) },
        words: { after: { targetTitle: job.targetTitle } },
      });
      return { ok: true as const, value: caseId };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}

/** Changes an open case; the person stays the same. `version` is the one that the form was made from. */
export async function changeCase(
  context: ServiceContext,
  caseId: string,
  version: number,
  details: CaseDetails,
): Promise<Verdict> {
  const { candidates, ...job } = details;
  try {
    return await write(context, "cases:write", async (tx, audit) => {
      await lockCase(tx, context.organisationId, caseId);
      const record = await findCase(tx, context.organisationId, context.accountId, caseId);
      const seen = await findVisibleCase(context, caseId, { permission: "cases:write", inside: tx });
      if (!record || !seen || isAboutViewer(record)) {
        return unseen("This case");
      }
      insistOnDraft(record);
      await checkPeople(tx, context, record.person.id, candidates);
      checkMultiple(job.technicalMultiple);
      if (!(await updateCase(tx, context.organisationId, caseId, version, job))) {
        return stopped(
          "Somebody else changed this case meanwhile. What you typed is still here: compare it with the case before you save again.",
        );
      }
      // Candidates whom the writer does not see stay in the case.
      const outOfSight = record.candidates.filter(
        ({ personId }) => !seen.candidates.some((one) => one.personId === personId),
      );
      await replaceCandidates(tx, context.organisationId, caseId, [...candidates, ...outOfSight]);
      const before = record.candidates.map(({ personId, willing }) => ({ personId, willing }));
      await audit({
        action: "case.change",
        subjectKind: "promotion-case",
        subjectId: caseId,
        personId: record.person.id,
        before: auditable(asDetails(record.promotionCase, before)),
        after: auditable(details),
        words: {
          before: { targetTitle: record.promotionCase.targetTitle },
          after: { targetTitle: details.targetTitle },
        },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
