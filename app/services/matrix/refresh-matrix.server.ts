import type { Db } from "#db/connection/types.ts";
import type { Competency } from "#db/queries/competencies.ts";
import { unpackPauses } from "#db/queries/evidence-pauses.ts";
import { readLevelChanges } from "#db/queries/level-changes.ts";
import type { PlacedPerson, RatedPerson } from "#db/queries/matrix.ts";
import type { LevelSource } from "./level-source.server.ts";
import { withoutPausedDays } from "./packed-ratings.ts";
import { takingTurns } from "./taking-turns.ts";
import { coverInTurns, keepCovers } from "./team-cover.ts";
import { assembleMatrix, type RowBuilder, rowBuilder, rowsById, type TeamMatrix } from "./team-matrix.ts";

export interface KeptMatrix {
  matrix: TeamMatrix;
  /** See `readLevelChanges`. */
  snapshot: string;
  buildRow: RowBuilder;
}

/** People whose ratings one statement of a page reads, unless more are needed to stay within the most statements. */
const SLICE = 500;
const MOST_SLICES = 5;
const fewStatements = (members: number) => Math.max(SLICE, Math.ceil(members / MOST_SLICES));

/** People with changes above which taking them in is long work: an import, or its undoing. */
const MANY = 500;
/** Slices of long work, which no page waits for. */
const SMALL_SLICE = 200;

/**
 * The matrix of the day of the source with everything that was committed before this is called; of `kept` as much as still holds. When
 * that is long work, `onLongWork` is told the matrix that held until now.
 */
export async function refreshMatrix(
  db: Db,
  organisationId: string,
  source: LevelSource,
  kept: KeptMatrix | null,
  onLongWork: (before: TeamMatrix) => void,
): Promise<KeptMatrix> {
  const usable = kept?.matrix.today === source.today ? kept : null;
  const changes = await readLevelChanges(db, organisationId, usable?.snapshot ?? null);
  const { snapshot } = changes;
  if (!usable || changes.everything || changes.competencies) {
    return { ...(await readWhole({ source, competencies: await source.competencies() })), snapshot };
  }
  const { personIds } = changes;
  if (personIds.length === 0) return { ...usable, snapshot };
  const isLong = personIds.length > MANY;
  if (isLong) onLongWork(usable.matrix);
  const next = { ...usable, snapshot, matrix: await takeIn(source, usable, personIds) };
  // What was committed between two slices is in a part of them only: all of it has to be in before anybody sees it.
  return isLong ? refreshMatrix(db, organisationId, source, next, () => {}) : next;
}

interface Asked {
  source: LevelSource;
  competencies: Competency[];
}

async function readWhole(asked: Asked): Promise<Omit<KeptMatrix, "snapshot">> {
  const { source, competencies } = asked;
  const { today } = source;
  const buildRow = rowBuilder(competencies, today);
  const everybody = await source.people();
  const rows = await readRows(asked, everybody, buildRow, fewStatements);
  const ratedPeople = everybody.map((person) => rows.get(person.id)?.person ?? rated(person, null));
  const matrix = assembleMatrix(ratedPeople, ({ id }) => rows.get(id)?.levels ?? buildRow(null), {
    competencies,
    today,
  });
  await coverInTurns(matrix);
  return { matrix, buildRow };
}

/** Ratings and levels of the members among these people, in slices, so that nobody else waits for all of them. */
async function readRows(
  { source, competencies }: Asked,
  people: readonly PlacedPerson[],
  buildRow: RowBuilder,
  sliceOf: (members: number) => number,
) {
  const members = people.filter(({ kind }) => kind === "member");
  const competencyIds = competencies.map(({ id }) => id);
  const size = sliceOf(members.length);
  const rows = new Map<string, { person: RatedPerson; levels: ReturnType<RowBuilder> }>();
  for (let at = 0; at < members.length; at += size) {
    const slice = members.slice(at, at + size);
    const ids = slice.map(({ id }) => id);
    const ratings = await source.ratings(competencyIds, ids);
    await takingTurns(slice, (member) => {
      const packed = ratings.get(member.id) ?? null;
      const person = rated(member, withoutPausedDays(packed, unpackPauses(member.pauses), source.today));
      rows.set(member.id, { person, levels: buildRow(person.ratings) });
    });
  }
  return rows;
}

/** The same matrix with these people as they are now: their rows are new, everybody else's are shared. */
async function takeIn(
  source: LevelSource,
  { matrix, buildRow }: KeptMatrix,
  ids: readonly string[],
): Promise<TeamMatrix> {
  const asked = { source, competencies: [...matrix.competencies] };
  const before = new Map(matrix.everybody.map((person) => [person.id, person]));
  const changed = await source.people(ids);
  const rows = await readRows(asked, changed, buildRow, (members) => (members > MANY ? SMALL_SLICE : MANY));
  const now = new Map(changed.map((person) => [person.id, rows.get(person.id)?.person ?? rated(person, null)]));
  const isMoved = ids.some((id) => isElsewhere(before.get(id), now.get(id)));
  // Who comes, goes or is renamed has another place by name, and only the database knows its own order.
  const order = isMoved ? await source.people() : matrix.everybody;
  const everybody = order.flatMap(({ id }) => now.get(id) ?? before.get(id) ?? []);
  const place = rowsById(matrix);
  const next = assembleMatrix(
    everybody,
    ({ id }) => rows.get(id)?.levels ?? matrix.rows[place.get(id) ?? -1] ?? buildRow(null),
    matrix,
  );
  if (!isMoved) keepCovers(matrix, next, [...rows.keys()]);
  await coverInTurns(next);
  return next;
}

/** From here on nobody can tell that there was a pause. */
const rated = ({ pauses: _, ...person }: PlacedPerson, ratings: string | null): RatedPerson => ({ ...person, ratings });

const isElsewhere = (before: RatedPerson | undefined, now: RatedPerson | undefined): boolean =>
  before?.name !== now?.name || before?.kind !== now?.kind;
