import { catalogueRows } from "#app/services/competencies/add-catalogue.server.ts";
import { sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { addBuiltInFunctions } from "#app/services/sourcing/add-functions.server.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { analyseTables, insertGeneratedRows, insertNumberedRatings } from "#db/queries/demo.ts";
import {
  countRealOrganisations,
  findDemoOrganisation,
  insertOrganisation,
  lockFirstStart,
} from "#db/queries/organisations.ts";
import { generateCompany } from "#db/seed/generated-company.ts";
import { type GeneratedSize, generatedKey } from "#db/seed/generated-size.ts";

/** Ratings of one statement. */
const BATCH = 20_000;

interface Moment {
  now: Date;
  requestId: string;
}

export interface GeneratedDemo {
  organisationId: string;
  name: string;
  ratings: number;
}

/**
 * Makes a demo company of this size, all of it or nothing, never beside a real organisation. `onRatings` hears how many
 * ratings are written so far.
 */
export async function generateDemo(
  handle: DatabaseHandle,
  size: GeneratedSize,
  { now, requestId }: Moment,
  onRatings: (written: number) => void = () => {},
): Promise<Verdict<GeneratedDemo>> {
  const today = now.toISOString().slice(0, 10);
  const company = generateCompany(size, today, catalogueRows("", "standard", now));
  return handle.transaction(async (tx) => {
    await lockFirstStart(tx);
    if ((await countRealOrganisations(tx)) > 0) {
      return refused("A real organisation is in this database: generated data stay out of it. Choose another one.");
    }
    if (await findDemoOrganisation(tx, generatedKey(size))) {
      return refused("This generated company is in the database already: open it, remove it, or take another --seed.");
    }
    await insertOrganisation(tx, company.organisation);
    await insertGeneratedRows(tx, "people", company.people);
    await insertAccount(tx, company.owner);
    await insertGeneratedRows(tx, "pay", company.pay);
    await insertGeneratedRows(tx, "competencies", company.competencies);
    await addBuiltInFunctions(tx, company.organisation.id, now);
    const ratings = await insertRatings(tx, company, today, onRatings);
    await insertGeneratedRows(tx, "leadershipEvidence", await sealSheets(tx, company, now));
    await insertGeneratedRows(
      tx,
      "cases",
      company.cases.map(({ row }) => row),
    );
    await insertGeneratedRows(
      tx,
      "candidates",
      company.cases.flatMap(({ candidates }) => candidates),
    );
    await insertGeneratedRows(tx, "caseViews", await sealViews(tx, company, now));
    await insertAuditEvent(tx, company.organisation.id, {
      at: now,
      accountId: null,
      action: "organisation.create-demo",
      subjectKind: "organisation",
      subjectId: company.organisation.id,
      requestId,
    });
    await analyseTables(tx);
    return {
      ok: true as const,
      value: { organisationId: company.organisation.id, name: company.organisation.name, ratings },
    };
  });
}

async function sealSheets(tx: Tx, { organisation, leadershipEvidence }: ReturnType<typeof generateCompany>, now: Date) {
  const described = leadershipEvidence.flatMap(({ personId, evidence }) => (evidence ? [personId] : []));
  const keys = await subjectKeysForWriting(tx, organisation.id, described, now);
  return leadershipEvidence.map((sheet) => ({
    ...sheet,
    evidence: sealFor(keys, sheet.personId, sheet.evidence ?? ""),
  }));
}

async function sealViews(tx: Tx, { organisation, cases }: ReturnType<typeof generateCompany>, now: Date) {
  const views = cases.flatMap((item) => item.views);
  const keys = await subjectKeysForWriting(
    tx,
    organisation.id,
    views.map(({ personId }) => personId),
    now,
  );
  return views.map(({ personId, evidence, ...view }) => ({ ...view, words: sealFor(keys, personId, evidence) }));
}

async function insertRatings(
  tx: Tx,
  company: ReturnType<typeof generateCompany>,
  today: string,
  onRatings: (written: number) => void,
): Promise<number> {
  const { ids, organisation, owner } = company;
  const origin = {
    organisationId: organisation.id,
    recordedBy: owner.id,
    today,
    prefix: ids.prefix,
    offsets: {
      person: ids.offsetOf("person"),
      competency: ids.offsetOf("competency"),
      assessment: ids.offsetOf("assessment"),
    },
  };
  let written = 0;
  for (const batch of company.ratings(BATCH)) {
    await insertNumberedRatings(tx, origin, batch, written);
    written += batch.person.length;
    onRatings(written);
  }
  return written;
}
