import type { TargetRole } from "../shared/vocabulary.ts";
import type { RatingKind, ScoredKind } from "./evidence-kinds.ts";

export interface PromotionParameter {
  title: string;
  value: number;
  /** Authors and year, or "our judgement". */
  source: string;
  /** P: from published figures. J: our judgement. */
  mark: "P" | "J";
  editable: boolean;
}

export type PromotionParameterId =
  | `validity.${ScoredKind}`
  | "validity.one-interviewer"
  | `reliability.${RatingKind}`
  | `half-life.${ScoredKind}`
  | `norm.${RatingKind | "panel"}`
  | `share-given-up.${TargetRole}`
  | (typeof SINGLE_IDS)[number];

const SINGLE_IDS = [
  "trial.full-months",
  "norm.spread",
  "norm.clip",
  "norm.least-ratings",
  "norm.notable-difference",
  "norm.default-weight",
  "prior.mean",
  "family.halo",
  "information.linear-up-to",
  "information.ceiling",
  "interval.half-width",
  "base-rate.default",
  "base-rate.low",
  "base-rate.high",
  "span.default",
  "span.pivot",
  "span.per-doubling",
  "confidence.high-strength",
  "confidence.high-families",
  "confidence.high-people",
  "confidence.medium-strength",
  "confidence.medium-families",
  "confidence.medium-people",
  "label.low-from",
  "label.moderate-from",
  "label.elevated-from",
  "star.large-team",
  "star.top-share",
  "star.above-median",
  "star.alone-by",
  "star.flag-below",
  "stress.per-sd",
  "loss.multiple-kept",
  "loss.sole-expert-per-colleague",
  "gain.output-per-sd",
  "gain.attrition",
  "gain.attrition-cut-per-sd",
  "gain.cost-of-a-leaver",
] as const;

export interface PromotionModelParameters {
  version: string;
  engineVersion: string;
  values: Readonly<Record<PromotionParameterId, PromotionParameter>>;
}

const SACKETT = "Sackett, Zhang, Berry & Lievens, J Appl Psych 107, 2022";
const VISWESVARAN = "Viswesvaran, Ones & Schmidt, J Appl Psych 81, 1996";
const SALGADO = "Salgado & Moscoso, Front Psych 10, 2019";
const CONWAY = "Conway & Huffcutt, Human Performance 10, 1997";
const BENSON = "Benson, Li & Shue, QJE 134(4), 2019";
const LAZEAR_BOSSES = "derived from Lazear, Shaw & Stanton, J Labor Econ 33, 2015";
const HOFFMAN = "derived from Hoffman & Tadelis, JPE 129, 2021";
const AZOULAY = "Azoulay, Graff Zivin & Wang, QJE 125, 2010 (life scientists, not IT)";

function published(title: string, value: number, source: string): PromotionParameter {
  return { title, value, source, mark: "P", editable: false };
}

function judged(title: string, value: number, source = "our judgement"): PromotionParameter {
  return { title, value, source, mark: "J", editable: true };
}

function fixed(title: string, value: number, source: string): PromotionParameter {
  return { title, value, source, mark: "J", editable: false };
}

/** Every number that the promotion model uses, with its source. A changed value here needs a new version. */
export const PROMOTION_PARAMETERS: PromotionModelParameters = {
  version: "2026-11",
  engineVersion: "1",
  values: {
    "validity.structured_interview": published("Validity of a structured interview, two assessors", 0.42, SACKETT),
    "validity.one-interviewer": judged("Validity of a structured interview with one assessor", 0.35),
    "validity.simulation": published("Validity of a work sample", 0.33, SACKETT),
    "validity.assessment_centre": published("Validity of an assessment centre", 0.29, SACKETT),
    "validity.situational_judgement": published("Validity of a situational judgement test", 0.26, SACKETT),
    "validity.acting_lead": judged(
      "Validity of a lead trial of full length",
      0.33,
      "published figures for job try-outs, shrunk by our judgement",
    ),
    "validity.collaboration": judged("Validity of work with others", 0.15, `our judgement; its sign from ${BENSON}`),
    "validity.peer": judged("Highest validity of peer ratings", 0.4),
    "validity.supervisor": judged("Highest validity of supervisor ratings", 0.4),
    "validity.reports": judged("Highest validity of ratings by reports", 0.4),
    "reliability.peer": published("Agreement of two peers", 0.42, VISWESVARAN),
    "reliability.supervisor": published("Agreement of two supervisors", 0.45, SALGADO),
    "reliability.reports": published("Agreement of two reports", 0.3, CONWAY),
    "half-life.structured_interview": judged("Months in which a structured interview loses half its weight", 24),
    "half-life.simulation": judged("Months in which a work sample loses half its weight", 24),
    "half-life.assessment_centre": judged("Months in which an assessment centre loses half its weight", 24),
    "half-life.situational_judgement": judged("Months in which a situational judgement test loses half its weight", 24),
    "half-life.acting_lead": judged("Months in which a lead trial loses half its weight", 36),
    "half-life.collaboration": judged("Months in which work with others loses half its weight", 24),
    "half-life.peer": judged("Months in which peer ratings lose half their weight", 18),
    "half-life.supervisor": judged("Months in which supervisor ratings lose half their weight", 18),
    "half-life.reports": judged("Months in which ratings by reports lose half their weight", 18),
    "trial.full-months": judged("Months of a lead trial of full length", 6),
    "norm.supervisor": judged("Usual supervisor rating, 1–5", 3.4),
    "norm.peer": judged("Usual peer rating, 1–5", 3.6),
    "norm.reports": judged("Usual rating by reports, 1–5", 3.6),
    "norm.panel": judged("Usual score in interviews, work samples, trials and records, 1–5", 3),
    "norm.spread": judged("Standard deviation of ratings and scores", 0.7),
    "norm.clip": judged("Scores further from the usual one than this many standard deviations are cut", 2.5),
    "norm.least-ratings": judged("Ratings of a kind from which the firm's own mean is shown", 10),
    "norm.notable-difference": judged("Difference from the usual rating that is pointed out", 0.3),
    "norm.default-weight": judged("Ratings that the usual rating counts for against the firm's own mean", 30),
    "prior.mean": fixed("Competence of the average candidate", 0, "by definition, so that the reasons add up"),
    "family.halo": judged("Share that sources of one family have in common", 0.7),
    "information.linear-up-to": judged("Information up to which sources simply add up", 0.25),
    "information.ceiling": judged("Information that no file exceeds (strength .60)", 0.5625),
    "interval.half-width": fixed(
      "Half-width of the 80 % interval in standard deviations",
      1.2816,
      "normal distribution",
    ),
    "base-rate.default": judged("Share of such promotions that go well", 0.6),
    "base-rate.low": judged("The same share, if few go well", 0.45),
    "base-rate.high": judged("The same share, if most go well", 0.75),
    "span.default": judged("Direct reports where none are given", 7),
    "span.pivot": judged("Direct reports above which the job gets harder", 8),
    "span.per-doubling": judged("How much harder per doubling of reports, in standard deviations", 0.15),
    "confidence.high-strength": judged("Strength of evidence that high confidence needs", 0.5),
    "confidence.high-families": judged("Kinds of source that high confidence needs", 3),
    "confidence.high-people": judged("Different people that high confidence needs, where they are known", 4),
    "confidence.medium-strength": judged("Strength of evidence that medium confidence needs", 0.38),
    "confidence.medium-families": judged("Kinds of source that medium confidence needs", 2),
    "confidence.medium-people": judged("Different people that medium confidence needs, where they are known", 2),
    "label.low-from": judged("Chance from which the risk is low", 0.8),
    "label.moderate-from": judged("Chance from which the risk is moderate", 0.65),
    "label.elevated-from": judged("Chance from which the risk is elevated rather than high", 0.5),
    "star.large-team": judged("Rated people from which a share of the team decides who is a star", 10),
    "star.top-share": judged("Share of a large team that can be stars", 0.1),
    "star.above-median": judged("Levels above the median that a star of a large team has", 0.5),
    "star.alone-by": judged("Levels by which a star of a small team leads", 0.75),
    "star.flag-below": judged("Chance below which a star's case is flagged", 0.65),
    "stress.per-sd": published(
      "Stress test: shift per standard deviation of technical level",
      -0.1,
      `${BENSON} (sales, not IT)`,
    ),
    "share-given-up.manager": judged("Technical time that a manager gives up", 0.7),
    "share-given-up.team-lead": judged("Technical time that a team lead gives up", 0.3),
    "share-given-up.trial": judged("Technical time given up in a lead trial", 0.3),
    "loss.multiple-kept": published("Share of an observed lead in output that is not luck", 0.52, VISWESVARAN),
    "loss.sole-expert-per-colleague": published("Output that each colleague loses with the only expert", 0.05, AZOULAY),
    "gain.output-per-sd": published("Output per colleague and standard deviation of competence", 0.0433, LAZEAR_BOSSES),
    "gain.attrition": published("Yearly attrition", 0.13, HOFFMAN),
    "gain.attrition-cut-per-sd": published("Attrition avoided per standard deviation of competence", 0.3575, HOFFMAN),
    "gain.cost-of-a-leaver": judged("Years of work that one leaver costs", 0.5),
  },
};

/**
 * A copy of the parameters in which an organisation's own values replace the defaults. Only editable ones can be
 * replaced: anything else, an unknown id or a value that is not finite, is a RangeError naming the id.
 * @example changeParameters(PROMOTION_PARAMETERS, { "norm.supervisor": 3.9 }).values["norm.supervisor"].value // 3.9
 */
export function changeParameters(
  parameters: PromotionModelParameters,
  changes: Readonly<Record<string, number>>,
): PromotionModelParameters {
  const values: Record<string, PromotionParameter> = { ...parameters.values };
  for (const [id, value] of Object.entries(changes)) {
    const current = Object.hasOwn(values, id) ? values[id] : undefined;
    if (!current?.editable || !Number.isFinite(value))
      throw new RangeError(`${id}: not a parameter that can be changed`);
    values[id] = { ...current, value };
  }
  return { ...parameters, values: values as PromotionModelParameters["values"] };
}

/** The numbers of a set of parameters with their versions: as much as is kept with a result. */
export interface ParameterValues {
  version: string;
  engineVersion: string;
  values: Readonly<Record<string, number>>;
}

/** What is kept of parameters with a result. */
export const valuesOf = ({ version, engineVersion, values }: PromotionModelParameters): ParameterValues => ({
  version,
  engineVersion,
  values: Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value])),
});

/**
 * Parameters from kept numbers, with the titles and sources of today. A parameter that was not kept has its default.
 * @example withValues({ version: "2026-11+1", engineVersion: "1", values: { "norm.peer": 4 } }).values["norm.peer"].value // 4
 */
export function withValues({ version, engineVersion, values }: ParameterValues): PromotionModelParameters {
  const kept = Object.entries(PROMOTION_PARAMETERS.values).map(([id, parameter]) => [
    id,
    { ...parameter, value: values[id] ?? parameter.value },
  ]);
  return { version, engineVersion, values: Object.fromEntries(kept) as PromotionModelParameters["values"] };
}

/**
 * Which values differ between two sets of parameters, in the order of the model.
 * @example changedValues(PROMOTION_PARAMETERS, changeParameters(PROMOTION_PARAMETERS, { "norm.peer": 4 }))
 * // [{ id: "norm.peer", title: "Usual peer rating, 1–5", before: 3.6, after: 4 }]
 */
export function changedValues(before: PromotionModelParameters, after: PromotionModelParameters) {
  return Object.entries(after.values).flatMap(([id, { title, value }]) => {
    const old = before.values[id as PromotionParameterId].value;
    return old === value ? [] : [{ id, title, before: old, after: value }];
  });
}
