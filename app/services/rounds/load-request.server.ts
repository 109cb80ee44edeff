import { expectedMinutes } from "#app/domain/rounds/asked-competencies.ts";
import { leastAnswers } from "#app/domain/rounds/release.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { findRequest, listRequestsAbout } from "#db/queries/round-requests.ts";
import { ownEarlierLevels } from "./own-earlier-levels.server.ts";
import { isOpenFor } from "./request-state.ts";
import { readAnswer } from "./stored-answer.ts";

/** The page of one assessor for one person; null for everybody but that assessor. */
export async function loadRequest(context: ServiceContext, requestId: string) {
  const { db } = context.database;
  const { organisationId, personId } = context;
  const found = personId && isRecordId(requestId) ? await findRequest(db, organisationId, requestId) : null;
  if (!found || found.request.assessorId !== personId || found.request.state !== "asked") return null;
  const { request, round, person, competencyIds } = found;
  if (person.erasedAt) return null;
  const [catalogue, earlier, keys, about] = await Promise.all([
    listCompetencies(db, organisationId),
    ownEarlierLevels(db, request),
    readSubjectKeys(db, organisationId, [person.id]),
    listRequestsAbout(db, organisationId, round.id, person.id),
  ]);
  const asked = new Set(competencyIds);
  const read = (stored: string | null) => readAnswer(stored && unseal(keys.get(person.id), stored));
  const sameSource = about.filter((row) => row.request.source === request.source && row.request.state === "asked");
  return {
    id: request.id,
    source: request.source,
    person: { id: person.id, name: person.name, title: person.title },
    round: { name: round.name, dueOn: round.dueOn, state: round.state },
    minutes: expectedMinutes(competencyIds.length),
    asked: sameSource.length,
    least: leastAnswers(request.source),
    isOpen: isOpenFor(round, request),
    isRecorded: request.recordedAt !== null,
    handedInAt: request.handedInAt?.toISOString() ?? null,
    draftSavedAt: request.draftSavedAt?.toISOString() ?? null,
    typed: read(request.draft ?? request.answer),
    competencies: catalogue
      .filter(({ id }) => asked.has(id))
      .map(({ id, name, kind, groupCode, description, anchors }) => ({
        ...{ id, name, kind, groupCode, description, anchors },
        earlier: earlierOf(earlier.get(id)),
      })),
  };
}

const earlierOf = (row: { level: number; assessedOn: string } | undefined) =>
  row ? { level: row.level, on: row.assessedOn } : null;
