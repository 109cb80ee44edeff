import { ASKED_AHEAD_DAYS, dayAfter, LAST_CHECK, planChecks } from "#app/domain/outcomes/check-plan.ts";
import { CHECK_QUESTIONS, type CheckQuestion } from "#app/domain/outcomes/check-questions.ts";
import type { CheckDay, RoleStanding } from "#app/domain/shared/vocabulary.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { insertCheck, listChecks, listLeftReports } from "#db/queries/observations.ts";
import { endObservation, insistOnReason, sealAbout } from "./change-observation.server.ts";
import { observationEvent, withObservation } from "./observation-access.ts";

export interface CheckAnswer {
  standing: RoleStanding;
  /** 1–5; null where it cannot be said. */
  levels: Record<CheckQuestion, number | null>;
  /** Ids of people who reported to the person and left, and whom the firm wanted to keep; the days alone are stored. */
  regrettedLeavers: string[];
  words: string;
  /** Why an earlier answer is replaced. */
  reason: string;
}

function checkAnswer({ levels, standing }: CheckAnswer): void {
  const given = CHECK_QUESTIONS.flatMap((question) => levels[question] ?? []);
  if (!given.every((level) => Number.isInteger(level) && level >= 1 && level <= 5)) {
    stopped("An answer is a whole number from 1 to 5.");
  }
  if (given.length === 0 && standing === "in-role") stopped("Answer at least one question.");
}

/**
 * Records what somebody above the person says at a check, from two weeks before its day on. A second answer replaces the
 * first with its reason; both stay on record. The last check ends the observation.
 */
export const answerCheck = (
  context: ServiceContext,
  observationId: string,
  day: CheckDay,
  answer: CheckAnswer,
): Promise<Verdict> =>
  withObservation(context, "outcomes:write", observationId, async (locked) => {
    const { tx, row, audit } = locked;
    const { organisationId, accountId, now } = context;
    const today = todayOf(context);
    if (row.end?.kind === "closed") stopped("This observation was closed: it can be read, not changed.");
    const check = planChecks(row.startsOn, [], today).find((one) => one.day === day);
    if (!check || check.state === "ahead") {
      stopped(`This check can be answered from ${dayAfter(check?.dueOn ?? today, -ASKED_AHEAD_DAYS)} on.`);
    }
    checkAnswer(answer);
    const earlier = (await listChecks(tx, organisationId, [observationId])).filter((one) => one.check.day === day);
    if (earlier.length > 0) insistOnReason(answer.reason);
    const left = await listLeftReports(tx, organisationId, row.person.id, row.startsOn, today);
    const regretted = left.filter(({ id }) => answer.regrettedLeavers.includes(id));
    if (regretted.length < new Set(answer.regrettedLeavers).size) {
      stopped("Choose from those who left the team since the start.", "regrettedLeavers");
    }
    const seal = await sealAbout(locked, context);
    await insertCheck(tx, {
      ...{ id: crypto.randomUUID(), organisationId, observationId, day, place: earlier.length },
      ...{ standing: answer.standing, levels: answer.levels, regrettedExits: regretted.map(({ leftOn }) => leftOn) },
      ...{ words: seal(answer.words), reason: earlier.length > 0 ? seal(answer.reason) : "" },
      ...{ recordedBy: accountId, recordedAt: now },
    });
    await audit({
      ...observationEvent(earlier.length > 0 ? "observation.correct-check" : "observation.answer-check", row),
      after: { day },
    });
    if (day === LAST_CHECK && !row.end) await endObservation(locked, context, { kind: "last-check", reason: "" });
  });
