import { isRecordId } from "#app/services/people/record-id.ts";
import { readAttachedFile, type SentFile } from "#app/services/shared/attached-file.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { refused, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import {
  countCertifications,
  deleteCertification,
  deleteCertificationFile,
  insertCertificationFile,
  insertCertifications,
  lockCertification,
  updateCertification,
} from "#db/queries/certifications.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { lockPerson } from "#db/queries/erasure.ts";
import { findHolder } from "./certificate-holder.server.ts";

/** More than anybody holds, and a bound to what one record can take up. */
const MOST_CERTIFICATES = 50;

export interface AskedCertification {
  name: string;
  issuer: string;
  issuedOn: string;
  /** The last day on which it is valid; null where it does not run out. */
  expiresOn: string | null;
  competencyIds: string[];
  file: SentFile | null;
}

function refuseDays({ issuedOn, expiresOn }: AskedCertification, today: string) {
  if (issuedOn > today) return refused("A certificate is issued today or earlier.", "issuedOn");
  if (expiresOn !== null && expiresOn <= issuedOn) return refused("It runs out after the day of issue.", "expiresOn");
  return null;
}

/** Keeps a certificate with what it supports and its file. It gives no level. */
export async function addCertification(
  context: ServiceContext,
  personId: string,
  asked: AskedCertification,
): Promise<Verdict> {
  const person = await findHolder(context, "certifications:write", personId);
  if (!person) return unseen("This person");
  const { organisationId } = context;
  const problem = refuseDays(asked, todayOf(context));
  if (problem) return problem;
  const file = readAttachedFile(asked.file, "certificate");
  if (!file.ok) return file;
  const catalogue = await listAllCompetencies(context.database.db, organisationId);
  const known = new Set(catalogue.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id));
  const competencyIds = [...new Set(asked.competencyIds)];
  if (!competencyIds.every((id) => known.has(id))) return refused("Choose competencies that are in use.", "competency");
  if ((await countCertifications(context.database.db, organisationId, personId)) >= MOST_CERTIFICATES)
    return refused(`At most ${MOST_CERTIFICATES} certificates a person. Remove one that no longer matters.`, "name");
  const { name, issuer, issuedOn, expiresOn } = asked;
  await write(context, "certifications:write", async (tx, audit) => {
    const locked = await lockPerson(tx, organisationId, personId);
    if (!locked || locked.erasedAt) unseen("This person");
    const id = crypto.randomUUID();
    const recorded = { recordedBy: context.accountId, recordedAt: context.now };
    await insertCertifications(
      tx,
      [{ id, organisationId, personId, name, issuer, issuedOn, expiresOn, ...recorded }],
      competencyIds.map((competencyId) => ({ organisationId, certificationId: id, competencyId })),
    );
    if (file.value) await insertCertificationFile(tx, { ...file.value, organisationId, certificationId: id });
    await audit({
      action: "certificate.add",
      ...aboutHolder(personId),
      after: { issuedOn, expiresOn, competencyIds, hasFile: file.value !== null },
      words: { after: { name, issuer } },
    });
  });
  return { ok: true, value: undefined };
}

/**
 * Changes a certificate: its name, issuer, days and what it supports. What it supports that is archived by now stays;
 * its file stays unless another is chosen. What it said before is in the trail.
 */
export async function changeCertification(
  context: ServiceContext,
  personId: string,
  certificationId: string,
  asked: AskedCertification,
): Promise<Verdict> {
  const person = await findHolder(context, "certifications:write", personId);
  if (!person || !isRecordId(certificationId)) return unseen("This certificate");
  const { organisationId } = context;
  const problem = refuseDays(asked, todayOf(context));
  if (problem) return problem;
  const file = readAttachedFile(asked.file, "certificate");
  if (!file.ok) return file;
  const catalogue = await listAllCompetencies(context.database.db, organisationId);
  const inUse = new Set(catalogue.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id));
  if (!asked.competencyIds.every((id) => inUse.has(id)))
    return refused("Choose competencies that are in use.", "competency");
  const { name, issuer, issuedOn, expiresOn } = asked;
  await write(context, "certifications:write", async (tx, audit) => {
    const before = await lockCertification(tx, organisationId, personId, certificationId);
    if (!before) return unseen("This certificate");
    const archived = before.competencyIds.filter((id) => !inUse.has(id));
    const competencyIds = [...new Set([...asked.competencyIds, ...archived])];
    await updateCertification(
      tx,
      { id: certificationId, organisationId, name, issuer, issuedOn, expiresOn },
      competencyIds,
    );
    if (file.value) {
      await deleteCertificationFile(tx, organisationId, certificationId);
      await insertCertificationFile(tx, { ...file.value, organisationId, certificationId });
    }
    await audit({
      action: "certificate.change",
      ...aboutHolder(personId),
      before: { issuedOn: before.issuedOn, expiresOn: before.expiresOn, competencyIds: before.competencyIds },
      after: { issuedOn, expiresOn, competencyIds, hasNewFile: file.value !== null },
      words: { before: { name: before.name, issuer: before.issuer }, after: { name, issuer } },
    });
  });
  return { ok: true, value: undefined };
}

const aboutHolder = (personId: string) => ({ subjectKind: "person", subjectId: personId, personId });

/** Takes a certificate away with its file; neither can be brought back. */
export async function removeCertification(context: ServiceContext, personId: string, certificationId: string) {
  const person = await findHolder(context, "certifications:write", personId);
  if (!person || !isRecordId(certificationId)) return unseen("This certificate");
  await write(context, "certifications:write", async (tx, audit) => {
    const removed = await deleteCertification(tx, context.organisationId, personId, certificationId);
    if (!removed) return unseen("This certificate");
    const { name, issuer, issuedOn, expiresOn } = removed;
    await audit({
      action: "certificate.remove",
      ...aboutHolder(personId),
      before: { issuedOn, expiresOn },
      words: { before: { name, issuer } },
    });
  });
}
