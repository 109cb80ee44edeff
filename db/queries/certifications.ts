import { and, asc, eq, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { certificationCompetencies, certificationFiles, certifications } from "../schema/certifications.ts";
import { competencies } from "../schema/competencies.ts";
import { people } from "../schema/people.ts";
import { type ReachIds, withinReach } from "./reach.ts";

export type NewCertification = typeof certifications.$inferInsert;

/** A certificate with the names of what it supports and of its file: never the file itself. */
export interface StoredCertificate {
  id: string;
  name: string;
  issuer: string;
  issuedOn: string;
  expiresOn: string | null;
  competencies: string[];
  fileName: string | null;
  fileBytes: number | null;
}

const competencyNames = sql<string[]>`(
  select coalesce(json_agg(supported.name order by supported.position, supported.name), '[]'::json)
  from ${certificationCompetencies} named join ${competencies} supported
    on supported.organisation_id = named.organisation_id and supported.id = named.competency_id
  where named.organisation_id = held.organisation_id and named.certification_id = held.id)`;

/** The certificates of a person beside a row of `people` about them, those that run out first before the others. */
export const certificatesOfPerson = sql<StoredCertificate[]>`(
  select coalesce(json_agg(json_build_object(
    'id', held.id, 'name', held.name, 'issuer', held.issuer, 'issuedOn', held.issued_on, 'expiresOn', held.expires_on,
    'competencies', ${competencyNames}, 'fileName', attached.file_name, 'fileBytes', attached.bytes
  ) order by held.expires_on nulls last, held.name, held.id), '[]'::json)
  from ${certifications} held left join ${certificationFiles} attached
    on attached.organisation_id = held.organisation_id and attached.certification_id = held.id
  where held.organisation_id = people.organisation_id and held.person_id = people.id)`;

/** Certificates of these people, a row a person. */
export const listCertificatesOf = (db: Db, organisationId: string, personIds: readonly string[]) =>
  db
    .select({ personId: people.id, certificates: certificatesOfPerson })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), withinReach(people.id, personIds)))
    .orderBy(asc(people.id));

/** Certificates of people who are present that run out until a day or did before, the first of them first. */
export function listExpiringCertificates(
  db: Db,
  organisationId: string,
  reach: ReachIds,
  { until, today, limit, offset }: { until: string; today: string; limit: number; offset: number },
) {
  return db
    .select({
      id: certifications.id,
      name: certifications.name,
      issuer: certifications.issuer,
      expiresOn: certifications.expiresOn,
      personId: people.id,
      personName: people.name,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(certifications)
    .innerJoin(
      people,
      and(eq(people.organisationId, certifications.organisationId), eq(people.id, certifications.personId)),
    )
    .where(
      and(
        eq(certifications.organisationId, organisationId),
        withinReach(certifications.personId, reach),
        isNotNull(certifications.expiresOn),
        lte(certifications.expiresOn, until),
        isNull(people.erasedAt),
        or(isNull(people.leftOn), sql`${people.leftOn} > ${today}`),
      ),
    )
    .orderBy(asc(certifications.expiresOn), asc(people.name), asc(certifications.id))
    .limit(limit)
    .offset(offset);
}

export async function countCertifications(db: Db, organisationId: string, personId: string): Promise<number> {
  return db.$count(
    certifications,
    and(eq(certifications.organisationId, organisationId), eq(certifications.personId, personId)),
  );
}

export async function insertCertifications(
  tx: Tx,
  rows: readonly NewCertification[],
  supported: readonly (typeof certificationCompetencies.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(certifications).values([...rows]);
  if (supported.length > 0) await tx.insert(certificationCompetencies).values([...supported]);
}

export const insertCertificationFile = (tx: Tx, row: typeof certificationFiles.$inferInsert) =>
  tx.insert(certificationFiles).values(row);

const isCertificate = (organisationId: string, personId: string, certificationId: string) =>
  and(
    eq(certifications.organisationId, organisationId),
    eq(certifications.personId, personId),
    eq(certifications.id, certificationId),
  );

/** A certificate of this person, locked, with the ids of what it supports. */
export async function lockCertification(tx: Tx, organisationId: string, personId: string, certificationId: string) {
  const [row] = await tx
    .select()
    .from(certifications)
    .where(isCertificate(organisationId, personId, certificationId))
    .for("update");
  return row ? { ...row, competencyIds: await listSupportedIds(tx, organisationId, certificationId) } : null;
}

/** Ids of the competencies that a certificate supports. */
export async function listSupportedIds(db: Db, organisationId: string, certificationId: string): Promise<string[]> {
  const rows = await db
    .select({ competencyId: certificationCompetencies.competencyId })
    .from(certificationCompetencies)
    .where(
      and(
        eq(certificationCompetencies.organisationId, organisationId),
        eq(certificationCompetencies.certificationId, certificationId),
      ),
    );
  return rows.map(({ competencyId }) => competencyId);
}

/** Changes what a certificate says and supports; its file stays unless another is put in its place. */
export async function updateCertification(
  tx: Tx,
  {
    id,
    organisationId,
    ...change
  }: Pick<typeof certifications.$inferSelect, "id" | "organisationId" | "name" | "issuer" | "issuedOn" | "expiresOn">,
  competencyIds: readonly string[],
): Promise<void> {
  await tx
    .update(certifications)
    .set(change)
    .where(and(eq(certifications.organisationId, organisationId), eq(certifications.id, id)));
  await tx
    .delete(certificationCompetencies)
    .where(
      and(
        eq(certificationCompetencies.organisationId, organisationId),
        eq(certificationCompetencies.certificationId, id),
      ),
    );
  const rows = competencyIds.map((competencyId) => ({ organisationId, certificationId: id, competencyId }));
  if (rows.length > 0) await tx.insert(certificationCompetencies).values(rows);
}

export const deleteCertificationFile = (tx: Tx, organisationId: string, certificationId: string) =>
  tx
    .delete(certificationFiles)
    .where(
      and(
        eq(certificationFiles.organisationId, organisationId),
        eq(certificationFiles.certificationId, certificationId),
      ),
    );

/** Takes a certificate away, and with it what it supports and its file. Null where it is not there. */
export async function deleteCertification(tx: Tx, organisationId: string, personId: string, certificationId: string) {
  const [row] = await tx
    .delete(certifications)
    .where(
      and(
        eq(certifications.organisationId, organisationId),
        eq(certifications.personId, personId),
        eq(certifications.id, certificationId),
      ),
    )
    .returning();
  return row ?? null;
}

export async function findCertificationFile(db: Db, organisationId: string, personId: string, certificationId: string) {
  const [row] = await db
    .select({
      fileName: certificationFiles.fileName,
      mediaType: certificationFiles.mediaType,
      content: certificationFiles.content,
    })
    .from(certificationFiles)
    .innerJoin(
      certifications,
      and(
        eq(certifications.organisationId, certificationFiles.organisationId),
        eq(certifications.id, certificationFiles.certificationId),
      ),
    )
    .where(
      and(
        eq(certifications.organisationId, organisationId),
        eq(certifications.personId, personId),
        eq(certifications.id, certificationId),
      ),
    )
    .limit(1);
  return row ?? null;
}
