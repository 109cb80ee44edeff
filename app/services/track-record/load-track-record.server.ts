import Papa from "papaparse";
import { formulaSafe } from "#app/domain/exports/formula-safe.ts";
import { planChecks } from "#app/domain/outcomes/check-plan.ts";
import { judgeOutcome } from "#app/domain/outcomes/judge-outcome.ts";
import { type JudgedPromotion, scoreTrackRecord } from "#app/domain/track-record/score-track-record.ts";
import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import { newestChecks } from "#app/services/outcomes/load-observation.server.ts";
import { observationReader } from "#app/services/outcomes/observation-access.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { NotPermittedError, write } from "#app/services/shared/write.ts";
import { listChecks, listObservations } from "#db/queries/observations.ts";
import { listNamedChances, listPredictions } from "#db/queries/track-record.ts";

type Prediction = Awaited<ReturnType<typeof listPredictions>>[number];

/** What was said of the person who got the job; nulls where the decision did not look at them. */
function saidOf(prediction: Prediction | undefined, personId: string) {
  if (prediction?.candidateId === personId) {
    return { probability: prediction.candidate, label: prediction.candidateLabel };
  }
  const other = prediction?.others.find((one) => one.personId === personId);
  return { probability: other?.probability ?? null, label: other?.label ?? null };
}

/**
 * Everybody within reach who got a job by a decision, with what was said before and what came of it. The row about the
 * reader is left out. Nothing here flows back into the model.
 */
async function readRows(context: ServiceContext) {
  const { db } = context.database;
  const { organisationId } = context;
  const found = await listObservations(db, organisationId, await observationReader(context, "cases:read"));
  const observationIds = found.map(({ observation }) => observation.id);
  const decisionIds = found.map(({ decision }) => decision.id);
  const [checks, predictions, chances] = await Promise.all([
    listChecks(db, organisationId, observationIds),
    listPredictions(db, organisationId, decisionIds),
    listNamedChances(db, organisationId, decisionIds),
  ]);
  return found.map(({ observation, person, case: asked, decision, startsOn, end }) => {
    const prediction = predictions.find(({ decisionId }) => decisionId === decision.id);
    const answered = newestChecks(checks.filter(({ check }) => check.observationId === observation.id));
    const days = answered.map(({ check }) => check.day);
    const views = asked.personId === person.id ? chances.filter(({ decisionId }) => decisionId === decision.id) : [];
    return {
      observationId: observation.id,
      personName: person.name,
      targetTitle: asked.targetTitle,
      decidedOn: decision.decidedAt.toISOString().slice(0, 10),
      startsOn,
      endedBy: end?.kind ?? null,
      answered: days,
      nextCheck: end
        ? null
        : (planChecks(startsOn, days, todayOf(context)).find((c) => c.state !== "answered") ?? null),
      ...saidOf(prediction, person.id),
      baseRate: prediction?.baseRate ?? null,
      views: views.map(({ name, probability, isDecider }) => ({ name, probability, isDecider })),
      outcome: judgeOutcome(answered.map(({ check }) => ({ ...check, overall: check.levels.overall }))),
    };
  });
}

export type TrackedPromotion = Awaited<ReturnType<typeof readRows>>[number];

function judged({ outcome, probability, baseRate, views }: TrackedPromotion): JudgedPromotion[] {
  if (outcome.wentWell === null || probability === null || baseRate === null) return [];
  return [
    {
      ...{ probability, baseRate, wentWell: outcome.wentWell },
      reviewers: views.map((view) => view.probability),
      decider: views.find(({ isDecider }) => isDecider)?.probability ?? null,
    },
  ];
}

function requireReading({ role }: ServiceContext): void {
  if (!mayForOthers(role, "cases:read")) throw new NotPermittedError("cases:read");
}

/** Predictions against outcomes, of those whom the reader may see. */
export async function loadTrackRecord(context: ServiceContext) {
  requireReading(context);
  const promotions = await readRows(context);
  return { promotions, record: scoreTrackRecord(promotions.flatMap(judged)) };
}

export type TrackRecordPage = Awaited<ReturnType<typeof loadTrackRecord>>;

const HEADINGS = [
  ...["Person", "Job", "Decided on", "Started on", "Chance by the model", "Base rate", "Chances by people"],
  ...["Chance by the decider", "Checks answered (days)", "Went well", "Because"],
];

const OUTCOME_CELLS = { true: "yes", false: "no", null: "not known" };

/** The same rows as a file. That it was downloaded is recorded. */
export async function trackRecordFile(context: ServiceContext): Promise<string> {
  requireReading(context);
  const promotions = await readRows(context);
  await write(context, "cases:read", (_tx, audit) =>
    audit({
      ...{ action: "track-record.download", subjectKind: "export", subjectId: null },
      after: { rows: promotions.length },
    }),
  );
  const rows = promotions.map((one) => [
    ...[formulaSafe(one.personName), formulaSafe(one.targetTitle), one.decidedOn, one.startsOn],
    ...[one.probability ?? "", one.baseRate ?? "", one.views.map(({ probability }) => probability).join(" ")],
    ...[one.views.find(({ isDecider }) => isDecider)?.probability ?? "", one.answered.join(" ")],
    ...[OUTCOME_CELLS[`${one.outcome.wentWell}`], one.outcome.because],
  ]);
  return `${Papa.unparse([HEADINGS, ...rows], { newline: "\r\n" })}\r\n`;
}
