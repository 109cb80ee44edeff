import type { ProviderState } from "#app/domain/shared/vocabulary.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findProvider, findProviderNamed, insertProvider, updateProvider } from "#db/queries/providers.ts";

export interface ProviderDetails {
  name: string;
  contact: string;
  services: string;
  notes: string;
  state: ProviderState;
}

async function insistOnOwnName(tx: Tx, organisationId: string, name: string, providerId: string | null) {
  const same = await findProviderNamed(tx, organisationId, name);
  if (same && same.id !== providerId) stopped(`${same.name} is on record already.`, "name");
}

/** Puts a provider on record. Returns its id. */
export async function addProvider(context: ServiceContext, details: ProviderDetails): Promise<Verdict<string>> {
  const providerId = crypto.randomUUID();
  const { organisationId, now } = context;
  try {
    return await write(context, "providers:write", async (tx, audit) => {
      await insistOnOwnName(tx, organisationId, details.name, null);
      await insertProvider(tx, { ...details, id: providerId, organisationId, createdAt: now, updatedAt: now });
      const { name, state } = details;
      await audit({ action: "provider.add", subjectKind: "provider", subjectId: providerId, after: { name, state } });
      return { ok: true as const, value: providerId };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}

/** Changes what is known of a provider. Its quotes keep the name that stood on them. */
export async function changeProvider(
  context: ServiceContext,
  providerId: string,
  version: number,
  details: ProviderDetails,
): Promise<Verdict> {
  const { organisationId, now } = context;
  try {
    return await write(context, "providers:write", async (tx, audit) => {
      const before = isRecordId(providerId) ? await findProvider(tx, organisationId, providerId) : null;
      if (!before) return unseen("This provider");
      await insistOnOwnName(tx, organisationId, details.name, providerId);
      const kept = await updateProvider(tx, organisationId, providerId, version, { ...details, updatedAt: now });
      if (!kept) return stopped("Somebody else changed this provider meanwhile. What you typed is kept.");
      await audit({
        action: "provider.change",
        subjectKind: "provider",
        subjectId: providerId,
        before: { name: before.name, state: before.state },
        after: { name: details.name, state: details.state },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
