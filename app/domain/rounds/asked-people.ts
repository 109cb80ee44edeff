import type { PeerChoice, PersonKind, RoundSource } from "#app/domain/shared/vocabulary.ts";
import { grouped } from "./grouped.ts";

/** Peers asked about one person: one more than a mean needs, so that one who does not answer spoils nothing. */
const PEERS_ASKED = 4;

export interface RoundPerson {
  id: string;
  managerId: string | null;
  kind: PersonKind;
}

export interface PlannedRequest {
  personId: string;
  assessorId: string;
  source: RoundSource;
}

/**
 * Who is asked about whom. The supervisor is the manager, reports are the people who report to the person, peers are
 * the next ones of the same team in turn, so that everybody is asked about equally often. Where the person picks their
 * peers none is planned. Nobody is asked twice about one person.
 *
 * @param people everybody present, in a fixed order
 * @example Lin, Sam and Dee report to Mara: about Lin the self, Mara, Sam and Dee are asked.
 */
export function planRequests(
  subjectIds: readonly string[],
  people: readonly RoundPerson[],
  sources: readonly RoundSource[],
  peerChoice: PeerChoice,
): PlannedRequest[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const reports = grouped(people, ({ managerId }) => managerId);
  return subjectIds.flatMap((personId) => {
    const person = byId.get(personId);
    if (!person) return [];
    const supervisor = person.managerId ? byId.get(person.managerId) : undefined;
    const asked: Record<RoundSource, string[]> = {
      self: [personId],
      supervisor: supervisor ? [supervisor.id] : [],
      peer: peerChoice === "team" ? nextInTeam(person, reports.get(person.managerId) ?? []) : [],
      report: (reports.get(personId) ?? []).map(({ id }) => id),
    };
    const known = new Set<string>();
    return sources.flatMap((source) =>
      asked[source].flatMap((assessorId) => {
        if (known.has(assessorId)) return [];
        known.add(assessorId);
        return [{ personId, assessorId, source }];
      }),
    );
  });
}

function nextInTeam(person: RoundPerson, sameManager: readonly RoundPerson[]): string[] {
  if (person.managerId === null) return [];
  const team = sameManager.filter(({ kind }) => kind === "member");
  const at = team.findIndex(({ id }) => id === person.id);
  const others = [...team.slice(at + 1), ...team.slice(0, Math.max(at, 0))];
  return others.slice(0, PEERS_ASKED).map(({ id }) => id);
}
