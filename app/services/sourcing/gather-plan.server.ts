import { IT_FUNCTIONS, type SourcingStance } from "#app/domain/competency/catalogue/it-functions.ts";
import { DEFAULT_WEIGHTS, type Weights } from "#app/domain/sourcing/criteria.ts";
import { dutiesOf, type FunctionDuties } from "#app/domain/sourcing/duties.ts";
import { type FunctionCover, functionCover } from "#app/domain/sourcing/function-cover.ts";
import { type LegalGate, legalGate } from "#app/domain/sourcing/legal-gate.ts";
import type { RegimeId } from "#app/domain/sourcing/regimes.ts";
import { strongestPushes, weighedScores } from "#app/domain/sourcing/score.ts";
import { decideStance, type SourcingDecision } from "#app/domain/sourcing/stance.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import {
  findSourcingSettings,
  listConditions,
  listFunctionLinks,
  listSourcingFunctions,
  type SourcingCondition,
  type SourcingFunction,
} from "#db/queries/sourcing.ts";
import { type LinkedCompetency, linkedCompetencies } from "./plan-cover.ts";

export interface NamedPerson {
  id: string;
  name: string;
}

/** A function with everything that its stance follows from. Holds names of people. */
export interface GatheredFunction {
  row: SourcingFunction;
  competencies: LinkedCompetency[];
  cover: FunctionCover;
  decision: SourcingDecision;
  /** Names of the criteria that push hardest to where the score points. */
  strongest: ReturnType<typeof strongestPushes>;
  duties: FunctionDuties;
  gate: LegalGate;
  conditions: SourcingCondition[];
  /** Null where nobody is named, or whoever was is no longer there. */
  seatHolder: NamedPerson | null;
  /** The stance that the catalogue gives for a regulated firm of 50 to 300 users; null for an own function. */
  usual: SourcingStance | null;
}

export interface GatheredPlan {
  weights: Weights;
  regimes: RegimeId[];
  regimesSaidOn: string | null;
  settingsVersion: number;
  functions: GatheredFunction[];
  /** Everybody present, by name. */
  people: NamedPerson[];
}

const USUAL = new Map<string, SourcingStance>(IT_FUNCTIONS.map(({ id, defaultStance }) => [id, defaultStance]));

/**
 * Reads the sourcing plan of the whole organisation, whatever the reader's reach: who may see what of it is for the
 * services that show it. Cover is that of everybody on record today.
 */
export async function gatherPlan(context: ServiceContext): Promise<GatheredPlan> {
  const { db } = context.database;
  const { organisationId } = context;
  const [settings, rows, links, conditions, present, matrix] = await Promise.all([
    findSourcingSettings(db, organisationId),
    listSourcingFunctions(db, organisationId),
    listFunctionLinks(db, organisationId),
    listConditions(db, organisationId),
    listPresentPeople(db, organisationId, todayOf(context)),
    loadTeamMatrix(context),
  ]);
  const weights = settings?.weights ?? DEFAULT_WEIGHTS;
  const regimes = settings?.regimes ?? [];
  const people = present.map(({ id, name }) => ({ id, name }));
  const functions = rows.map((row): GatheredFunction => {
    const competencies = linkedCompetencies(row, matrix, links);
    const cover = functionCover(competencies);
    const decision = decideStance({ scores: row.scores, weights, cover });
    const duties = dutiesOf(row.code, regimes);
    const own = conditions.filter(({ functionId }) => functionId === row.id);
    const seatHolder = people.find(({ id }) => id === row.seatHolderId) ?? null;
    const weighed = weighedScores(row.scores, cover.state === "known" ? cover.share : null);
    const side = (decision.score ?? 0) < 0 ? "keep" : "outsource";
    return {
      ...{ row, competencies, cover, decision, duties, conditions: own, seatHolder },
      strongest: strongestPushes(weighed, weights, side, 2),
      gate: legalGate({
        accountableSeat: row.accountableSeat,
        isSeatHeld: seatHolder !== null,
        duties,
        met: own.map(({ kind }) => kind),
      }),
      usual: USUAL.get(row.code ?? "") ?? null,
    };
  });
  return {
    ...{ weights, regimes, functions, people },
    regimesSaidOn: settings?.regimesSaidOn ?? null,
    settingsVersion: settings?.version ?? 0,
  };
}
