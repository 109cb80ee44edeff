import { wouldRunInCircle } from "#app/domain/competency/succession.ts";
import type { SuccessionKind } from "#app/domain/shared/vocabulary.ts";
import { formatList } from "#app/lib/format.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  type Competency,
  insertCompetencies,
  listAllCompetencies,
  updateCompetency,
} from "#db/queries/competencies.ts";
import { lockCurrentLevels, recomputeCompetencies } from "#db/queries/current-assessments.ts";
import { listRequirements } from "#db/queries/role-profiles.ts";
import { countRestingOn, insertSuccessions, listSuccessions } from "#db/queries/successions.ts";
import { carryAlong } from "./carry-along.server.ts";
import { CHANGED_MEANWHILE, competencyVerdict } from "./competency-verdict.ts";

interface Successor {
  id: string;
  name: string;
  isNew: boolean;
}

/** Two become one: the competency goes on as another in use. */
export const mergeCompetency = (context: ServiceContext, fromId: string, version: number, toId: string) =>
  succeed(context, "merge", { fromId, version }, async (_tx, from, all) => {
    const to = all.find(({ id }) => id === toId);
    if (!to || to.archivedAt || to.id === from.id) return stopped("Choose another competency in use.", "into");
    if (to.kind !== from.kind) return stopped("A technical and a leadership competency cannot become one.", "into");
    return [{ id: to.id, name: to.name, isNew: false }];
  });

/** One becomes several: by name, those in use of the same kind, the others made alike. */
export const splitCompetency = (context: ServiceContext, fromId: string, version: number, names: readonly string[]) =>
  succeed(context, "split", { fromId, version }, async (tx, from, all) => {
    const key = (name: string) => name.trim().toLowerCase();
    const wanted = [...new Map(names.filter((name) => key(name)).map((name) => [key(name), name.trim()])).values()];
    if (wanted.length < 2) stopped("Name at least two competencies that it becomes.", "names");
    if (wanted.some((name) => name.length > 80)) stopped("A name has at most 80 characters.", "names");
    const successors: Successor[] = [];
    for (const name of wanted) {
      const known = all.find((one) => one.kind === from.kind && key(one.name) === key(name));
      if (known?.id === from.id) stopped("Give the parts other names than the whole has.", "names");
      if (known?.archivedAt) stopped(`${known.name} is archived: use it again first, or choose another name.`, "names");
      const id = known?.id ?? crypto.randomUUID();
      if (!known) {
        const { code: _code, listName: _list, reference: _reference, version: _version, ...alike } = from;
        await insertCompetencies(tx, [{ ...alike, id, name, createdAt: context.now, archivedAt: null }]);
      }
      successors.push({ id, name: known?.name ?? name, isNew: !known });
    }
    return successors;
  });

type FindSuccessors = (tx: Tx, from: Competency, all: readonly Competency[]) => Promise<Successor[]>;

async function succeed(
  context: ServiceContext,
  kind: SuccessionKind,
  { fromId, version }: { fromId: string; version: number },
  find: FindSuccessors,
): Promise<Verdict<string[]>> {
  const { organisationId, accountId, now } = context;
  if (!mayForAll(context.role, "profiles:write")) throw new NotPermittedError("profiles:write");
  try {
    return await write(context, "competencies:write", async (tx, audit) => {
      await lockCurrentLevels(tx, organisationId, "alone");
      const all = await listAllCompetencies(tx, organisationId);
      const from = all.find(({ id }) => id === fromId);
      if (!from) return unseen("This competency");
      await refuseUnready(tx, organisationId, from);
      const successors = await find(tx, from, all);
      const links = await listSuccessions(tx, organisationId);
      if (successors.some(({ id }) => wouldRunInCircle(links, fromId, id)))
        stopped("It would go on as itself in the end. Nothing was changed.");
      const requirements = await listRequirements(tx, organisationId);
      const changeId = crypto.randomUUID();
      const rows = [];
      for (const [place, { id: toId, isNew }] of successors.entries()) {
        const carried = await carryAlong(tx, organisationId, requirements, {
          fromId,
          toId,
          isNew,
          withOpen: place === 0,
        });
        rows.push({ id: crypto.randomUUID(), changeId, kind, fromId, toId, carried: { ...carried } });
      }
      await insertSuccessions(
        tx,
        rows.map((row) => ({ ...row, organisationId, since: now, recordedBy: accountId })),
      );
      if (!(await updateCompetency(tx, organisationId, fromId, version, { archivedAt: now })))
        stopped(CHANGED_MEANWHILE);
      await recomputeCompetencies(
        tx,
        organisationId,
        successors.map(({ id }) => id),
      );
      const names = successors.map(({ name }) => name);
      const after = { changeId, into: names, competencyIds: successors.map(({ id }) => id) };
      await audit({ action: `competency.${kind}`, subjectKind: "competency", subjectId: fromId, after });
      return { ok: true as const, value: names };
    });
  } catch (error) {
    return competencyVerdict(error);
  }
}

async function refuseUnready(tx: Tx, organisationId: string, from: Competency): Promise<void> {
  if (from.archivedAt) stopped("It is archived: only a competency in use can be merged or split.");
  const { rounds } = await countRestingOn(tx, organisationId, from.id);
  if (rounds.length > 0) stopped(`${formatList(rounds, 3)} asks about it: close the round first.`);
}
