import { combineScores } from "#app/domain/panels/combine-scores.ts";
import type { PanelQuestion } from "#app/domain/panels/panel-question.ts";
import { STARTER_QUESTIONS } from "#app/domain/panels/starter-question.ts";
import type { NewPanel, NewScore, NewSheet, NewSitting } from "../queries/panels.ts";
import type { DemoPanel } from "./companies/demo-company.ts";

/** Ids, moments and names of the company that is being built. */
interface Known {
  organisationId: string;
  nextId: () => string;
  moment: (daysAgo: number) => Date;
  day: (daysAgo: number) => string;
  personId: (key: string) => string;
  accountId: (email: string) => string;
  competencyName: (code: string) => string;
  /** The evidence of this kind about this person that was observed on this day. */
  evidenceOf: (personId: string, kind: string, day: string) => { id: string; score: number } | undefined;
}

export interface DemoPanelRows {
  panel: NewPanel;
  sitting: NewSitting;
  /** Answers before they are sealed. */
  sheets: NewSheet[];
  /** Scores with their words before they are sealed; none while they are not opened. */
  scores: NewScore[];
}

/** The interviews and work samples of a demo company. */
export const buildDemoPanels = (panels: readonly DemoPanel[], known: Known): DemoPanelRows[] =>
  panels.map((plan) => buildPanel(plan, known));

function buildPanel(plan: DemoPanel, known: Known): DemoPanelRows {
  const { organisationId, nextId, moment, day, personId, accountId } = known;
  const { kind, targetRole, purpose, daysAgo } = plan;
  const panelId = nextId();
  const about = personId(plan.personKey);
  const heldOn = day(daysAgo);
  const createdBy = accountId(plan.openedBy);
  const questions = plan.questions.map((code) => questionOf(plan, code, known));
  const evidence = known.evidenceOf(about, kind, heldOn);
  const given = Object.entries(plan.scores).map(([key, scores]) => ({ assessorId: personId(key), scores }));
  const scores = given.flatMap(({ assessorId, scores: own }) =>
    (own ?? []).map(({ score, words }, at) => ({
      ...{ id: nextId(), organisationId, panelId, personId: about, stage: "final" as const, assessorId, score },
      ...{ questionId: questions[at]?.id ?? "", evidence: words ?? "", recordedBy: createdBy },
      ...{ recordedAt: moment(daysAgo), place: at },
    })),
  );
  const combined = combineScores(
    questions.map(({ id }) => id),
    scores,
  );
  if (evidence && combined.score !== evidence.score) {
    throw new Error(
      `The scores of ${plan.personKey} make ${combined.score}, and their evidence says ${evidence.score}.`,
    );
  }
  const ending = evidence && {
    ...{ evidenceId: evidence.id, score: combined.score, assessors: combined.assessors },
    ...{ endedBy: createdBy, endedAt: moment(daysAgo) },
  };
  return {
    panel: {
      ...{ id: panelId, organisationId, personId: about, kind, targetRole, purpose, questions, createdBy },
      ...{ state: evidence ? "closed" : "open", createdAt: moment(daysAgo + 6) },
      ...ending,
    },
    sitting: { organisationId, panelId, stage: "final", heldOn, openedAt: evidence ? moment(daysAgo) : null },
    sheets: given.map(({ assessorId, scores: own }) => ({
      ...{ id: nextId(), organisationId, panelId, stage: "final" as const, assessorId },
      answer: own && !evidence ? answerOf(questions, own) : null,
      handedInAt: own ? moment(daysAgo) : null,
    })),
    scores: evidence ? scores : [],
  };
}

function questionOf({ kind, personKey }: DemoPanel, code: string, { nextId, competencyName }: Known): PanelQuestion {
  const starter = STARTER_QUESTIONS[kind].find((question) => question.code === code);
  if (!starter) throw new Error(`The panel about ${personKey} asks what no sheet asks: ${code}`);
  const { stage, text, anchors, competency } = starter;
  return { id: nextId(), stage, text, anchors, competencyName: competencyName(competency) };
}

const answerOf = (questions: readonly PanelQuestion[], scores: readonly { score: number; words?: string }[]): string =>
  JSON.stringify(
    Object.fromEntries(
      scores.map(({ score, words }, at) => [questions[at]?.id, { level: String(score), evidence: words ?? "" }]),
    ),
  );
