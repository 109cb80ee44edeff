import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { findOrganisation, updateOrganisation } from "#db/queries/organisations.ts";

export interface OrganisationDetails {
  name: string;
  country: string;
  currency: string;
  itUsers: number;
}

/** Changes what the organisation says about itself. Amounts already entered keep their number: nothing is converted. */
export async function changeOrganisation(context: ServiceContext, details: OrganisationDetails): Promise<void> {
  await write(context, "organisation:write", async (tx, audit) => {
    const before = await findOrganisation(tx, context.organisationId);
    await updateOrganisation(tx, context.organisationId, details);
    await audit({
      action: "organisation.change",
      subjectKind: "organisation",
      subjectId: context.organisationId,
      before: before
        ? { name: before.name, country: before.country, currency: before.currency, itUsers: before.itUsers }
        : {},
      after: { ...details },
    });
  });
}
