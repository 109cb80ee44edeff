import { grouped } from "#app/domain/rounds/grouped.ts";
import { type HeldAnswer, releaseAnswers } from "#app/domain/rounds/release.ts";
import { ratingsOf } from "#app/domain/rounds/typed-answer.ts";
import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import { sealFor, subjectKeysForWriting, unseal } from "#app/services/privacy/sealing.server.ts";
import type { AuditEntry } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertAssessments } from "#db/queries/assessments.ts";
import { findPerson } from "#db/queries/people.ts";
import { listRequestsAbout, type RoundRequest } from "#db/queries/round-requests.ts";
import { lockSubject, markRecorded, markSubjectRecorded, type Round } from "#db/queries/rounds.ts";
import { readAnswer } from "./stored-answer.ts";

/**
 * Lets the answers about one person that may be used enter the record, all together; the others stay held back. Who
 * said what is in none of the events, and peers and reports bear the day of this: theirs would tell them apart.
 */
export async function recordAnswers(
  tx: Tx,
  round: Round,
  personId: string,
  now: Date,
  record: (entry: AuditEntry) => Promise<void>,
): Promise<number> {
  const { organisationId } = round;
  if (!(await lockSubject(tx, organisationId, round.id, personId))) return 0;
  const person = await findPerson(tx, organisationId, personId);
  if (!person || person.erasedAt) return 0;
  const about = (await listRequestsAbout(tx, organisationId, round.id, personId)).map(({ request }) => request);
  const held = about.filter(({ answer, state }) => answer !== null && state === "asked");
  if (held.length === 0) return 0;
  const keys = await subjectKeysForWriting(tx, organisationId, [personId], now);
  const read = (request: RoundRequest): HeldAnswer => ({
    id: request.id,
    source: request.source,
    ratings: ratingsOf(readAnswer(unseal(keys.get(personId), request.answer ?? ""))),
  });
  const released = releaseAnswers(held.map(read));
  const byId = new Map(held.map((request) => [request.id, request]));
  const today = now.toISOString().slice(0, 10);
  await insertAssessments(
    tx,
    released.flatMap(({ id, source, ratings }) => {
      const request = byId.get(id);
      const handedInOn = request?.handedInAt?.toISOString().slice(0, 10);
      return ratings.map(({ competencyId, level, evidence }) => ({
        ...{ id: crypto.randomUUID(), organisationId, personId, competencyId, source, level, roundId: round.id },
        assessor: request?.assessorId ?? "",
        assessedOn: isAnonymousSource(source) ? today : (handedInOn ?? today),
        evidence: sealFor(keys, personId, evidence),
        // Not who happened to hand in last: whoever opened the round asked for it.
        recordedBy: round.createdBy,
        recordedAt: now,
      }));
    }),
  );
  await markRecorded(
    tx,
    organisationId,
    released.map(({ id }) => id),
    now,
  );
  if (released.length) await markSubjectRecorded(tx, organisationId, round.id, personId, now);
  for (const [source, answers] of grouped(released, (answer) => answer.source)) {
    await record({
      action: "round.record",
      subjectKind: "round",
      subjectId: round.id,
      personId,
      after: { personId, source, answers: answers.length },
    });
  }
  return released.length;
}

/** Whether everybody who is asked about this person has answered. */
export async function isComplete(tx: Tx, round: Round, personId: string): Promise<boolean> {
  const about = await listRequestsAbout(tx, round.organisationId, round.id, personId);
  return about.every(({ request }) => request.state === "refused" || request.handedInAt !== null);
}
