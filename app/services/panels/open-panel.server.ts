import { LEAST_ASSESSORS, LEAST_QUESTIONS, MOST_ASSESSORS } from "#app/domain/panels/combine-scores.ts";
import type { PanelQuestion } from "#app/domain/panels/panel-question.ts";
import { STARTER_QUESTIONS, stagesOf } from "#app/domain/panels/starter-question.ts";
import type { PanelKind, PanelStage, TargetRole } from "#app/domain/shared/vocabulary.ts";
import { findRatedPerson } from "#app/services/people/find-rated-person.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { joinTransaction } from "#app/services/shared/join-transaction.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { insertPanel } from "#db/queries/panels.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import { listLineIds } from "#db/queries/reporting-line.ts";
import { panelEvent } from "./panel-access.ts";
import { linkToTrial } from "./trial-of-panel.server.ts";

/** A question of the firm's own. */
export interface OwnQuestion {
  competencyId: string;
  text: string;
  anchors: PanelQuestion["anchors"];
}

export interface PanelPlan {
  personId: string;
  kind: PanelKind;
  targetRole: TargetRole;
  purpose: string;
  goals: string;
  heldOn: string;
  /** Day of the mid review; null for every kind but a lead trial. */
  midOn: string | null;
  assessorIds: string[];
  /** Codes of the questions to begin with. */
  questions: string[];
  own: OwnQuestion[];
  /** The agreed trial that the sheet reviews; null for one that stands alone. */
  planId?: string | null;
}

/** Opens a panel: from here on each assessor has a sheet of their own. Returns its id. */
export async function openPanel(context: ServiceContext, plan: PanelPlan): Promise<Verdict<string>> {
  const { organisationId } = context;
  const id = crypto.randomUUID();
  try {
    return await write(context, "panels:write", async (tx, audit) => {
      const person = await findRatedPerson(joinTransaction(context, tx), "panels:write", plan.personId);
      if (!person) return unseen("This person");
      refuseBadDays(plan);
      const assessorIds = await fitAssessors(tx, context, plan);
      const questions = await askedQuestions(tx, organisationId, plan);
      const { personId, kind, targetRole, purpose, goals } = plan;
      const panel = { id, organisationId, personId, kind, targetRole, purpose, goals, questions };
      const stages = stagesOf(kind).filter((stage) => questions.some((question) => question.stage === stage));
      await insertPanel(
        tx,
        { ...panel, state: "open", createdBy: context.accountId, createdAt: context.now },
        stages.map((stage) => ({ organisationId, panelId: id, stage, heldOn: dayOf(plan, stage) })),
        stages.flatMap((stage) =>
          assessorIds.map((assessorId) => ({
            ...{ id: crypto.randomUUID(), organisationId, panelId: id, stage, assessorId },
          })),
        ),
      );
      if (plan.planId) await linkToTrial(joinTransaction(context, tx), tx, { ...plan, planId: plan.planId }, id);
      const event = panelEvent("panel.open", panel);
      await audit({ ...event, after: { ...event.after, assessors: assessorIds.length, heldOn: plan.heldOn } });
      return { ok: true as const, value: id };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

const dayOf = ({ heldOn, midOn }: PanelPlan, stage: PanelStage): string =>
  stage === "mid" ? (midOn ?? heldOn) : heldOn;

function refuseBadDays({ kind, heldOn, midOn }: PanelPlan): void {
  if (kind !== "acting_lead" || midOn === null) return;
  if (midOn >= heldOn) stopped("The mid review comes before the final one.", "midOn");
}

/**
 * Those who are asked: present, named once, two to five. Never the person, and nobody who reports to them at any depth:
 * scores of a panel bear names, and what reports say never does.
 */
async function fitAssessors(tx: Tx, context: ServiceContext, { personId, assessorIds }: PanelPlan): Promise<string[]> {
  const wanted = [...new Set(assessorIds)];
  if (wanted.length < LEAST_ASSESSORS) stopped("At least two people score: one alone is one view.", "assessorIds");
  if (wanted.length > MOST_ASSESSORS) stopped(`At most ${MOST_ASSESSORS} people score.`, "assessorIds");
  const present = new Map(
    (await listPresentPeople(tx, context.organisationId, todayOf(context))).map((row) => [row.id, row]),
  );
  const below = await listLineIds(tx, context.organisationId, personId);
  for (const id of wanted) {
    const assessor = present.get(id);
    if (!assessor) return stopped("Choose people from the list.", "assessorIds");
    if (id === personId) return stopped("Nobody scores themselves.", "assessorIds");
    if (below.has(id)) {
      return stopped(
        `${assessor.name} reports to this person: what reports say is asked in a round, where it bears no name.`,
        "assessorIds",
      );
    }
  }
  return wanted;
}

async function askedQuestions(tx: Tx, organisationId: string, plan: PanelPlan): Promise<PanelQuestion[]> {
  const catalogue = (await listAllCompetencies(tx, organisationId)).filter(({ kind }) => kind === "leadership");
  const byCode = new Map(catalogue.map((row) => [row.code, row.name]));
  const byId = new Map(catalogue.map((row) => [row.id, row.name]));
  const wanted = new Set(plan.questions);
  const isTrialWithoutMid = plan.kind === "acting_lead" && plan.midOn === null;
  const starters = STARTER_QUESTIONS[plan.kind].filter(
    ({ code, stage }) => wanted.has(code) && !(isTrialWithoutMid && stage === "mid"),
  );
  const questions: PanelQuestion[] = [
    ...starters.map(({ competency, stage, text, anchors }) => ({
      ...{ id: crypto.randomUUID(), stage, text, anchors },
      competencyName: byCode.get(competency) ?? "",
    })),
    ...plan.own.map(({ competencyId, text, anchors }) => ({
      ...{ id: crypto.randomUUID(), stage: "final" as const, text, anchors },
      competencyName: byId.get(competencyId) ?? stopped("Choose the competency from the list.", "own"),
    })),
  ];
  if (questions.filter(({ stage }) => stage === "final").length < LEAST_QUESTIONS) {
    stopped(`Choose at least ${LEAST_QUESTIONS} questions: fewer do not count as evidence.`, "questions");
  }
  return questions;
}
