import type { EvidenceKind } from "#app/domain/shared/vocabulary.ts";

export interface EvidenceKindWords {
  name: string;
  what: string;
  /** What a score of 1, 3 and 5 means; 2 and 4 lie between. */
  anchors: { 1: string; 3: string; 5: string };
  /** Where the score comes from. */
  scoring: string;
  /** Nothing to be said here for a kind that one person can record. */
  assessorsHint?: string;
}

export const EVIDENCE_KIND_WORDS: Record<EvidenceKind, EvidenceKindWords> = {
  structured_interview: {
    name: "Structured interview",
    what: "The same questions about leading for every candidate, at least three, each scored against words agreed beforehand, by two people on their own before they compare.",
    anchors: {
      1: "Answers stay general or are about own technical work; no example of leading holds up when asked about.",
      3: "One real example a question: what was at stake, what they did with the people, what came of it.",
      5: "Several examples, some that went wrong, with what they changed afterwards and what others would say about it.",
    },
    scoring: "Mean over all questions and assessors.",
    assessorsHint: "With one assessor it counts less: two see different things.",
  },
  simulation: {
    name: "Work sample",
    what: "A piece of the job, tried out: a difficult conversation, an incident to lead, a week’s work to share out, watched and scored against a list.",
    anchors: {
      1: "Solves it alone or lets it slide; the others in the room do not know what to do next.",
      3: "Listens, decides in time and hands out the work with aim and date; misses smaller signals.",
      5: "Draws out what nobody had said, keeps everyone working when it gets hard, and closes with what was learnt.",
    },
    scoring: "Mean over the points of the list.",
  },
  assessment_centre: {
    name: "Assessment centre",
    what: "Several exercises on one day, run by trained assessors, often an outside firm, with one overall mark.",
    anchors: {
      1: "Below what the role needs in most exercises.",
      3: "Meets what the role needs overall, with weaker and stronger exercises.",
      5: "Above what the role needs in nearly every exercise.",
    },
    scoring: "Overall mark, moved to the scale from 1 to 5.",
  },
  situational_judgement: {
    name: "Situational judgement test",
    what: "Written situations from a team’s daily work; the person picks or ranks what to do. Scored by key, not by eye.",
    anchors: {
      1: "Among the lowest tenth of those who took this test.",
      3: "In the middle of those who took this test.",
      5: "Among the highest tenth of those who took this test.",
    },
    scoring: "Result by the test’s own key, moved to the scale from 1 to 5.",
  },
  acting_lead: {
    name: "Lead trial",
    what: "Time in which the person really led: stood in for a manager, led a project team, with people reporting to them and a way back agreed.",
    anchors: {
      1: "The team waited for decisions or worked around them; someone else had to step in.",
      3: "The team delivered what was agreed; people knew what was expected and came with problems.",
      5: "The team delivered more than before, people grew in it, and would want to work for them again.",
    },
    scoring: "Mean over the points agreed at the start, from those who saw it.",
  },
  collaboration: {
    name: "Work with others",
    what: "What the record of daily work shows: mentoring, reviews for others, leading incidents, work across teams.",
    anchors: {
      1: "Works alone; others’ questions stay unanswered.",
      3: "Helps when asked, reviews in time, leads an incident when it is their turn.",
      5: "People of other teams seek them out; somebody they taught now does the work alone.",
    },
    scoring: "One score for the period, against these words.",
  },
};
