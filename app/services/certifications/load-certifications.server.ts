import { certificateState, REMINDER_DAYS } from "#app/domain/certifications/certificate-state.ts";
import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import {
  findCertificationFile,
  listCertificatesOf,
  listExpiringCertificates,
  listSupportedIds,
} from "#db/queries/certifications.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { findHolder, mayHandleCertificates } from "./certificate-holder.server.ts";
import { shownCertificate } from "./shown-certificate.ts";

const PAGE_SIZE = 100;
const DAY_MS = 86_400_000;

/** A person's certificates, and what one may be said to support; null for whom this account does not see. */
export async function loadCertifications(context: ServiceContext, personId: string, editId: string | null = null) {
  const person = await findHolder(context, "people:read", personId);
  if (!person) return null;
  const { db } = context.database;
  const [rows, catalogue, mayWrite] = await Promise.all([
    listCertificatesOf(db, context.organisationId, [personId]),
    listAllCompetencies(db, context.organisationId),
    mayHandleCertificates(context, "certifications:write", personId),
  ]);
  await recordRead(context, ...personReads(personId, false));
  const edited = mayWrite ? rows[0]?.certificates.find(({ id }) => id === editId) : undefined;
  const supported = edited ? await listSupportedIds(db, context.organisationId, edited.id) : [];
  return {
    /** The certificate that the address asks to change, as the boxes of the form take it. */
    edited: edited
      ? {
          ...{ id: edited.id, hasFile: edited.fileName !== null },
          typed: {
            ...{ name: edited.name, issuer: edited.issuer, issuedOn: edited.issuedOn },
            ...{ expiresOn: edited.expiresOn ?? "", competency: supported },
          },
        }
      : null,
    person,
    isOwn: personId === context.personId,
    mayWrite,
    certificates: (rows[0]?.certificates ?? []).map(shownCertificate(todayOf(context))),
    competencies: catalogue
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name, groupCode }) => ({ id, name, groupCode })),
  };
}

/** The file of a certificate, for whoever sees the certificate; null for anybody else. A look at the record. */
export async function readCertificationFile(context: ServiceContext, personId: string, certificationId: string) {
  const person = await findHolder(context, "people:read", personId);
  if (!person || !isRecordId(certificationId)) return null;
  const file = await findCertificationFile(context.database.db, context.organisationId, personId, certificationId);
  if (file) await recordRead(context, ...personReads(personId, false));
  return file;
}

/** Certificates of the people within reach that run out within half a year or did, the first of them first. */
export async function loadReminders(context: ServiceContext, page: number) {
  const today = todayOf(context);
  const until = new Date(context.now.getTime() + REMINDER_DAYS * DAY_MS).toISOString().slice(0, 10);
  const reach = reachIds(await reachOf(context, "people:read"));
  const rows = await listExpiringCertificates(context.database.db, context.organisationId, reach, {
    ...{ until, today, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
  });
  const total = rows[0]?.total ?? 0;
  return {
    total,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    reminders: rows.map(({ total: _, ...row }) => ({ ...row, ...certificateState(row.expiresOn, today) })),
  };
}
