import { assessCover } from "#app/domain/competency/cover.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { listReleases } from "#db/queries/catalogue-imports.ts";
import { type Competency, findCompetency, listAllCompetencies } from "#db/queries/competencies.ts";
import { listMembers } from "#db/queries/people.ts";
import { listSuccessions } from "#db/queries/successions.ts";
import { builtInOf, isReworded, originOf } from "./built-in.ts";
import { teamLevels } from "./load-team-levels.server.ts";

/** A competency as it is used here, what it shipped as, and who within reach holds it; null when there is none. */
export async function loadCompetency(context: ServiceContext, competencyId: string) {
  const competency = isRecordId(competencyId)
    ? await findCompetency(context.database.db, context.organisationId, competencyId)
    : null;
  if (!competency) return null;
  const builtIn = builtInOf(competency);
  return {
    competency: {
      id: competency.id,
      kind: competency.kind,
      code: competency.code,
      groupCode: competency.groupCode,
      functionCode: competency.functionCode,
      name: competency.name,
      description: competency.description,
      anchors: competency.anchors,
      requiredLevel: competency.requiredLevel,
      minimumCover: competency.minimumCover,
      isCritical: competency.isCritical,
      halfLifeMonths: competency.halfLifeMonths,
      requiredFor: competency.requiredFor,
      isArchived: competency.archivedAt !== null,
      version: competency.version,
    },
    list: await listOf(context, competency),
    successions: await successionsOf(context, competency.id),
    origin: originOf(competency, builtIn),
    isReworded: builtIn !== null && isReworded(competency, builtIn),
    builtIn: builtIn && {
      name: builtIn.name,
      requiredLevel: builtIn.requiredLevel,
      minimumCover: builtIn.minimumCover,
      halfLifeMonths: builtIn.halfLifeMonths,
    },
    cover:
      competency.kind === "technical" && !competency.archivedAt && mayForOthers(context.role, "people:read")
        ? await loadCover(context, competency)
        : null,
  };
}

/** The merges and splits that it came from or went into, with the names on the other side. */
async function successionsOf({ database, organisationId }: ServiceContext, competencyId: string) {
  const rows = (await listSuccessions(database.db, organisationId)).filter(
    ({ fromId, toId }) => fromId === competencyId || toId === competencyId,
  );
  if (rows.length === 0) return [];
  const names = new Map((await listAllCompetencies(database.db, organisationId)).map(({ id, name }) => [id, name]));
  return rows.map(({ changeId, kind, fromId, toId, since }) => {
    const isFrom = fromId === competencyId;
    const otherId = isFrom ? toId : fromId;
    return { changeId, kind, isFrom, otherId, other: names.get(otherId) ?? "", day: since.toISOString().slice(0, 10) };
  });
}

/** The outside list that it belongs to, with the releases that were brought; who brought them is for those who may import. */
async function listOf(context: ServiceContext, { listName, reference }: Competency) {
  if (listName === null) return null;
  const releases = await listReleases(context.database.db, context.organisationId, listName);
  const withImports = mayForAll(context.role, "imports:write");
  return {
    ...{ name: listName, reference },
    releases: releases.map(({ importId, release, committedAt, accountName }) => ({
      release,
      day: committedAt?.toISOString().slice(0, 10) ?? "",
      brought: withImports ? { importId, by: accountName } : null,
    })),
  };
}

async function loadCover(context: ServiceContext, competency: Competency) {
  const { db } = context.database;
  const today = todayOf(context);
  const [reach, everybody, assessments] = await Promise.all([
    reachOf(context, "people:read"),
    listMembers(db, context.organisationId, today),
    listCountedAssessments(db, context.organisationId, { competencyIds: [competency.id], membersOn: today }),
  ]);
  const members = everybody.filter(({ id }) => reaches(reach, id));
  const levels = teamLevels(members, [competency], assessments, today);
  const cover = assessCover({
    competency: {
      id: competency.id,
      requiredLevel: competency.requiredLevel,
      minimumCover: competency.minimumCover,
      critical: competency.isCritical,
    },
    levels: members.map(({ id }) => ({ personId: id, level: levels.levelOf(id, competency.id) })),
  });
  const people = (ids: string[]) => members.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return {
    holders: people(cover.holders),
    staleHolders: people(cover.staleHolders),
    minimum: cover.minimum,
    notRated: members.filter(({ id }) => levels.levelOf(id, competency.id).state !== "rated").length,
    members: members.length,
  };
}
