import { isDecided } from "#app/domain/promotion/case-states.ts";
import type { DecisionChoice } from "#app/domain/shared/vocabulary.ts";
import { agreeTerms, frozenTerms, readyTerms } from "#app/services/answers/agree-terms.server.ts";
import { backupAfterDecision } from "#app/services/backups/make-backup.server.ts";
import { followDecision } from "#app/services/outcomes/follow-decision.server.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { assessCase } from "#app/services/promotion/assess-case.ts";
import { hasOwnView, isAboutViewer, isOpen } from "#app/services/promotion/case-access.ts";
import { caseFacts } from "#app/services/promotion/case-facts.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import { readTeamRecords } from "#app/services/promotion/team-records.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type AuditEntry, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listCaseViews } from "#db/queries/case-reviews.ts";
import { insertDecision, listDecisions, nextDecisionNumber } from "#db/queries/decisions.ts";
import { type CaseRecord, findCase, listScenariosOfCase, lockCase, updateCase } from "#db/queries/promotion-cases.ts";
import { hashSnapshots } from "./content-hash.server.ts";
import { freezeScenarios } from "./cost-snapshot.ts";
import { freezeCase } from "./decision-snapshot.ts";

export interface DecisionDetails {
  choice: DecisionChoice;
  /** One of the case's candidates where the choice is another person, else null. */
  chosenPersonId: string | null;
  reasons: string;
  alternatives: string;
  dissent: string;
  conditions: string;
  /** ISO date after today. */
  reviewOn: string;
  /** Version of the case whose numbers were looked at. */
  caseVersion: number;
  /** The decision that this one corrects; null for the first. */
  correctsId: string | null;
  /** The proposer says that nobody else can decide. */
  decidesAlone: boolean;
}

type Audit = (entry: AuditEntry) => Promise<void>;

const LEAST_REASONS = 20;

function checkDetails(
  { promotionCase, candidates, viewerPersonId }: CaseRecord,
  details: DecisionDetails,
  today: string,
) {
  if (details.reasons.trim().length < LEAST_REASONS) {
    stopped(`Write the reasons in a sentence: at least ${LEAST_REASONS} characters.`, "reasons");
  }
  if (details.alternatives.trim() === "") {
    stopped("Say which alternatives were looked at, and why not.", "alternatives");
  }
  if (details.reviewOn <= today) stopped("The review lies in the future.", "reviewOn");
  if (details.caseVersion !== promotionCase.version) {
    stopped("Somebody else changed this case meanwhile. Look at the new numbers, then decide.");
  }
  if (details.choice !== "other-candidate") return;
  if (!candidates.some(({ personId }) => personId === details.chosenPersonId)) {
    stopped("Choose one of the candidates of this case.", "chosenPersonId");
  }
  if (details.chosenPersonId === viewerPersonId) {
    stopped("Nobody chooses themselves. Ask somebody else who may decide.", "chosenPersonId");
  }
}

/** A first decision needs an open case; a correction needs the newest decision of a decided one. */
async function checkState(tx: Tx, context: ServiceContext, { promotionCase }: CaseRecord, correctsId: string | null) {
  const { state } = promotionCase;
  if (correctsId === null) {
    if (state === "withdrawn") stopped("This case was withdrawn: it can be read, not decided.");
    if (isDecided(state)) stopped("This case is decided. A correction is a new decision that refers to the old one.");
    return;
  }
  const [newest] = await listDecisions(tx, context.organisationId, [promotionCase.id]);
  if (newest?.id !== correctsId) stopped("This is not the newest decision of the case. Correct that one.");
}

/**
 * Somebody other than the proposer decides, once the case was handed over and the views on it are open. Where nobody
 * else can, the proposer says so, and the record keeps it.
 */
function checkDecider({ accountId }: ServiceContext, record: CaseRecord, decidesAlone: boolean) {
  const { createdBy, state, viewsOpenedAt } = record.promotionCase;
  if (createdBy === accountId) {
    if (record.otherDeciders > 0)
      stopped("You proposed this case, so somebody else decides it. Hand it over for review.");
    if (!decidesAlone) {
      stopped(
        "You proposed this case, and nobody else here can decide it. Say so, and the memo keeps it.",
        "decidesAlone",
      );
    }
  } else if (state === "draft") {
    stopped("This case is a draft still: it is decided once its proposer hands it over.");
  }
  if (state === "in-review" && viewsOpenedAt === null) {
    stopped("Not everybody who was asked has answered. Wait for their views, or open those that are there.");
  }
}

type Words = Pick<DecisionDetails, "reasons" | "alternatives" | "dissent" | "conditions">;

/** The words of a decision as it keeps them: all of them with the key of the person whom the case is about. */
async function sealWords(
  tx: Tx,
  { organisationId, now }: ServiceContext,
  personId: string,
  words: Words,
): Promise<Words> {
  const keys = await subjectKeysForWriting(tx, organisationId, [personId], now);
  if (!keys.has(personId)) return stopped(ERASED_RECORD);
  const sealed = (text: string) => sealFor(keys, personId, text);
  return {
    reasons: sealed(words.reasons),
    alternatives: sealed(words.alternatives),
    dissent: sealed(words.dissent),
    conditions: sealed(words.conditions),
  };
}

/**
 * Decides a case inside a transaction that is open already: freezes inputs, parameters, versions and results of
 * everybody in it and of its scenarios, writes the decision and closes the case. Leaves with a refusal.
 */
export async function decideInside(
  tx: Tx,
  context: ServiceContext,
  audit: Audit,
  caseId: string,
  details: DecisionDetails,
): Promise<string> {
  const { organisationId } = context;
  const today = todayOf(context);
  await lockCase(tx, organisationId, caseId);
  const record = await findCase(tx, organisationId, context.accountId, caseId);
  if (!record || isAboutViewer(record)) return unseen("This case");
  await checkState(tx, context, record, details.correctsId);
  if (isOpen(record) && !hasOwnView(record)) {
    stopped("Your own view comes first: write it, or pass over it knowingly.");
  }
  checkDecider(context, record, details.decidesAlone);
  checkDetails(record, details, today);

  const { facts, others } = caseFacts(record);
  const personIds = [facts, ...others].map(({ personId }) => personId);
  const records = await readTeamRecords(tx, organisationId, today, personIds);
  const assessment = assessCase(records, facts, others);
  if (!assessment) return stopped("This person is no longer a member of the IT team: nothing can be computed.");
  const terms = await readyTerms(tx, context, caseId, details.choice);
  const views = await listCaseViews(tx, organisationId, [caseId]);
  const snapshot = freezeCase(
    record,
    views.map(({ view }) => view),
    assessment,
    { parameters: records.parameters, terms: terms ? frozenTerms(terms) : undefined },
  );
  const costSnapshot = freezeScenarios(await listScenariosOfCase(tx, organisationId, caseId));

  const decisionId = crypto.randomUUID();
  const { choice, correctsId, reviewOn } = details;
  await insertDecision(tx, {
    ...(await sealWords(tx, context, facts.personId, details)),
    ...{ choice, correctsId, reviewOn },
    chosenPersonId: details.choice === "other-candidate" ? details.chosenPersonId : null,
    id: decisionId,
    organisationId,
    caseId,
    number: await nextDecisionNumber(tx, organisationId),
    decidedBy: context.accountId,
    decidedAlone: record.promotionCase.createdBy === context.accountId,
    decidedAt: context.now,
    snapshot: snapshot as unknown as Record<string, unknown>,
    costSnapshot: costSnapshot as unknown as Record<string, unknown> | null,
    contentHash: hashSnapshots(snapshot, costSnapshot).content,
  });
  if (terms) await agreeTerms(tx, context, terms, decisionId);
  const state = await followDecision(tx, context, audit, record.promotionCase, { ...details, decisionId });
  if (state !== record.promotionCase.state) {
    await updateCase(tx, organisationId, caseId, record.promotionCase.version, {
      state,
      viewsOpenedAt: record.promotionCase.viewsOpenedAt ?? context.now,
    });
  }
  await audit({
    action: details.correctsId === null ? "decision.record" : "decision.correct",
    subjectKind: "decision",
    subjectId: decisionId,
    personId: facts.personId,
    after: {
      caseId,
      choice: details.choice,
      chosenPersonId: details.choice === "other-candidate" ? details.chosenPersonId : null,
      correctsId: details.correctsId,
      reviewOn: details.reviewOn,
    },
  });
  return decisionId;
}

/** Records a decision, or a correction of the newest one, all or nothing. Returns its id. */
export async function recordDecision(
  context: ServiceContext,
  caseId: string,
  details: DecisionDetails,
): Promise<Verdict<string>> {
  try {
    const decisionId = await write(context, "cases:decide", (tx, audit) =>
      decideInside(tx, context, audit, caseId, details),
    );
    backupAfterDecision(context.database);
    return { ok: true, value: decisionId };
  } catch (error) {
    return refusalVerdict(error);
  }
}
